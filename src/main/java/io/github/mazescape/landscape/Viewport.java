package io.github.mazescape.landscape;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.network.Precision;

/**
 * A piece of a plane, as pixels. Most viewports lie on a lattice: pixel (px, py) shows the point
 * {@code (pitch * (column + px), pitch * (row + py))}, so that pixels that two of them have in common, after a move by
 * whole pixels or a zoom by a power of 2, show the same point to the bit. A {@link #centred} one divides a rectangle
 * around the origin into pixels and shows the middle of each, {@code (u * halfWidth, v * halfHeight)}; the lattice
 * nearest to it is where it is moved from.
 *
 * @param pitch the distance from pixel to pixel [direction lengths], over 0
 * @param column the column of the leftmost pixels on the lattice, within 2^52 of 0
 * @param row the row of the uppermost pixels on the lattice, within 2^52 of 0
 * @param width how many pixels wide, 1 to {@link Raster#MAX_SIDE}
 * @param height how many pixels high, 1 to {@link Raster#MAX_SIDE}
 * @param extent the half-width of a centred viewport [direction lengths]; 0 for one on the lattice
 */
public record Viewport(double pitch, long column, long row, int width, int height, double extent) {
    /** The smallest half-width that there is: below it doubles no longer tell neighbouring pixels apart. */
    public static final double LEAST_HALF_WIDTH = 1e-12;

    /** The largest half-width that there is. */
    public static final double MOST_HALF_WIDTH = 1e3;

    private static final long FARTHEST = 1L << 52;
    private static final double FINEST_IN_SINGLE = 0x1p-22;

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
        if (!(extent >= 0 && extent < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("extent: expected a finite number from 0, got " + extent);
        }
    }

    /** A viewport on the lattice. */
    public Viewport(double pitch, long column, long row, int width, int height) {
        this(pitch, column, row, width, height, 0);
    }

    private static void requireSide(String name, int pixels) {
        if (pixels < 1 || pixels > Raster.MAX_SIDE) {
            throw new IllegalArgumentException(name + ": expected 1 to " + Raster.MAX_SIDE + " pixels, got " + pixels);
        }
    }

    /**
     * The view around the origin that reaches so far to the left and right; its pitch is a power of 2 times a short
     * number.
     */
    public static Viewport of(double halfWidth, int width, int height) {
        return new Viewport(2 * halfWidth / width, -(width / 2), -(height / 2), width, height);
    }

    /**
     * The view on the lattice around a place, as near as the lattice allows.
     *
     * @param halfWidth how far it reaches to the left and right [direction lengths], as far as there is room
     */
    public static Viewport reaching(double x, double y, double halfWidth, int width, int height) {
        double half = Math.max(LEAST_HALF_WIDTH, Math.min(MOST_HALF_WIDTH, halfWidth));
        return around(2 * half / width, x, y, width, height);
    }

    /**
     * The rectangle around the origin, in pixels as wide as high.
     *
     * @param halfWidth how far it reaches to the left and right [direction lengths], over 0
     */
    public static Viewport centred(double halfWidth, int width, int height) {
        requireSide("width", width);
        return new Viewport(2 * halfWidth / width, -(width / 2), -(height / 2), width, height, halfWidth);
    }

    /** Whether the pixels lie on the lattice, where those of other viewports may lie, too. */
    public boolean onLattice() {
        return extent == 0;
    }

    /** How far the view reaches along the first direction to either side [direction lengths]. */
    public double halfWidth() {
        return onLattice() ? pitch * width / 2 : extent;
    }

    /** How far the view reaches along the second direction to either side [direction lengths]. */
    public double halfHeight() {
        return onLattice() ? pitch * height / 2 : extent / ((double) width / height);
    }

    /** Where the middle of a column of pixels lies between the left border and the right one, in (-1, 1). */
    public double u(int px) {
        return middle(px, width);
    }

    /** Where the middle of a row of pixels lies between the upper border and the lower one, in (-1, 1). */
    public double v(int py) {
        return middle(py, height);
    }

