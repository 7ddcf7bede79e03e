package io.github.mazescape.experiment.glass;

import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Plot;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.experiment.glass.SpectrumExperiment.Compared;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The pictures of the spectra. */
final class SpectrumPlots {
    private static final int ARC = 121;
    private static final double HALF_WIDTH = 1.6;
    private static final int VALUE = 0;
    private static final int LOW = 4;
    private static final int HIGH = 5;

    private SpectrumPlots() {}

    /** The eigenvalues of the last champions in the plane, over those of their entries shuffled. */
    static Plot plane(List<Row> lasts) {
        double[] x = new double[ARC];
        double[] y = new double[ARC];
        for (int i = 0; i < ARC; i++) {
            double angle = 2 * Math.PI * i / (ARC - 1);
            x[i] = StrictMath.cos(angle);
            y[i] = StrictMath.sin(angle);
        }
        return new Plot(
                "eigenvalues",
                "Eigenvalues of the recurrent weights",
                "Those of the last champion of each run, in units of σ√n, over those of the same entries shuffled. The"
                        + " ring is the unit circle, which independent entries fill.",
                Plot.Axis.linear("real part", -HALF_WIDTH, HALF_WIDTH),
                Plot.Axis.linear("imaginary part", -HALF_WIDTH, HALF_WIDTH),
                List.of(
                        new Plot.Points(
                                "entries shuffled",
                                Plot.CONTROL,
                                parts(lasts, SpectrumExperiment.NULL_EIGENVALUES, 0),
                                parts(lasts, SpectrumExperiment.NULL_EIGENVALUES, 1)),
                        new Plot.Line("", Plot.CONTROL, x, y),
                        new Plot.Points(
                                "champions",
                                0,
                                parts(lasts, SpectrumExperiment.EIGENVALUES, 0),
                                parts(lasts, SpectrumExperiment.EIGENVALUES, 1))));
    }

    private static double[] parts(List<Row> of, String column, int part) {
        return of.stream()
                .flatMapToDouble(row -> {
                    double[] pairs = row.all(column);
                    return IntStream.range(0, pairs.length / 2).mapToDouble(i -> pairs[2 * i + part]);
                })
                .toArray();
    }

    /** How the spectral radius grows over a run, beside what the size of the entries explains and what drift does. */
    static Plot radius(Rows rows, Inputs inputs) {
        List<List<Row>> champions = byPlace(rows, inputs, SpectrumExperiment.CHAMPION);
        List<List<Row>> drift = byPlace(rows, inputs, SpectrumExperiment.DRIFT);
        double[] x = means(champions, SpectrumExperiment.GENERATION, VALUE, false);
        return new Plot(
                "radius",
                "The spectral radius over a run",
                "Means over runs. Within the band lie 90 % of the radii of the champions' own entries shuffled: what"
                        + " lies in it comes from the size of the weights alone. Drift is the same evolution with"
                        + " parents chosen at random.",
                Plot.Axis.linear("generation"),
                Plot.Axis.linear("spectral radius", 0, Double.NaN),
                List.of(
                        new Plot.Band(
                                "champions' entries shuffled",
                                Plot.CONTROL,
                                x,
                                means(champions, Compared.RADIUS.column(), LOW, true),
                                means(champions, Compared.RADIUS.column(), HIGH, true)),
                        new Plot.Line("drift", 1, x, means(drift, Compared.RADIUS.column(), VALUE, true), true),
                        new Plot.Line("champions", 0, x, means(champions, Compared.RADIUS.column(), VALUE, true))));
    }

    /** The rows of each generation that was looked at, over all runs. */
    private static List<List<Row>> byPlace(Rows rows, Inputs inputs, String kind) {
        List<List<Row>> byRun = inputs.runs().stream()
                .map(RunInput::name)
                .map(run -> rows.under(kind + "/" + run + "/").rows().stream()
                        .sorted(Comparator.comparingDouble(row -> row.number(SpectrumExperiment.GENERATION)))
                        .toList())
                .toList();
        int places = byRun.stream().mapToInt(List::size).min().orElse(0);
        return IntStream.range(0, places)
                .mapToObj(place -> byRun.stream().map(run -> run.get(place)).toList())
                .toList();
    }

    private static double[] means(List<List<Row>> byPlace, String column, int part, boolean scaled) {
        return byPlace.stream()
                .mapToDouble(of -> of.stream()
                        .mapToDouble(row -> row.all(column)[part] * (scaled ? row.number(SpectrumExperiment.SCALE) : 1))
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }

    /** The singular values in their order: of the last champions, the first ones, and drift. */
    static Plot singular(List<Row> lasts, List<Row> firsts, List<Row> drift) {
        int size = lasts.get(0).all(SpectrumExperiment.SINGULAR).length;
        double[] x = new double[size];
        for (int i = 0; i < size; i++) {
            x[i] = i + 1;
        }
        return new Plot(
                "singular-values",
                "Singular values of the recurrent weights",
                "Means over runs, the largest first, in units of σ√n. A spike would stand over the grey line at"
                        + " the left.",
                Plot.Axis.linear("rank"),
                Plot.Axis.linear("singular value [σ√n]", 0, Double.NaN),
                List.of(
                        new Plot.Line(
                                "entries shuffled",
                                Plot.CONTROL,
                                x,
                                meansByRank(lasts, SpectrumExperiment.NULL_SINGULAR)),
                        new Plot.Line("first champions", 2, x, meansByRank(firsts, SpectrumExperiment.SINGULAR), true),
                        new Plot.Line("drift", 1, x, meansByRank(drift, SpectrumExperiment.SINGULAR), true),
                        new Plot.Points("last champions", 0, x, meansByRank(lasts, SpectrumExperiment.SINGULAR))));
    }

    private static double[] meansByRank(List<Row> of, String column) {
        double[] means = new double[of.get(0).all(column).length];
        for (Row row : of) {
            for (int i = 0; i < means.length; i++) {
                means[i] += row.all(column)[i] / of.size();
            }
        }
        return means;
    }
}
