package io.github.mazescape.landscape;

/**
 * A piece of a plane, as pixels on a lattice: pixel (px, py) shows the point {@code (pitch * (column + px), pitch * (row + py))}. So pixels
 * that two views have in common, after a move by whole pixels or a zoom by a power of 2, show the same point to the bit.
 *
 * @param pitch the distance from pixel to pixel [direction lengths], over 0
 * @param column the column of the leftmost pixels on the lattice, within 2^52 of 0
 * @param row the row of the uppermost pixels on the lattice, within 2^52 of 0
 * @param width how many pixels wide, 1 to {@link Raster#MAX_SIDE}
 * @param height how many pixels high, 1 to {@link Raster#MAX_SIDE}
 */
public record Viewport(double pitch, long column, long row, int width, int height) {
    /** The smallest half-width that there is: below it doubles no longer tell neighbouring pixels apart. */
    public static final double LEAST_HALF_WIDTH = 1e-12;

    /** The largest half-width that there is. */
    public static final double MOST_HALF_WIDTH = 1e3;

    private static final long FARTHEST = 1L << 52;

    public Viewport {
        if (!(pitch > 0 && pitch < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("pitch: expected a finite number over 0, got " + pitch);
        }
        requireSide("width", width);
        requireSide("height", height);
        if (Math.abs(column) > FARTHEST || Math.abs(row) > FARTHEST) {
            throw new IllegalArgumentException(
                    "viewport: expected columns and rows within 2^52, got " + column + " and " + row);
        }
    }

    private static void requireSide(String name, int pixels) {
        if (pixels < 1 || pixels > Raster.MAX_SIDE) {
            throw new IllegalArgumentException(name + ": expected 1 to " + Raster.MAX_SIDE + " pixels, got " + pixels);
        }
    }

    /** The view around the origin that reaches so far to the left and right; its pitch is a power of 2 times a short number. */
    public static Viewport of(double halfWidth, int width, int height) {
        return new Viewport(2 * halfWidth / width, -(width / 2), -(height / 2), width, height);
    }

    /** How far the view reaches along the first direction to either side [direction lengths]. */
    public double halfWidth() {
        return pitch * width / 2;
    }

    /** How far the view reaches along the second direction to either side [direction lengths]. */
    public double halfHeight() {
        return pitch * height / 2;
    }

    /** The place of a column of pixels on the plane. */
    public double x(int px) {
        return pitch * (column + px);
    }

    /** The place of a row of pixels on the plane. */
    public double y(int py) {
        return pitch * (row + py);
    }

    /**
     * Zooms in by so many powers of 2, out where negative, as far as there is room. The given pixel shows the same point as before, or on the way
     * out that of a neighbour where its column or row is odd.
     */
    public Viewport zoomed(int px, int py, int octaves) {
        Viewport view = this;
        for (int i = 0; i < Math.abs(octaves); i++) {
            Viewport next = octaves > 0 ? view.in(px, py) : view.out(px, py);
            if (next == null) {
                return view;
            }
            view = next;
        }
        return view;
    }

    private @org.jspecify.annotations.Nullable Viewport in(int px, int py) {
        long left = 2 * (column + px) - px;
        long top = 2 * (row + py) - py;
        boolean room = halfWidth() / 2 >= LEAST_HALF_WIDTH && Math.abs(left) <= FARTHEST && Math.abs(top) <= FARTHEST;
        return room ? new Viewport(pitch / 2, left, top, width, height) : null;
    }

    private @org.jspecify.annotations.Nullable Viewport out(int px, int py) {
        long left = Math.floorDiv(column + px, 2) - px;
        long top = Math.floorDiv(row + py, 2) - py;
        return halfWidth() * 2 <= MOST_HALF_WIDTH ? new Viewport(pitch * 2, left, top, width, height) : null;
    }

    /** Moves the view by so many pixels to the right and down, as far as there is room. */
    public Viewport panned(long right, long down) {
        return new Viewport(pitch, clamped(column + right), clamped(row + down), width, height);
    }

    private static long clamped(long index) {
        return Math.max(-FARTHEST, Math.min(FARTHEST, index));
    }

    /** Moves the view so that a pixel comes to its middle. */
    public Viewport centredOn(int px, int py) {
        return panned(px - width / 2, py - height / 2);
    }

    /** The view that shows all of a rectangle, corners included, as large as there is room; no smaller than there is room for. */
    public Viewport box(int left, int top, int right, int bottom) {
        double scale = Math.max((right - left + 1.0) / width, (bottom - top + 1.0) / height);
        double least = LEAST_HALF_WIDTH / halfWidth();
        double finer = pitch * Math.max(least, Math.min(1, scale));
        double middleX = pitch * (column + (left + right + 1) / 2.0);
        double middleY = pitch * (row + (top + bottom + 1) / 2.0);
        return around(finer, middleX, middleY, width, height);
    }

    /** The same place in another size: what is in the middle stays there, and the shorter side reaches as far as before. */
    public Viewport resized(int newWidth, int newHeight) {
        if (newWidth == width && newHeight == height) {
            return this;
        }
        double wanted = pitch * Math.min(width, height) / Math.min(newWidth, newHeight);
        double reach = Math.max(2 * LEAST_HALF_WIDTH / newWidth, Math.min(2 * MOST_HALF_WIDTH / newWidth, wanted));
        return around(reach, x(width / 2), y(height / 2), newWidth, newHeight);
    }

    private static Viewport around(double pitch, double x, double y, int width, int height) {
        double widest = FARTHEST * pitch;
        long column = Math.round(Math.max(-widest, Math.min(widest, x)) / pitch) - width / 2;
        long row = Math.round(Math.max(-widest, Math.min(widest, y)) / pitch) - height / 2;
        return new Viewport(pitch, clamped(column), clamped(row), width, height);
    }

    /** The slice of a plane that the view shows, for telling where individuals lie: its borders are half a pixel outside of the outermost pixels. */
    public Slice slice(Plane plane) {
        double x = pitch * (column + (width - 1) / 2.0);
        double y = pitch * (row + (height - 1) / 2.0);
        return new Slice(plane.point(x, y), plane.across(), plane.down(), halfWidth(), halfHeight());
    }

    /** Whether the pixels are finer than weights in single precision can tell apart: neighbours would often be the same network. */
    public boolean needsDouble() {
        return pitch < 0x1p-22;
    }
}