    private static double middle(int pixel, int pixels) {
        return (2 * pixel + 1) / (double) pixels - 1;
    }

    /** The place of a column of pixels on the plane. */
    public double x(int px) {
        return onLattice() ? pitch * (column + px) : u(px) * extent;
    }

    /** The place of a row of pixels on the plane. */
    public double y(int py) {
        return onLattice() ? pitch * (row + py) : v(py) * halfHeight();
    }

    /**
     * The place half way between the left border and the right one, which are half a pixel outside of the outermost
     * pixels.
     */
    public double middleX() {
        return onLattice() ? pitch * (column + (width - 1) / 2.0) : 0;
    }

    /** The place half way between the upper border and the lower one. */
    public double middleY() {
        return onLattice() ? pitch * (row + (height - 1) / 2.0) : 0;
    }

    /** The same piece with pixels of half the distance, a quarter of which are those of this view. */
    public Viewport finer() {
        return new Viewport(pitch / 2, 2 * column, 2 * row, 2 * width, 2 * height);
    }

    /**
     * Zooms in by n powers of 2, out where negative, as far as there is room. The given pixel shows the same point as
     * before, or on the way out that of a neighbour where its column or row is odd.
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

    /** Moves the view by n pixels to the right and down, as far as there is room. */
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

    /** Moves the view so that a place comes to its middle, as near as the lattice allows. */
    public Viewport centredAt(double x, double y) {
        return around(pitch, x, y, width, height);
    }

    /**
     * The view that shows all of a rectangle, corners included, as large as there is room; no smaller than there is
     * room for.
     */
    public Viewport box(int left, int top, int right, int bottom) {
        double scale = Math.max((right - left + 1.0) / width, (bottom - top + 1.0) / height);
        double least = LEAST_HALF_WIDTH / halfWidth();
        double finer = pitch * Math.max(least, Math.min(1, scale));
        double middleX = pitch * (column + (left + right + 1) / 2.0);
        double middleY = pitch * (row + (top + bottom + 1) / 2.0);
        return around(finer, middleX, middleY, width, height);
    }

    /**
     * The same place in another size: what is in the middle stays there, and the shorter side reaches as far as before.
     */
    public Viewport resized(int newWidth, int newHeight) {
        if (newWidth == width && newHeight == height) {
            return this;
        }
        return sized(pitch * Math.min(width, height) / Math.min(newWidth, newHeight), newWidth, newHeight);
    }

    /** The same place in another size, reaching so far to the left and right of it, as far as there is room. */
    public Viewport reaching(double halfWidth, int newWidth, int newHeight) {
        return onLattice()
                ? sized(2 * halfWidth / newWidth, newWidth, newHeight)
                : centred(halfWidth, newWidth, newHeight);
    }

    private Viewport sized(double wanted, int newWidth, int newHeight) {
        double reach = Math.max(2 * LEAST_HALF_WIDTH / newWidth, Math.min(2 * MOST_HALF_WIDTH / newWidth, wanted));
        return around(reach, x(width / 2), y(height / 2), newWidth, newHeight);
    }

    private static Viewport around(double pitch, double x, double y, int width, int height) {
        double widest = FARTHEST * pitch;
        long column = Math.round(Math.max(-widest, Math.min(widest, x)) / pitch) - width / 2;
        long row = Math.round(Math.max(-widest, Math.min(widest, y)) / pitch) - height / 2;
        return new Viewport(pitch, clamped(column), clamped(row), width, height);
    }

    /**
     * Who measures the pixels: the evaluator of the run, or one in double precision where a lattice is finer than
     * weights in single precision can tell apart, so that neighbours would often be the same network. A centred
     * viewport is measured as the run is.
     */
    public BatchEvaluator evaluator(BatchEvaluator run) {
        Kernel kernel = run.kernel();
        return onLattice() && pitch < FINEST_IN_SINGLE && kernel.precision() == Precision.SINGLE
                ? run.with(run.topology(), Kernels.named(kernel.name(), Precision.DOUBLE))
                : run;
    }
}
