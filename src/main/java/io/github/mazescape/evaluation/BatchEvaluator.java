package io.github.mazescape.evaluation;

import io.github.mazescape.foraging.Task;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Topology;
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
 * Evaluates batches of weights on a task, on several threads. Results are in the order of the points and bit for bit
 * the same whatever the batch, the order and the number of threads. Several threads may call at once; their batches
 * share the workers.
 *
 * <p>Each worker has a share of the points of a batch, and steals from others when it is through ({@link Shares}). It
 * asks before every step whether to stop, so a batch that is cancelled or closed ends as soon as each worker has gone
 * one step on in the lanes of one pass.
 */
public final class BatchEvaluator implements AutoCloseable {
    private static final int CHUNKS_PER_THREAD = 8;
    private static final int MOST_IN_A_CHUNK = 8;

    private final Topology topology;
    private final Kernel kernel;
    private final int threads;
    private final ExecutorService workers;
    /** Each worker counts in a cell of its own. */
    private final LongAdder agentSteps;
    /** Asks every batch to stop, those of the views included; requested by {@link #close}. */
    private final Cancellation closing;
    /** Whether the workers end with this evaluator. */
    private final boolean owner;

    /**
     * @param topology the shape of all networks to come
     * @param kernel which kernel runs them
     * @param threads how many threads evaluate, at least 1
     */
    public BatchEvaluator(Topology topology, Kernel kernel, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: expected at least 1, got " + threads);
        }
        this.topology = topology;
        this.kernel = kernel;
        this.threads = threads;
        workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "evaluator");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
        agentSteps = new LongAdder();
        closing = new Cancellation();
        owner = true;
    }

    private BatchEvaluator(BatchEvaluator other, Topology topology, Kernel kernel) {
        this.topology = topology;
        this.kernel = kernel;
        threads = other.threads;
        workers = other.workers;
        agentSteps = other.agentSteps;
        closing = other.closing;
        owner = false;
    }

    /**
     * A view of this evaluator that runs other networks, or another kernel, on the same workers and with the same count
     * of agent-steps. Closing it does nothing; it ends with this one.
     *
     * @param otherTopology the shape of the networks
     * @param otherKernel the kernel of the view, such as the same one in double precision
     */
    public BatchEvaluator with(Topology otherTopology, Kernel otherKernel) {
        return new BatchEvaluator(this, otherTopology, otherKernel);
    }

    /** The shape of the networks that this evaluator takes. */
    public Topology topology() {
        return topology;
    }

    /** The kernel that runs the networks. */
    public Kernel kernel() {
        return kernel;
    }

    /** The number of threads. */
    public int threads() {
        return threads;
    }

    /** How many agent-steps were done since the start, in all batches together [steps]. */
    public long agentSteps() {
        return agentSteps.sum();
    }

    /**
     * Evaluates a batch, without the coordinates of {@link Layer#LIKENESS}.
     *
     * @param task what is asked; its sensors must fit the topology
     * @param points the weights
     * @param cancellation asks for an early end
     * @return the results in the order of the points
     * @throws CancellationException if the work was asked to stop, the evaluator was closed, or the calling thread was
     *     interrupted (and stays so)
     */
    public Evaluations evaluate(Task task, Points points, Cancellation cancellation) {
        return evaluate(task, points, cancellation, false);
    }

    /** Evaluates a batch as {@link #evaluate} does, with all that a picture can show, which takes some time more. */
    public Evaluations evaluateForPicture(Task task, Points points, Cancellation cancellation) {
        return evaluate(task, points, cancellation, true);
    }

    private Evaluations evaluate(Task task, Points points, Cancellation cancellation, boolean whereabouts) {
        if (task.sensors().inputs() != topology.inputs()) {
            throw new IllegalArgumentException("task: expected sensors with " + topology.inputs()
                    + " inputs, as the network has, got " + task.sensors().inputs());
        }
        Evaluations results = Evaluations.ofSize(points.size());
        share(points.size(), cancellation, stop -> {
            Evaluator evaluator = new Evaluator(task, topology, kernel, whereabouts);
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

    /**
     * Measures how a small change of the hidden state of each network grows, in double precision whatever the kernel.
     *
     * @return in the order of the points
     * @throws CancellationException as {@link #evaluate} does
     */
    public Growth[] growth(Task task, Points points, Cancellation cancellation) {
        Growth[] results = new Growth[points.size()];
        share(points.size(), cancellation, stop -> {
            Growth.Meter meter = new Growth.Meter(task, topology);
            double[] weights = new double[topology.weightCount()];
            return (from, to) -> {
                long done = 0;
                for (int i = from; i < to && !stop.getAsBoolean(); i++) {
                    points.copy(i, weights);
                    results[i] = meter.of(weights, stop);
                    done += task.agentSteps();
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

    /**
     * Ends the workers, unless this is a view. Batches that are under way are given up; their callers see a
     * {@link CancellationException}.
     */
    @Override
    public void close() {
        if (!owner) {
            return;
        }
        closing.request();
        for (Runnable waiting : workers.shutdownNow()) {
            ((Future<?>) waiting).cancel(false);
        }
    }
}
