package io.github.mazescape.statistics;

import java.util.Arrays;

/** Numbers that sum up a sample. Each is NaN where the sample is too small for it, or holds a NaN. */
public final class Summary {
    private Summary() {}

    /** The arithmetic mean. */
    public static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** The standard deviation, with n - 1 below the sum of squares. */
    public static double deviation(double[] values) {
        if (values.length < 2) {
            return Double.NaN;
        }
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1));
    }

    /** The median: the mean of the two middle values where their number is even. */
    public static double median(double[] values) {
        return quantile(values, 0.5);
    }

    /**
     * A quantile, linear between the order statistics (type 7 of Hyndman and Fan, The American Statistician 50, 1996).
     *
     * @param values in any order; infinite ones are taken as such. Not modified.
     * @param q in [0, 1]
     */
    public static double quantile(double[] values, double q) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return ofSorted(sorted, q);
    }

    /** A quantile of values in ascending order, NaN last. */
    static double ofSorted(double[] sorted, double q) {
        if (!(q >= 0 && q <= 1)) {
            throw new IllegalArgumentException("q: expected a number from 0 to 1, got " + q);
        }
        if (sorted.length == 0 || Double.isNaN(sorted[sorted.length - 1])) {
            return Double.NaN;
        }
        double place = q * (sorted.length - 1);
        int below = (int) place;
        double share = place - below;
        if (share == 0 || sorted[below] == sorted[below + 1]) {
            return sorted[below];
        }
        return (1 - share) * sorted[below] + share * sorted[below + 1];
    }

    /** Pearson's correlation of two samples, value by value; NaN where one of them is constant. */
    public static double correlation(double[] x, double[] y) {
        requireSameLength(x, y);
        double meanX = mean(x);
        double meanY = mean(y);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        if (xx == 0 || yy == 0) {
            return Double.NaN;
        }
        return Math.max(-1, Math.min(1, xy / (Math.sqrt(xx) * Math.sqrt(yy))));
    }

    static void requireSameLength(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("y: expected " + x.length + " values as x has, got " + y.length);
        }
    }
}
