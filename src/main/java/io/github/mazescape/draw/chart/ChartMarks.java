package io.github.mazescape.draw.chart;

import org.jspecify.annotations.Nullable;

/**
 * What the user looks at in a chart.
 *
 * @param cursor the generation where the run stands if it is not the newest; 0 for none
 * @param zoom the piece that is shown, or null for the whole run
 * @param x where the pointer is [px]; NaN where it is elsewhere
 * @param y as {@code x}, downward
 */
public record ChartMarks(long cursor, @Nullable ChartZoom zoom, double x, double y) {
    /** The whole run, and nothing pointed at. */
    public static final ChartMarks NONE = at(0);

    /** The whole run with a cursor at a generation; 0 for none. */
    public static ChartMarks at(long cursor) {
        return new ChartMarks(cursor, null, Double.NaN, Double.NaN);
    }
}
