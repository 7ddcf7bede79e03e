package io.github.mazescape.cli.bench;

import java.util.Arrays;

/**
 * The quartiles of some values, interpolated between the two values next to each (definition 7 of Hyndman and Fan,
 * "Sample quantiles in statistical packages", The American Statistician 50(4), 1996; the one of NumPy). A quartile
 * that an infinite value has a part in is infinite.
 *
 * @param lower what a quarter of the values lie under
 * @param median what half of the values lie under
 * @param upper what three quarters of the values lie under
 */
record Quartiles(double lower, double median, double upper) {
    /** The quartiles of one value or more, in any order. Not modified. */
    static Quartiles of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Quartiles(quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75));
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        double rest = place - below;
        return rest == 0 ? sorted[below] : (1 - rest) * sorted[below] + rest * sorted[below + 1];
    }
}
