package io.github.mazescape.landscape;

/**
 * A two-dimensional affine plane in weight space: the point at (u, v) is {@code centre + u * halfWidth * across + v * halfHeight *
 * down} for u, v in [-1, 1]. The arrays are not to be modified.
 *
 * @param centre the weights at (0, 0)
 * @param across the direction of u
 * @param down the direction of v
 * @param halfWidth how far the slice reaches along {@code across}, in lengths of that direction, over 0
 * @param halfHeight how far the slice reaches along {@code down}, in lengths of that direction, over 0
 */
public record Slice(double[] centre, double[] across, double[] down, double halfWidth, double halfHeight) {
    public Slice {
        if (across.length != centre.length || down.length != centre.length) {
            throw new IllegalArgumentException("directions: expected " + centre.length + " weights each, got "
                    + across.length + " and " + down.length);
        }
        if (!(halfWidth > 0 && halfHeight > 0)) {
            throw new IllegalArgumentException(
                    "half-widths: expected positive numbers, got " + halfWidth + " and " + halfHeight);
        }
    }

    /**
     * Writes the weights at a point of the slice: {@code fma(v * halfHeight, down, fma(u * halfWidth, across, centre))}.
     *
     * @param u along the width; inside the slice within [-1, 1]
     * @param v along the height; inside the slice within [-1, 1]
     * @param weights as long as the centre. Overwritten.
     */
    public void copy(double u, double v, double[] weights) {
        double a = u * halfWidth;
        double b = v * halfHeight;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.fma(b, down[i], Math.fma(a, across[i], centre[i]));
        }
    }
}
