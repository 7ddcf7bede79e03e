package io.github.mazescape.statistics;

/** The beta distribution. */
public final class Beta {
    private static final double PRECISION = 1e-16;
    private static final int MOST_TERMS = 10_000;

    private Beta() {}

    /**
     * The probability of a value of at most x: the regularised incomplete beta function I_x(a, b).
     *
     * @param a the first shape, positive
     * @param b the second shape, positive
     */
    public static double cdf(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        return x < (a + 1) / (a + b + 2) ? fraction(x, a, b) : 1 - fraction(1 - x, b, a);
    }

    /** I_x(a, b) by its continued fraction (DLMF 8.17.22), evaluated after Lentz. */
    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / (1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m < MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / (1 + even * d);
            c = 1 + even / c;
            value *= c * d;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / (1 + odd * d);
            c = 1 + odd / c;
            value *= c * d;
            if (Math.abs(c * d - 1) < PRECISION) {
                break;
            }
        }
        double log = GammaFunction.log(a + b)
                - GammaFunction.log(a)
                - GammaFunction.log(b)
                + a * StrictMath.log(x)
                + b * StrictMath.log1p(-x);
        return value * StrictMath.exp(log) / a;
    }
}
