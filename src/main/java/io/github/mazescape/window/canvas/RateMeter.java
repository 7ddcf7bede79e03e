package io.github.mazescape.window.canvas;

/** Turns a count that grows into a rate over about the last second. */
public final class RateMeter {
    private static final int WINDOW_MILLIS = 1000;

    private long countBefore;
    private int millisBefore;
    private double rate;

    /**
     * The rate [1/s], renewed once a second.
     *
     * @param count what was counted so far
     * @param millis the time [ms]
     */
    public double perSecond(long count, int millis) {
        int elapsed = millis - millisBefore;
        if (elapsed >= WINDOW_MILLIS) {
            rate = (count - countBefore) * 1000.0 / elapsed;
            countBefore = count;
            millisBefore = millis;
        }
        return rate;
    }
}
