package io.github.mazescape.live;

/**
 * Whether evolution goes on, by how many generations, and how fast. Not for several threads; {@link SteeredRun} guards
 * it.
 */
final class Pace {
    /** Until somebody asks for something [ns]. */
    static final long FOR_EVER = Long.MAX_VALUE;

    /** The speeds to choose from [generations/s]; the last is as fast as it goes. */
    private static final double[] SPEEDS = {1, 2, 5, 10, 20, 50, Double.POSITIVE_INFINITY};

    private static final double NANOS = 1e9;

    private double speed;
    private boolean paused;
    private int steps;

    /** @param speed at most this speed [generations/s]; infinite for as fast as it goes */
    Pace(double speed) {
        this.speed = speed;
    }

    /**
     * How long there is to wait for the next generation.
     *
     * @param nanos how long ago the last one began [ns]
     * @return [ns]; 0 or less for no longer, {@link #FOR_EVER} while paused
     */
    long left(long nanos) {
        if (steps > 0) {
            return 0;
        }
        return paused ? FOR_EVER : (long) (NANOS / speed) - nanos;
    }

    /** A generation is made. */
    void next() {
        steps = Math.max(0, steps - 1);
    }

    /** Whether generations follow one another without a pause and without an end. */
    boolean endless() {
        return !paused && steps == 0 && Double.isInfinite(speed);
    }

    boolean paused() {
        return paused;
    }

    void pause() {
        paused = true;
    }

    void toggle() {
        paused = !paused;
    }

    /** Pauses, if it is not paused yet, after one more generation. */
    void step() {
        paused = true;
        steps++;
    }

    /** Whether there are generations to make that were asked for one by one. */
    boolean stepping() {
        return steps > 0;
    }

    /** Makes no generations that were asked for one by one. */
    void forgetSteps() {
        steps = 0;
    }

    /** At most this speed [generations/s]; infinite for as fast as it goes. */
    double speed() {
        return speed;
    }

    void setSpeed(double wanted) {
        speed = wanted;
    }

    /** The next speed up (1) or down (-1). */
    void changeSpeed(int direction) {
        int index = 0;
        while (index < SPEEDS.length - 1 && SPEEDS[index] < speed) {
            index++;
        }
        speed = SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, index + direction))];
    }
}
