package io.github.mazescape.window.chart;

import io.github.mazescape.draw.chart.ChartMarks;
import io.github.mazescape.draw.chart.ChartModel;
import io.github.mazescape.draw.chart.ChartPanel;
import io.github.mazescape.draw.chart.ChartZoom;
import io.github.mazescape.draw.kit.Box;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The pointer on the chart, where it tells values. The wheel zooms time; a click goes back to a generation, and a drag
 * through them; on the axis, or with shift, a drag moves the piece that is shown; a double click shows the whole run
 * again. Coordinates are pixels of the canvas, times are milliseconds.
 */
public final class ChartPointer {
    /** How much longer the piece is after a notch of the wheel towards the user. */
    private static final double NOTCH = 1.25;
    /** A press that moves further is a drag [px]. */
    private static final int STILL = 3;
    /** In a piece of a run a click waits so long for a second one, which would mean the whole run. */
    private static final long DOUBLE_CLICK_MILLIS = 300;

    private final LongConsumer goTo;
    private @Nullable ChartZoom zoom;
    private double x = Double.NaN;
    private double y = Double.NaN;
    private Press press = Press.NONE;
    private int pressX;
    /** The piece when the button went down. */
    private @Nullable ChartZoom from;

    private boolean moved;
    private long waiting;
    private long due;

    private enum Press {
        NONE,
        SCRUB,
        PULL
    }

    /** @param goTo is told of a generation to go back to */
    public ChartPointer(LongConsumer goTo) {
        this.goTo = goTo;
    }

    /** The pointer is at a place, on the chart or not. */
    public void move(int atX, int atY) {
        x = atX;
        y = atY;
    }

    /** The pointer is nowhere. */
    public void leave() {
        x = Double.NaN;
        y = Double.NaN;
    }

    /** What is marked on the chart. */
    public ChartMarks marks(long cursor, long millis) {
        if (waiting > 0 && millis >= due) {
            goTo.accept(waiting);
            waiting = 0;
        }
        return new ChartMarks(cursor, zoom, x, y);
    }

    /**
     * A button goes down.
     *
     * @param pulls whether a drag moves the piece that is shown wherever it begins
     */
    public void press(Box box, ChartModel chart, int atX, int atY, boolean pulls) {
        move(atX, atY);
        pressX = atX;
        from = zoom;
        moved = false;
        OptionalLong generation = ChartPanel.generationAt(box, chart, zoom, atX, atY);
        if (ChartPanel.onAxis(box, chart, zoom, atX, atY) || pulls && generation.isPresent()) {
            press = Press.PULL;
        } else if (generation.isPresent()) {
            press = Press.SCRUB;
            if (zoom == null) {
                goTo.accept(generation.getAsLong());
            }
        }
    }

    /** Whether a button that is down means the chart. */
    public boolean busy() {
        return press != Press.NONE;
    }

    /** The pointer moves with the button down. */
    public void drag(Box box, ChartModel chart, int atX, int atY) {
        move(atX, atY);
        moved |= Math.abs(atX - pressX) > STILL;
        if (press == Press.PULL) {
            zoom = ChartPanel.pulled(box, chart, from, atX - pressX);
        } else if (press == Press.SCRUB && (moved || zoom == null)) {
            ChartPanel.generationAt(box, chart, zoom, atX, atY).ifPresent(goTo);
        }
    }

    /** The button goes up. */
    public void release(Box box, ChartModel chart, int atX, int atY, long millis) {
        if (press == Press.SCRUB && zoom != null && !moved) {
            OptionalLong generation = ChartPanel.generationAt(box, chart, zoom, atX, atY);
            waiting = generation.orElse(0);
            due = millis + DOUBLE_CLICK_MILLIS;
        }
        press = Press.NONE;
    }

    /** A second click follows the first. */
    public void doubleClick() {
        zoom = null;
        waiting = 0;
    }

    /** The wheel turns; up, negative, is in. */
    public void wheel(Box box, ChartModel chart, int atX, int atY, int notches) {
        move(atX, atY);
        if (!chart.generations().isEmpty()) {
            zoom = ChartPanel.zoomed(box, chart, zoom, atX, Math.pow(NOTCH, notches));
        }
    }
}
