package io.github.mazescape.statistics;

/** The distribution of a sum of squares of independent standard normal values. */
public final class ChiSquare {
    private ChiSquare() {}

    /**
     * The probability of a value of at most x.
     *
     * @param freedom how many squares are summed, positive
     */
    public static double cdf(double x, double freedom) {
        return GammaFunction.lower(freedom / 2, x / 2);
    }
}
