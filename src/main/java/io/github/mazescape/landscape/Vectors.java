package io.github.mazescape.landscape;

/**
 * The little linear algebra that directions need, in one fixed order of operations, so that its bits are the same
 * everywhere.
 */
final class Vectors {
    /** What is left of a vector's length after a projection, at or below which only rounding is left. */
    static final double DEGENERATE = 1e-10;

    private Vectors() {}

    static double dot(double[] a, double[] b, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum = Math.fma(a[i], b[i], sum);
        }
        return sum;
    }

    static double norm(double[] a, int from, int to) {
        return Math.sqrt(dot(a, a, from, to));
    }

    static double[] difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    /**
     * Takes from a its part along b, twice: once more for what rounding left (Giraud et al. 2005, "twice is enough").
     */
    static void orthogonalise(double[] a, double[] b, int from, int to) {
        double square = dot(b, b, from, to);
        if (square == 0) {
            return;
        }
        for (int pass = 0; pass < 2; pass++) {
            double part = dot(a, b, from, to) / square;
            for (int i = from; i < to; i++) {
                a[i] = Math.fma(-part, b[i], a[i]);
            }
        }
    }

    /** Scales a's entries in [from, to) to a norm; a part that is 0 stays so. */
    static void scaleTo(double[] a, int from, int to, double norm) {
        double now = norm(a, from, to);
        double factor = now == 0 ? 0 : norm / now;
        for (int i = from; i < to; i++) {
            a[i] *= factor;
        }
    }

    static void requireLength(String name, double[] vector, int expected) {
        if (vector.length != expected) {
            throw new IllegalArgumentException(name + ": expected " + expected + " weights, got " + vector.length
                    + "; use weights of one topology");
        }
    }

    static void requireFinite(String name, double[] vector) {
        for (int i = 0; i < vector.length; i++) {
            if (!Double.isFinite(vector[i])) {
                throw new IllegalArgumentException(
                        name + ": expected finite numbers, got " + vector[i] + " as weight " + i);
            }
        }
    }
}
