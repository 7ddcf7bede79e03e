package io.github.mazescape.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Ranks of values, and correlations of them (Spearman 1904). Values are not NaN. */
public final class Ranks {
    private Ranks() {}

    /** The rank of each value, from 1 for the least; equal values share the mean of their ranks. */
    public static double[] of(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i] + 0.0))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = 0.5 * (from + 1 + to);
            }
            from = to;
        }
        return ranks;
    }

    /** Spearman's rank correlation; NaN where one of the samples is constant. */
    public static double spearman(double[] x, double[] y) {
        return Summary.correlation(of(x), of(y));
    }

    /**
     * The rank correlation of x and y that is left once a third sample has explained what it can: the correlation of
     * the residuals of both ranks' straight lines on its ranks.
     */
    public static double partialSpearman(double[] x, double[] y, double[] given) {
        return Summary.correlation(residuals(of(x), of(given)), residuals(of(y), of(given)));
    }

    /** What a straight line on a third sample leaves of the ranks. */
    private static double[] residuals(double[] ranks, double[] given) {
        Summary.requireSameLength(ranks, given);
        Regression.Line line = Regression.line(given, ranks);
        double slope = Double.isNaN(line.slope()) ? 0 : line.slope();
        double mean = Summary.mean(ranks);
        double meanGiven = Summary.mean(given);
        double[] residuals = new double[ranks.length];
        double largest = 0;
        for (int i = 0; i < ranks.length; i++) {
            residuals[i] = ranks[i] - mean - slope * (given[i] - meanGiven);
            largest = Math.max(largest, Math.abs(residuals[i]));
        }
        return largest < 1e-9 * ranks.length ? new double[ranks.length] : residuals;
    }
}
