package io.github.mazescape.landscape.zoom;

import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Viewport;

/**
 * How many pixels a picture of the landscape is to have. A zoom by any factor stays on its lattice, so that pictures
 * may have a little more or fewer.
 *
 * @param width so many wide, at least 1
 * @param height so many high, at least 1
 * @param finest how many times a picture may be refined to twice as many pixels along each side while there is nothing
 *     else to do
 */
public record PictureSize(int width, int height, int finest) {
    private static final double ROUNDING = 1.01;

    /** The size of a view, without refinements. */
    public static PictureSize of(Viewport view) {
        return new PictureSize(view.width(), view.height(), 0);
    }

    /** Whether a view has about as many pixels, refinements included. */
    private boolean fits(Viewport view) {
        double more = (double) view.width() / width;
        boolean alike = Math.abs(view.height() - (double) view.width() * height / width) <= 1;
        return alike && more * Aim.MOST_PIXELS * ROUNDING > 1 && !refined(view, finest);
    }

    /** Whether a view has more pixels than a picture refined so many times. */
    private boolean refined(Viewport view, int times) {
        return view.width() > Math.scalb(width, times) * Aim.MOST_PIXELS * ROUNDING;
    }

    /** The same place as seen in this size. */
    public Viewport fitted(Viewport view) {
        return fits(view) ? view : view.resized(width, height);
    }

    /** The same place without refinement. */
    public Viewport plain(Viewport view) {
        return refined(view, 0) ? Aim.of(view).on(view, width, height) : view;
    }

    /** Whether a view may be refined. */
    public boolean coarse(Viewport view) {
        return view.onLattice()
                && 2 * Math.max(view.width(), view.height()) <= Raster.MAX_SIDE
                && Math.max(Math.abs(view.column()), Math.abs(view.row())) < 1L << 50
                && finest > 0
                && !refined(view, finest - 1);
    }
}
