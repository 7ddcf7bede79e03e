package io.github.mazescape.draw.plot;

import io.github.mazescape.draw.axis.AxisMarks;
import io.github.mazescape.draw.axis.AxisScale;
import io.github.mazescape.draw.kit.Box;

/**
 * Where values lie in a plot.
 *
 * @param box what lies between the axes
 * @param across the axis from left to right
 * @param up the axis from bottom to top
 */
record PlotFrame(Box box, AxisScale across, AxisScale up) {
    /** The column of a value [px]; NaN or infinite where it has none. */
    double x(double value) {
        return AxisMarks.column(box, across, across.place(value));
    }

    /** The row of a value [px], likewise. */
    double y(double value) {
        return AxisMarks.row(box, up, up.place(value));
    }

    /** Whether a point has a place, be it outside. */
    boolean has(double valueAcross, double valueUp) {
        return Double.isFinite(x(valueAcross)) && Double.isFinite(y(valueUp));
    }
}
