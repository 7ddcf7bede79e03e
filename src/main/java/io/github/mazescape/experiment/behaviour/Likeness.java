package io.github.mazescape.experiment.behaviour;

import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.statistics.Summary;
import java.util.Arrays;
import java.util.List;

/**
 * How alike champions act, put together from the rows of the runs, both ways averaged.
 *
 * @param kappa [relative][relative]
 * @param last the place of the last champion of each run
 * @param within for each run the kappa of its last two champions; NaN where it has but one
 */
record Likeness(double[][] kappa, int[] last, double[] within) {
    static Likeness of(Rows rows, List<RunInput> runs, Relatives relatives) {
        int size = relatives.size();
        double[][] oneWay = new double[size][];
        int[] last = new int[runs.size()];
        double[] within = new double[runs.size()];
        for (int run = 0; run < runs.size(); run++) {
            int[] own = relatives.of(run);
            double[] kappa = rows.of("run/" + runs.get(run).name()).all(ModesExperiment.KAPPA);
            for (int i = 0; i < own.length; i++) {
                oneWay[own[i]] = Arrays.copyOfRange(kappa, i * size, (i + 1) * size);
            }
            last[run] = own[0];
        }
        double[][] kappa = symmetric(oneWay);
        for (int run = 0; run < runs.size(); run++) {
            int[] own = relatives.of(run);
            within[run] = own.length < 2 ? Double.NaN : kappa[own[0]][own[1]];
        }
        return new Likeness(kappa, last, within);
    }

    /** A square of values, each averaged with the one across the diagonal. */
    static double[][] symmetric(double[][] oneWay) {
        double[][] made = new double[oneWay.length][oneWay.length];
        for (int i = 0; i < made.length; i++) {
            for (int j = 0; j < made.length; j++) {
                made[i][j] = (oneWay[i][j] + oneWay[j][i]) / 2;
            }
        }
        return made;
    }

    /** The distances 1 - kappa; 0 from each to itself. */
    static double[][] distances(double[][] kappa) {
        double[][] made = new double[kappa.length][kappa.length];
        for (int i = 0; i < made.length; i++) {
            for (int j = 0; j < made.length; j++) {
                made[i][j] = i == j ? 0 : Math.max(0, 1 - kappa[i][j]);
            }
        }
        return made;
    }

    /** The part of a square that lies in some rows and the same columns. */
    static double[][] part(double[][] values, int[] places) {
        return Arrays.stream(places)
                .mapToObj(i ->
                        Arrays.stream(places).mapToDouble(j -> values[i][j]).toArray())
                .toArray(double[][]::new);
    }

    /** The kappa of the last champions of different runs among some, in the median over the pairs; NaN for none. */
    double between(int[] runs) {
        double[] pairs = new double[runs.length * (runs.length - 1) / 2];
        int count = 0;
        for (int i = 0; i < runs.length; i++) {
            for (int j = 0; j < i; j++) {
                if (runs[i] != runs[j]) {
                    pairs[count++] = kappa[last[runs[i]]][last[runs[j]]];
                }
            }
        }
        return count == 0 ? Double.NaN : Summary.median(Arrays.copyOf(pairs, count));
    }

    /** The kappa of the last two champions of one run, in the median over some runs. */
    double within(int[] runs) {
        double[] known = Arrays.stream(runs)
                .mapToDouble(run -> within[run])
                .filter(value -> !Double.isNaN(value))
                .toArray();
        return known.length == 0 ? Double.NaN : Summary.median(known);
    }
}
