package io.github.mazescape.landscape;

import io.github.mazescape.evaluation.PlanePoints;

/**
 * A two-dimensional affine plane in weight space without borders, and where it lies along a third direction. Its point
 * (x, y) is {@code fma(y, down, fma(x, across, foot))}, weight by weight, where foot is the origin, or
 * {@code fma(depth, third, origin)} where the depth is not 0. So a point has the same bits in every viewport. The
 * arrays are not to be modified.
 *
 * @param origin the weights at (0, 0) where the depth is 0
 * @param across the direction of x
 * @param down the direction of y
 * @param third the direction of the depth
 * @param depth how far the plane lies along the third direction, in its lengths
 */
public record Plane(double[] origin, double[] across, double[] down, double[] third, double depth) {
    public Plane {
        Vectors.requireLength("across", across, origin.length);
        Vectors.requireLength("down", down, origin.length);
        Vectors.requireLength("third", third, origin.length);
        if (!Double.isFinite(depth)) {
            throw new IllegalArgumentException("depth: expected a finite number, got " + depth);
        }
    }

    /** A plane on which nobody leaves depth 0. */
    public Plane(double[] origin, double[] across, double[] down) {
        this(origin, across, down, new double[origin.length], 0);
    }

    /** Writes the weights at a point. */
    public void copy(double x, double y, double[] weights) {
        for (int i = 0; i < weights.length; i++) {
            double foot = depth == 0 ? origin[i] : Math.fma(depth, third[i], origin[i]);
            weights[i] = Math.fma(y, down[i], Math.fma(x, across[i], foot));
        }
    }

    /** The weights at a point: a fresh array. */
    public double[] point(double x, double y) {
        double[] weights = new double[origin.length];
        copy(x, y, weights);
        return weights;
    }

    /** The points at n places, with x and y of each. The arrays are kept and not to be modified. */
    public PlanePoints points(double[] x, double[] y) {
        return new PlanePoints(depth == 0 ? origin : foot(), across, down, x, y);
    }

    /** The weights at (0, 0): a fresh array. */
    private double[] foot() {
        double[] foot = new double[origin.length];
        for (int i = 0; i < foot.length; i++) {
            foot[i] = Math.fma(depth, third[i], origin[i]);
        }
        return foot;
    }

    /** The same directions elsewhere along the third one. */
    public Plane atDepth(double wanted) {
        return new Plane(origin, across, down, third, wanted);
    }
}
