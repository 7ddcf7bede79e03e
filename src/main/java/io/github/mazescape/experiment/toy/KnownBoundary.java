package io.github.mazescape.experiment.toy;

import io.github.mazescape.seed.RandomStream;

/** Sets in the plane whose boundary has a known dimension, and with it a known uncertainty exponent. */
public enum KnownBoundary {
    /** A straight line: exponent 1. */
    LINE(0, 1, 0, 1) {
        @Override
        long side(double x, double y) {
            return y > 0.3 + 0.4 * x ? 1 : 0;
        }
    },
    /** Below the Koch curve: dimension ln 4 / ln 3. */
    KOCH(0.1, 0.9, -0.05, 0.33) {
        @Override
        long side(double x, double y) {
            return y <= 0 || underKoch(x, y) ? 1 : 0;
        }
    },
    /** Whether a gap of the Cantor set was cut out in an odd step, as a function of x: exponent 1 - ln 2 / ln 3. */
    CANTOR(0, 1, 0, 0) {
        @Override
        long side(double x, double y) {
            double left = Math.abs(x);
            left = left > 1 ? 2 - left : left;
            for (int step = 1; step <= DEEPEST; step++) {
                left *= 3;
                if (left > 1 && left < 2) {
                    return step % 2;
                }
                left = left >= 2 ? left - 2 : left;
            }
            return 0;
        }
    },
    /** Everywhere the same. */
    NONE(0, 1, 0, 1) {
        @Override
        long side(double x, double y) {
            return 0;
        }
    };

    private static final int DEEPEST = 36;
    private static final double ROOT = Math.sqrt(3);

    private final double left;
    private final double right;
    private final double bottom;
    private final double top;

    KnownBoundary(double left, double right, double bottom, double top) {
        this.left = left;
        this.right = right;
        this.bottom = bottom;
        this.top = top;
    }

    /** On which side a point is. */
    abstract long side(double x, double y);

    /** Labels points of the plane by their side. */
    public Labels labels() {
        return points -> {
            long[] sides = new long[points.length];
            for (int i = 0; i < sides.length; i++) {
                sides[i] = side(points[i][0], points[i][1]);
            }
            return new long[][] {sides};
        };
    }

    /** A random point of the rectangle that is looked at. */
    public double[] point(RandomStream random) {
        return new double[] {left + (right - left) * random.nextDouble(), bottom + (top - bottom) * random.nextDouble()
        };
    }

    /** The sides of a grid of points over a square at the rectangle's left bottom, as wide as the rectangle. */
    public long[][] picture(int pixels) {
        long[][] sides = new long[pixels][pixels];
        double pitch = (right - left) / pixels;
        for (int row = 0; row < pixels; row++) {
            for (int column = 0; column < pixels; column++) {
                sides[row][column] = side(left + (column + 0.5) * pitch, bottom + (row + 0.5) * pitch);
            }
        }
        return sides;
    }

    /**
     * Whether a point lies between the Koch curve over [0, 1] and its base. What is not in the middle triangle can only
     * be in the quarter whose own triangle holds it.
     */
    private static boolean underKoch(double x, double y) {
        double across = x;
        double up = y;
        for (int step = 0; step < DEEPEST; step++) {
            if (up < 0 || up > across / ROOT || up > (1 - across) / ROOT) {
                return false;
            }
            if (up <= (across - 1.0 / 3) * ROOT && up <= (2.0 / 3 - across) * ROOT) {
                return true;
            }
            if (across < 0.5) {
                if (across < 1.0 / 3) {
                    across *= 3;
                    up *= 3;
                } else {
                    double dx = across - 1.0 / 3;
                    across = 3 * (dx / 2 + up * ROOT / 2);
                    up = 3 * (up / 2 - dx * ROOT / 2);
                }
            } else {
                across = 1 - across;
            }
        }
        return false;
    }
}
