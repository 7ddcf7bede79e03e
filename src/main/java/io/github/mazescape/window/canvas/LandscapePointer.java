package io.github.mazescape.window.canvas;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.live.ViewHistory;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a pointer does on the landscape: the wheel zooms at the pointer, and so does a button that is held still; a drag
 * pans, a drag with shift takes a box, a click picks a pixel, a double click moves it to the middle. Positions are
 * those of the screen [px], times [ms]. For one thread.
 */
final class LandscapePointer {
    /** A press that moves no farther than this is a click [px]. */
    private static final int CLICK = 3;

    private static final int SMALLEST_BOX = 8;
    /** By how much a notch of the wheel zooms [octaves]. */
    private static final double NOTCH = 1 / 3.0;

    private final Supplier<Viewport> viewport;
    private final Consumer<Consumer<ViewHistory>> moves;
    private final Picked picked;
    private final HeldZoom held = new HeldZoom();
    private boolean pressed;
    private boolean moved;
    private boolean boxing;
    private boolean second;
    private int pressX;
    private int pressY;
    private int x;
    private int y;
    private long pannedX;
    private long pannedY;
    private double u = Double.NaN;
    private double v = Double.NaN;

    /** Who is told of a click. */
    @FunctionalInterface
    interface Picked {
        /**
         * A pixel of the landscape was clicked.
         *
         * @param second whether it is to stand beside the first subject rather than to take its place
         */
        void at(int px, int py, boolean second);
    }

    /**
     * @param viewport what is seen
     * @param moves carries out what moves the view
     */
    LandscapePointer(Supplier<Viewport> viewport, Consumer<Consumer<ViewHistory>> moves, Picked picked) {
        this.viewport = viewport;
        this.moves = moves;
        this.picked = picked;
    }

    /** The pointer is over the picture, or was and is no longer. */
    void move(Box picture, int toX, int toY) {
        if (picture.contains(toX, toY)) {
            u = 2.0 * (toX - picture.x()) / picture.width() - 1;
            v = 2.0 * (toY - picture.y()) / picture.height() - 1;
        } else {
            u = Double.NaN;
            v = Double.NaN;
        }
    }

    /** Where the pointer is on the landscape, from -1 at the left border to 1; NaN where it is elsewhere. */
    double u() {
        return u;
    }

    /** As {@link #u}, downward. */
    double v() {
        return v;
    }

    /**
     * A button goes down on the picture.
     *
     * @param shift whether a box is to be taken
     * @param other whether a click is to pick the second subject
     */
    void press(int atX, int atY, boolean shift, boolean other) {
        pressed = true;
        moved = false;
        boxing = shift;
        second = other;
        pressX = atX;
        pressY = atY;
        x = atX;
        y = atY;
        pannedX = 0;
        pannedY = 0;
    }

    /** The button that went down zooms in if it is held still, out where the way is negative. */
    void hold(int way, long millis) {
        held.press(way, millis);
    }

    /** Zooms by a key or otherwise, while that is held. */
    HeldZoom held() {
        return held;
    }

    /**
     * Zooms on if something is held: at the pointer, or at the middle where the pointer is elsewhere. To be called once
     * the step before is to be seen.
     */
    void step(long millis) {
        double octaves = held.octaves(millis);
        if (octaves != 0) {
            zoom(Double.isNaN(u) ? 0 : u, Double.isNaN(v) ? 0 : v, octaves, millis);
        }
    }

    private void zoom(double atU, double atV, double octaves, long millis) {
        moves.accept(view -> view.zoomBy(atU, atV, Math.pow(2, octaves), millis));
    }

    /** The pointer moves while the button is down. */
    void drag(Box picture, int toX, int toY, long millis) {
        if (!pressed) {
            return;
        }
        if (held.zooms(millis)) {
            move(picture, toX, toY);
            return;
        }
        x = toX;
        y = toY;
        moved |= Math.abs(toX - pressX) > CLICK || Math.abs(toY - pressY) > CLICK;
        if (moved) {
            held.release(millis);
        }
        if (moved && !boxing) {
            long right = Math.round(pixel(picture, toX - pressX));
            long down = Math.round(pixel(picture, toY - pressY));
            if (right != pannedX || down != pannedY) {
                long toRight = right - pannedX;
                long toBottom = down - pannedY;
                moves.accept(view -> view.pan(toRight, toBottom, millis));
                pannedX = right;
                pannedY = down;
            }
        }
        move(picture, toX, toY);
    }

    /** The button goes up. */
    void release(Box picture, int atX, int atY, long millis) {
        if (!pressed) {
            return;
        }
        boolean zoomed = held.zooms(millis);
        drag(picture, atX, atY, millis);
        held.release(millis);
        pressed = false;
        if (zoomed) {
            boxing = false;
            return;
        }
        if (!moved) {
            picked.at(floor(picture, pressX - picture.x()), floor(picture, pressY - picture.y()), second);
        } else if (boxing) {
            Box box = box(picture);
            if (box.width() >= SMALLEST_BOX && box.height() >= SMALLEST_BOX) {
                int left = floor(picture, box.x() - picture.x());
                int top = floor(picture, box.y() - picture.y());
                int right = floor(picture, box.right() - 1 - picture.x());
                int bottom = floor(picture, box.bottom() - 1 - picture.y());
                moves.accept(view -> view.box(left, top, right, bottom, millis));
            }
        }
        boxing = false;
    }

    /** A second click follows the first. */
    void doubleClick(Box picture, int atX, int atY, long millis) {
        int px = floor(picture, atX - picture.x());
        int py = floor(picture, atY - picture.y());
        moves.accept(view -> view.centre(px, py, millis));
    }

    /** The wheel turns; up, negative, is in. */
    void wheel(Box picture, int atX, int atY, int notches, long millis) {
        move(picture, atX, atY);
        zoom(u, v, -notches * NOTCH, millis);
    }

    /** Whether a button is down. */
    boolean busy() {
        return pressed;
    }

    /** The box that is being taken, on the screen, or null. */
    @Nullable
    Box selection(Box picture) {
        return pressed && boxing && moved ? box(picture) : null;
    }

    private Box box(Box picture) {
        int left = Math.max(picture.x(), Math.min(pressX, x));
        int top = Math.max(picture.y(), Math.min(pressY, y));
        int right = Math.min(picture.right(), Math.max(pressX, x) + 1);
        int bottom = Math.min(picture.bottom(), Math.max(pressY, y) + 1);
        return new Box(left, top, right - left, bottom - top);
    }

    private double pixel(Box picture, int distance) {
        return (double) distance * viewport.get().width() / picture.width();
    }

    private int floor(Box picture, int distance) {
        int width = viewport.get().width();
        return Math.max(0, Math.min(width - 1, (int) Math.floor(pixel(picture, distance))));
    }
}
