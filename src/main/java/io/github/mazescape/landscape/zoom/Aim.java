package io.github.mazescape.landscape.zoom;

import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Viewport;

/**
 * A piece of a plane that need not lie on a lattice: what a zoom by any factor is to show. It is seen on the lattice of
 * the view before it or on one finer or coarser by powers of 2, of which it takes as many pixels as it needs: so all
 * rows and columns that two such views have in common are the same points to the bit, and are measured once (as in
 * XaoS; Hubička, Márka, 1996, "approximation of rows and columns", here without the approximation).
 *
 * @param x the middle along the first direction, in its lengths
 * @param y the middle along the second direction, in its lengths
 * @param halfWidth how far it reaches to the left and right [direction lengths], over 0
 */
public record Aim(double x, double y, double halfWidth) {
    /** A view has at most this many times the pixels along a side that were asked for, and at least one n-th. */
    public static final double MOST_PIXELS = Math.sqrt(2);

    private static final double FARTHEST = 0x1p52;
    /** A border nearer to the middle than this is in view [half-widths]. */
    private static final double IN_VIEW = 0.9;
    /** While a view is zoomed in by an octave, a border comes nearer to its middle by so many [octaves]. */
    private static final double CENTRING = 1.5;
    /** As {@link #CENTRING}, while the view only moves. */
    private static final double MOVING = 5;

    /** What a view shows. */
    public static Aim of(Viewport view) {
        return new Aim(view.middleX(), view.middleY(), view.halfWidth());
    }

    /**
     * Zooms in by a factor over 1, out by one below, as far as there is room.
     *
     * @param u the point that stays where it is, from -1 at the left border to 1
     * @param v as {@code u}, from the upper border to the lower one
     * @param aspect the height divided by the width
     */
    public Aim zoomed(double u, double v, double aspect, double factor) {
        double half = Math.max(Viewport.LEAST_HALF_WIDTH, Math.min(Viewport.MOST_HALF_WIDTH, halfWidth / factor));
        double moved = halfWidth - half;
        return new Aim(Math.fma(u, moved, x), Math.fma(v * aspect, moved, y), half);
    }

    /**
     * Zooms in towards a border, which thereby comes to the middle; while that is not in view, moves there.
     *
     * @param octaves how far to zoom in, over 0
     */
    public Aim towards(Edge edge, double octaves) {
        double away = Math.max(Math.abs(edge.x() - x), Math.abs(edge.y() - y)) / halfWidth;
        double left = Math.pow(2, -(away > IN_VIEW ? MOVING : CENTRING) * octaves);
        double half =
                away > IN_VIEW ? halfWidth : Math.max(Viewport.LEAST_HALF_WIDTH, halfWidth * Math.pow(2, -octaves));
        double nearer = left * half / halfWidth;
        return new Aim(Math.fma(nearer, x - edge.x(), edge.x()), Math.fma(nearer, y - edge.y(), edge.y()), half);
    }

    /**
     * The view of it on the lattice of another view, or on the one of its refinements that gives nearest to so many
     * pixels; that view itself where the lattice does not reach so far.
     *
     * @param width how many pixels wide a view is to be, 1 / {@link #MOST_PIXELS} to {@link #MOST_PIXELS} times which
     *     this one is
     * @param height how many pixels high a view of such a width is to be
     */
    public Viewport on(Viewport lattice, int width, int height) {
        double pixels = 2 * halfWidth / lattice.pitch();
        double pitch = Math.scalb(lattice.pitch(), -Math.toIntExact(Math.round(log2(width / pixels))));
        int columns = side(2 * halfWidth / pitch);
        int rows = side((double) columns * height / width);
        double left = x / pitch - (columns - 1) / 2.0;
        double top = y / pitch - (rows - 1) / 2.0;
        boolean room = Math.abs(left) < FARTHEST && Math.abs(top) < FARTHEST;
        return room ? new Viewport(pitch, Math.round(left), Math.round(top), columns, rows) : lattice;
    }

    private static int side(double pixels) {
        return (int) Math.max(1, Math.min(Raster.MAX_SIDE, Math.round(pixels)));
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
