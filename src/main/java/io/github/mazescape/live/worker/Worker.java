package io.github.mazescape.live.worker;

import org.jspecify.annotations.Nullable;

/**
 * A thread that takes the newest goal, works on it, and posts what it made to a listener.
 *
 * @param <G> a goal, immutable
 */
public abstract class Worker<G> implements AutoCloseable {
    /** The newest goal. */
    protected final Mailbox<G> goals = new Mailbox<>();

    private final Thread thread;

    protected Worker(String name) {
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Replaces the goal; null withdraws it. What is being made goes on unless its cancellation is requested. */
    public void want(@Nullable G goal) {
        goals.put(goal);
    }

    /** Works until the mailbox is closed. */
    protected abstract void run();

    @Override
    public void close() {
        goals.close();
        thread.interrupt();
    }
}
