package io.github.mazescape.window.canvas;

/**
 * Zooming that goes on for as long as a button or a key is held. A button zooms only once it was held still for a
 * while, so that a click remains a click. Times are in [ms]. For one thread.
 */
final class HeldZoom {
    /** A button held still for so long zooms. */
    static final int STILL = 250;

    /** How fast it zooms [octaves/s]. */
    static final double SPEED = 1.3;
    /** Whoever taps a key zooms for so long. */
    static final int TAP = 250;

    /** A key that says for so long neither that it is held nor that it went up is no longer held. */
    private static final int LOST = 1500;

    private static final int KEY_UP = 60;
    private static final int LONGEST_STEP = 200;
    private static final long FOR_EVER = Long.MAX_VALUE;

    private int way;
    private long from;
    private long until;
    private long done;

    /** A button goes down that zooms in, or out where the way is negative. */
    void press(int wanted, long millis) {
        begin(wanted, millis + STILL, FOR_EVER);
    }

    /** The button goes up, or moves. */
    void release(long millis) {
        until = Math.min(until, millis);
    }

    /** A key goes down, or is held and says so again. */
    void key(int wanted, long millis) {
        if (zooms(millis) && way == wanted) {
            until = millis + LOST;
        } else {
            begin(wanted, millis, millis + LOST);
        }
    }

    /** The key goes up; some systems say so between the presses of a key that is held, too. */
    void keyUp(long millis) {
        until = Math.max(from + TAP, Math.min(until, millis + KEY_UP));
    }

    private void begin(int wanted, long begins, long ends) {
        way = wanted;
        from = begins;
        until = ends;
        done = begins;
    }

    /** Whether it zooms now. */
    boolean zooms(long millis) {
        return way != 0 && millis >= from && millis < until;
    }

    /** How far to zoom since the last step [octaves]; negative for out, 0 for not at all. */
    double octaves(long millis) {
        long to = Math.min(millis, until);
        if (way == 0 || to <= done || millis < from) {
            return 0;
        }
        double octaves = way * SPEED * Math.min(LONGEST_STEP, to - done) / 1000.0;
        done = to;
        return octaves;
    }
}
