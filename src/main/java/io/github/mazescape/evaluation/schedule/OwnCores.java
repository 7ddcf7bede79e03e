package io.github.mazescape.evaluation.schedule;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Chunk;
import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.evaluation.Evaluations;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * The threads of this process as a member. Two parts are at work at a time, so that the threads that are through with
 * one need not wait for those that are not. Threads that only decide take the kernel that is soonest at work,
 * since others wait for them.
 */
final class OwnCores implements Member, AutoCloseable {
    private static final int AT_A_TIME = 2;

    private final Cores cores;
    private final int threads;
    private final Outcome outcome;
    private final Map<Long, Cancellation> underWay = new ConcurrentHashMap<>();
    private final ExecutorService waiting = Executors.newFixedThreadPool(AT_A_TIME, work -> {
        Thread thread = new Thread(work, "own cores");
        thread.setDaemon(true);
        return thread;
    });

    /** Where a part goes when it is done, or has failed by a bug or for lack of memory. */
    interface Outcome {
        void done(long part, Evaluations results);

        void failed(long part, Throwable bug);
    }

    /** @param threads as many as the cores have, or 0 if they only decide */
    OwnCores(Cores cores, int threads, Outcome outcome) {
        this.cores = cores;
        this.threads = threads;
        this.outcome = outcome;
    }

    @Override
    public String name() {
        return cores.name();
    }

    @Override
    public String machine() {
        return name();
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public int most(Chunk chunk) {
        return Integer.MAX_VALUE;
    }

    @Override
    public void give(long part, Chunk chunk) {
        Cancellation cancellation = new Cancellation();
        underWay.put(part, cancellation);
        try {
            waiting.execute(() -> evaluate(part, chunk, cancellation));
        } catch (RejectedExecutionException e) {
            underWay.remove(part);
        }
    }

    private void evaluate(long part, Chunk chunk, Cancellation cancellation) {
        try {
            outcome.done(part, cores.evaluate(threads == 0 ? chunk.atOnce() : chunk, cancellation));
        } catch (CancellationException e) {
            // Revoked or closed: nobody waits for it.
        } catch (RuntimeException | Error e) {
            outcome.failed(part, e);
        } finally {
            underWay.remove(part, cancellation);
        }
    }

    @Override
    public void revoke(long part) {
        Cancellation cancellation = underWay.get(part);
        if (cancellation != null) {
            cancellation.request();
        }
    }

    @Override
    public void dismiss(String why) {
        throw new IllegalStateException("the own cores are sent home: " + why);
    }

    @Override
    public void close() {
        underWay.values().forEach(Cancellation::request);
        waiting.shutdownNow();
        cores.close();
    }
}
