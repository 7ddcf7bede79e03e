package io.github.mazescape.draw.landscape;

import org.jspecify.annotations.Nullable;

/**
 * What a person points at in the landscape: drawn over it without touching it.
 *
 * @param hover what lies under the pointer, or null
 * @param a where the subject lies, or null
 * @param b where the pinned second subject lies, or null
 * @param box the box being dragged, or null
 */
public record LandscapeMarks(
        @Nullable Hover hover,
        @Nullable Dot a,
        @Nullable Dot b,
        @Nullable Selection box) {
    /** Nothing is pointed at. */
    public static final LandscapeMarks NONE = new LandscapeMarks(null, null, null, null);

    /**
     * The pixel under the pointer.
     *
     * @param u along the slice's width, in [-1, 1]
     * @param v along the slice's height, downward, in [-1, 1]
     * @param value its value in words, as "fitness 0.83"
     * @param distance how far it lies from the slice's centre [champion norms]
     */
    public record Hover(double u, double v, String value, double distance) {}

    /** A box with two opposite corners at (u1, v1) and (u2, v2), in any order. */
    public record Selection(double u1, double v1, double u2, double v2) {}

    /** A point of the slice, u and v in [-1, 1]. */
    public record Spot(double u, double v) {}
}
