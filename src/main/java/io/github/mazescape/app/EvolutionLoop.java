package io.github.mazescape.app;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.Evolution;
import io.github.mazescape.evolution.Generation;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Evolves on a thread of its own: it can be paused, stepped, and held to a speed. */
final class EvolutionLoop implements AutoCloseable {
    /** The speeds to choose from [generations/s]; the last is as fast as it goes. */
    private static final double[] SPEEDS = {1, 2, 5, 10, 20, 50, Double.POSITIVE_INFINITY};

    private static final double NANOS = 1e9;
    private static final long MILLION = 1_000_000L;

    private final Evolution evolution;
    private final Consumer<Generation> listener;
    private final Cancellation cancellation = new Cancellation();
    private final Thread thread = new Thread(this::run, "evolution");
    private boolean paused;
    private int steps;
    private double speed;
    private boolean closed;
    private volatile @Nullable Generation latest;
    private volatile @Nullable RuntimeException failure;

    /**
     * @param evolution what is evolved
     * @param speed at most so many generations a second
     * @param listener is told of each generation, on the loop's thread
     */
    EvolutionLoop(Evolution evolution, double speed, Consumer<Generation> listener) {
        this.evolution = evolution;
        this.speed = speed;
        this.listener = listener;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            long start = System.nanoTime();
            while (awaitTurn(start)) {
                start = System.nanoTime();
                Generation next = evolution.next(latest, cancellation);
                latest = next;
                listener.accept(next);
            }
        } catch (CancellationException e) {
            close();
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    /** Waits until the generation after one that began then may begin; false when the loop is to end. */
    private synchronized boolean awaitTurn(long start) {
        try {
            while (!closed && steps == 0) {
                long left = paused ? Long.MAX_VALUE : pace() - (System.nanoTime() - start);
                if (left <= 0) {
                    break;
                }
                wait(paused ? 0 : left / MILLION + 1);
            }
        } catch (InterruptedException e) {
            return false;
        }
        steps = Math.max(0, steps - 1);
        return !closed;
    }

    /** How long a generation takes at this speed [ns]; 0 before the first, which nobody should wait for. */
    private long pace() {
        return latest == null ? 0 : (long) (NANOS / speed);
    }

    /** The newest generation, or null before the first. */
    @Nullable
    Generation latest() {
        return latest;
    }

    /** Why the loop has ended, or null while all is well. */
    @Nullable
    RuntimeException failure() {
        return failure;
    }

    /** Pauses, or goes on. */
    synchronized void togglePause() {
        paused = !paused;
        notifyAll();
    }

    /** Pauses, if it is not paused yet, and does one generation. */
    synchronized void step() {
        paused = true;
        steps++;
        notifyAll();
    }

    synchronized boolean paused() {
        return paused;
    }

    /** The next speed up (1) or down (-1). */
    synchronized void changeSpeed(int direction) {
        int index = 0;
        while (index < SPEEDS.length - 1 && SPEEDS[index] < speed) {
            index++;
        }
        speed = SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, index + direction))];
        notifyAll();
    }

    /** At most so many generations a second; infinite for as fast as it goes. */
    synchronized double speed() {
        return speed;
    }

    @Override
    public void close() {
        cancellation.request();
        synchronized (this) {
            closed = true;
            notifyAll();
        }
    }
}
