package io.github.mazescape.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * The threads of this process as a {@link Backend}. Results are in the order of the points and bit for bit the same
 * whatever the chunk, the order and the number of threads. Several threads may call at once; their chunks share the
 * workers.
 *
 * <p>Each worker has a share of the points, and steals from others when it is through ({@link Shares}). It asks before
 * every step whether to stop, so work that is cancelled or closed ends as soon as each worker has gone one step on in
 * the lanes of one pass.
 */
public final class Cores implements Backend {
    private static final int CHUNKS_PER_THREAD = 8;
    private static final int MOST_IN_A_CHUNK = 8;

    private final int threads;
    private final ExecutorService workers;
    /** Each worker counts in a cell of its own. */
    private final LongAdder agentSteps = new LongAdder();
    /** Asks all work to stop; requested by {@link #close}. */
    private final Cancellation closing = new Cancellation();

    /** @param threads how many threads evaluate, at least 1 */
    public Cores(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: expected at least 1, got " + threads);
        }
        this.threads = threads;
        workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "evaluator");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
    }

    @Override
    public String name() {
        return threads == 1 ? "1 thread here" : threads + " threads here";
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public int breadth() {
        return 1;
    }

    @Override
    public long agentSteps() {
        return agentSteps.sum();
    }

    @Override
    public Evaluations evaluate(Chunk chunk, Cancellation cancellation) {
        Points points = chunk.points();
        Evaluations results = Evaluations.ofSize(points.size());
        share(points.size(), cancellation, stop -> {
            Evaluator evaluator = new Evaluator(chunk.task(), chunk.topology(), chunk.kernel(), chunk.forPicture());
            return new Work() {
                @Override
                public int wholePasses(int count) {
                    return evaluator.wholePasses(count);
                }

                @Override
                public long run(int from, int to) {
                    return evaluator.evaluate(points, from, to, results, stop);
                }
            };
        });
        return results;
    }

    @Override
    public Growth[] growth(Chunk chunk, Cancellation cancellation) {
        Points points = chunk.points();
        Growth[] results = new Growth[points.size()];
        share(points.size(), cancellation, stop -> {
            Growth.Meter meter = new Growth.Meter(chunk.task(), chunk.topology());
            double[] weights = new double[chunk.topology().weightCount()];
            return (from, to) -> {
                long done = 0;
                for (int i = from; i < to && !stop.getAsBoolean(); i++) {
                    points.copy(i, weights);
                    results[i] = meter.of(weights, stop);
                    done += chunk.task().agentSteps();
                }
                return done;
            };
        });
        return results;
    }

    /** What a worker does, with a workspace of its own. */
    private interface Work {
        /** About so many points, but such that no place in a pass stays empty. */
        default int wholePasses(int count) {
            return count;
        }

        /** Does the points in [from, to), unless it is told to stop, and returns the agent-steps done. */
        long run(int from, int to);
    }

    /** Shares points among the workers, and waits for them. */
    private void share(int size, Cancellation cancellation, Function<BooleanSupplier, Work> workspace) {
        int chunk = Math.max(1, Math.min(MOST_IN_A_CHUNK, size / (threads * CHUNKS_PER_THREAD)));
        int runs = Math.min(threads, (size + chunk - 1) / chunk);
        Shares shares = new Shares(size, runs);
        BooleanSupplier stop = () -> cancellation.requested() || closing.requested();
        List<Future<?>> futures = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            int worker = run;
            futures.add(submit(() -> {
                Work work = workspace.apply(stop);
                int most = work.wholePasses(chunk);
                long range = shares.next(worker, most);
                while (range != Shares.NOTHING && !stop.getAsBoolean()) {
                    agentSteps.add(work.run(Shares.from(range), Shares.to(range)));
                    range = shares.next(worker, most);
                }
            }));
        }
        await(futures, cancellation);
        if (cancellation.requested()) {
            throw new CancellationException("evaluation was cancelled");
        }
        if (closing.requested()) {
            throw closed();
        }
    }

    private Future<?> submit(Runnable work) {
        try {
            return workers.submit(work);
        } catch (RejectedExecutionException e) {
            throw closed();
        }
    }

    private static CancellationException closed() {
        return new CancellationException("the evaluator is closed");
    }

    private static void await(List<Future<?>> futures, Cancellation cancellation) {
        boolean interrupted = false;
        for (Future<?> future : futures) {
            boolean waiting = true;
            while (waiting) {
                try {
                    future.get();
                    waiting = false;
                } catch (InterruptedException e) {
                    interrupted = true;
                    cancellation.request();
                } catch (CancellationException e) {
                    cancellation.request();
                    throw closed();
                } catch (ExecutionException e) {
                    cancellation.request();
                    throw new IllegalStateException("a worker failed: " + e.getCause(), e.getCause());
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.request();
        for (Runnable waiting : workers.shutdownNow()) {
            ((Future<?>) waiting).cancel(false);
        }
    }
}
