package io.github.mazescape.statistics;

/** The standard normal distribution. */
public final class Normal {
    private static final double FARTHEST = 38;

    private Normal() {}

    /** The probability of a value of at most x; its relative precision holds in the lower tail, too. */
    public static double cdf(double x) {
        double tail = 0.5 * GammaFunction.upper(0.5, 0.5 * x * x);
        return x < 0 ? tail : 1 - tail;
    }

    /**
     * The value below which a probability lies, by bisection of {@link #cdf}.
     *
     * @param p in [0, 1]; 0 and 1 give the infinities
     */
    public static double quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p: expected a number from 0 to 1, got " + p);
        }
        if (p == 0 || p == 1) {
            return p == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (p > 0.5) {
            return -quantile(1 - p);
        }
        double low = -FARTHEST;
        double high = 0;
        for (double middle = low / 2; middle > low && middle < high; middle = 0.5 * (low + high)) {
            if (cdf(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
