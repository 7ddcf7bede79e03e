package io.github.mazescape.statistics;

/**
 * An estimate with the interval in which the truth lies with a confidence of 95 %.
 *
 * @param estimate the estimate
 * @param low the lower end; NaN where there is too little to tell
 * @param high the upper end; NaN where there is too little to tell
 * @param n of how many independent values, as a rule of runs
 */
public record Interval(double estimate, double low, double high, int n) {
    /** An estimate of which no interval is known. */
    public static Interval ofEstimate(double estimate, int n) {
        return new Interval(estimate, Double.NaN, Double.NaN, n);
    }

    /** Whether all of it lies over a threshold; never where its ends are unknown. */
    public boolean above(double threshold) {
        return low > threshold;
    }

    /** Whether all of it lies under a threshold; never where its ends are unknown. */
    public boolean below(double threshold) {
        return high < threshold;
    }

    /** Whether all of it lies between two values, ends included; never where its ends are unknown. */
    public boolean within(double least, double most) {
        return low >= least && high <= most;
    }
}
