package io.github.mazescape.draw.kit;

/**
 * A rectangle on the screen in whole pixels, so that edges and pictures fall on pixel borders.
 *
 * @param x the left edge [px]
 * @param y the upper edge [px]
 * @param width at least 0 [px]
 * @param height at least 0 [px]
 */
public record Box(int x, int y, int width, int height) {
    public Box {
        width = Math.max(0, width);
        height = Math.max(0, height);
    }

    /** The first column to the right of the box [px]. */
    public int right() {
        return x + width;
    }

    /** The first row below the box [px]. */
    public int bottom() {
        return y + height;
    }

    /** The box without some pixels on each side. */
    public Box inset(int left, int top, int right, int bottom) {
        return new Box(x + left, y + top, width - left - right, height - top - bottom);
    }

    /** The box without some pixels on all sides. */
    public Box inset(int all) {
        return inset(all, all, all, all);
    }

    /** Whether the point lies in the box. */
    public boolean contains(double px, double py) {
        return px >= x && px < right() && py >= y && py < bottom();
    }
}
