package io.github.mazescape.evaluation;

/** A flag by which one thread asks work in others to stop early. Thread-safe. */
public final class Cancellation {
    private volatile boolean requested;

    /** Asks the work to stop; there is no way back. */
    public void request() {
        requested = true;
    }

    /** Whether the work was asked to stop. */
    public boolean requested() {
        return requested;
    }
}
