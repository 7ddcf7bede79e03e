package io.github.mazescape.live.worker;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import org.jspecify.annotations.Nullable;

/**
 * The newest goal of a worker thread: a goal that was not taken yet is replaced by the next one. Any thread puts, one
 * thread takes.
 *
 * @param <G> a goal, immutable
 */
public final class Mailbox<G> {
    @GuardedBy("this")
    private @Nullable G newest;

    private volatile boolean closed;

    /** Replaces the goal that waits, if any; null withdraws it. */
    public synchronized void put(@Nullable G goal) {
        newest = goal;
        notifyAll();
    }

    /** The goal that waits, or null; does not wait for one. */
    public synchronized @Nullable G poll() {
        G goal = newest;
        newest = null;
        return goal;
    }

    /**
     * Waits for a goal.
     *
     * @param millis for at most this time [ms]; 0 for ever
     * @return null if none came, or the mailbox is closed
     */
    public synchronized @Nullable G take(long millis) {
        try {
            long end = System.nanoTime() + millis * 1_000_000;
            while (newest == null && !closed) {
                long left = millis == 0 ? 0 : (end - System.nanoTime()) / 1_000_000;
                if (millis > 0 && left <= 0) {
                    return null;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            closed = true;
        }
        return closed ? null : poll();
    }

    /** Whether it was closed. */
    public boolean closed() {
        return closed;
    }

    /** Ends the waiting, now and in future. */
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
