package io.github.mazescape.statistics;

import java.util.Arrays;

/** Straight lines through points. */
public final class Regression {
    private Regression() {}

    /**
     * A straight line; NaN where the points do not determine it.
     *
     * @param intercept its value at 0
     * @param slope its slope
     * @param slopeError the standard error of the slope; NaN for fewer than three points
     */
    public record Line(double intercept, double slope, double slopeError) {
        /** The line's value. */
        public double at(double x) {
            return intercept + slope * x;
        }
    }

    /** The line of least squares. */
    public static Line line(double[] x, double[] y) {
        Summary.requireSameLength(x, y);
        double meanX = Summary.mean(x);
        double meanY = Summary.mean(y);
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        if (!(xx > 0)) {
            return new Line(Double.NaN, Double.NaN, Double.NaN);
        }
        double slope = xy / xx;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            double rest = y[i] - meanY - slope * (x[i] - meanX);
            squares += rest * rest;
        }
        double error = x.length < 3 ? Double.NaN : Math.sqrt(squares / (x.length - 2) / xx);
        return new Line(meanY - slope * meanX, slope, error);
    }

    /**
     * The line whose slope is the median of the slopes between any two points (Theil 1950; Sen, JASA 63, 1968), which
     * up to 29 % of wild points do not carry away. The error is half the width of Sen's interval for one standard
     * deviation.
     */
    public static Line robust(double[] x, double[] y) {
        Summary.requireSameLength(x, y);
        int n = x.length;
        double[] slopes = new double[n * (n - 1) / 2];
        int known = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                if (x[i] != x[j]) {
                    slopes[known++] = (y[i] - y[j]) / (x[i] - x[j]);
                }
            }
        }
        if (known == 0) {
            return new Line(Double.NaN, Double.NaN, Double.NaN);
        }
        slopes = Arrays.copyOf(slopes, known);
        Arrays.sort(slopes);
        double slope = Summary.ofSorted(slopes, 0.5);
        double[] intercepts = new double[n];
        for (int i = 0; i < n; i++) {
            intercepts[i] = y[i] - slope * x[i];
        }
        double spread = Math.sqrt(n * (n - 1.0) * (2.0 * n + 5) / 18);
        double share = Math.min(1, spread / known) / 2;
        double error = 0.5 * (Summary.ofSorted(slopes, 0.5 + share) - Summary.ofSorted(slopes, 0.5 - share));
        return new Line(Summary.median(intercepts), slope, n < 3 ? Double.NaN : error);
    }
}
