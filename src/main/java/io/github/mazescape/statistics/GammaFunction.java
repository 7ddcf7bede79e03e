package io.github.mazescape.statistics;

/** The gamma function and its incomplete integrals, of which the distributions are made. */
final class GammaFunction {
    private static final double PRECISION = 1e-16;
    private static final int MOST_TERMS = 10_000;

    /** Lanczos' coefficients for g = 7 (Godfrey 2001). */
    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    private GammaFunction() {}

    /** The natural logarithm of the gamma function of a positive number. */
    static double log(double x) {
        if (x < 0.5) {
            return log(x + 1) - StrictMath.log(x);
        }
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        double t = x + 6.5;
        return 0.5 * StrictMath.log(2 * Math.PI) + (x - 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }

    /** The regularised lower integral P(a, x), by its series (DLMF 8.7.1) or from the upper one. */
    static double lower(double a, double x) {
        if (x <= 0) {
            return 0;
        }
        if (x >= a + 1) {
            return 1 - fraction(a, x);
        }
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < MOST_TERMS && term > sum * PRECISION; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum * front(a, x);
    }

    /** The regularised upper integral Q(a, x) = 1 - P(a, x), exact in its far tail, too. */
    static double upper(double a, double x) {
        return x < a + 1 ? 1 - lower(a, x) : fraction(a, x);
    }

    /** Q(a, x) by its continued fraction (DLMF 8.9.2), evaluated after Lentz. */
    private static double fraction(double a, double x) {
        if (x == Double.POSITIVE_INFINITY) {
            return 0;
        }
        double b = x + 1 - a;
        double c = Double.POSITIVE_INFINITY;
        double d = 1 / b;
        double value = d;
        for (int n = 1; n < MOST_TERMS; n++) {
            double numerator = -n * (n - a);
            b += 2;
            d = 1 / (numerator * d + b);
            c = b + numerator / c;
            double factor = c * d;
            value *= factor;
            if (Math.abs(factor - 1) < PRECISION) {
                break;
            }
        }
        return value * front(a, x);
    }

    private static double front(double a, double x) {
        return StrictMath.exp(a * StrictMath.log(x) - x - log(a));
    }
}
