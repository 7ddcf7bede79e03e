package io.github.mazescape.draw.landscape;

/**
 * An individual as seen from a slice.
 *
 * @param u along the slice's width, to the right; inside the picture within [-1, 1]
 * @param v along the slice's height, downward; inside the picture within [-1, 1]
 * @param distance the out-of-plane distance relative to the champion's norm, at least 0; 0 lies on the slice
 */
public record Dot(double u, double v, double distance) {
    /** Whether the dot falls into the picture. */
    public boolean inside() {
        return Math.abs(u) <= 1 && Math.abs(v) <= 1;
    }
}
