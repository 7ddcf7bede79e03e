package io.github.mazescape.evaluation;

import io.github.mazescape.foraging.Task;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Topology;
import java.util.concurrent.CancellationException;

/**
 * Evaluates batches of weights of one shape on a task, by whatever {@link Backend} is at hand. Results are in the order
 * of the points and bit for bit the same whatever the batch, the order and the backend. Several threads may call at
 * once.
 */
public final class BatchEvaluator implements AutoCloseable {
    private final Topology topology;
    private final Kernel kernel;
    private final Backend backend;
    /** Whether the backend ends with this evaluator. */
    private final boolean owner;

    private BatchEvaluator(Topology topology, Kernel kernel, Backend backend, boolean owner) {
        this.topology = topology;
        this.kernel = kernel;
        this.backend = backend;
        this.owner = owner;
    }

    /**
     * An evaluator on threads of its own, which end with it.
     *
     * @param topology the shape of all networks to come
     * @param kernel which kernel runs them
     * @param threads how many threads evaluate, at least 1
     */
    public BatchEvaluator(Topology topology, Kernel kernel, int threads) {
        this(topology, kernel, new Cores(threads), true);
    }

    /**
     * An evaluator on a backend that others use, too. Closing it does nothing.
     *
     * @param topology the shape of all networks to come
     * @param kernel which kernel runs them where they are evaluated here; elsewhere one of the same precision
     * @param backend stays open
     */
    public BatchEvaluator(Topology topology, Kernel kernel, Backend backend) {
        this(topology, kernel, backend, false);
    }

    /**
     * A view of this evaluator that runs other networks, or another kernel, on the same backend. Closing it does
     * nothing; it ends with this one.
     *
     * @param otherTopology the shape of the networks
     * @param otherKernel the kernel of the view, such as the same one in double precision
     */
    public BatchEvaluator with(Topology otherTopology, Kernel otherKernel) {
        return new BatchEvaluator(otherTopology, otherKernel, backend);
    }

    /** The shape of the networks that this evaluator takes. */
    public Topology topology() {
        return topology;
    }

    /** The kernel that runs the networks. */
    public Kernel kernel() {
        return kernel;
    }

    /** What evaluates. */
    public Backend backend() {
        return backend;
    }

    /** The number of threads that are at hand now. */
    public int threads() {
        return backend.threads();
    }

    /** How many agent-steps the backend has done since its start, in all batches together [steps]. */
    public long agentSteps() {
        return backend.agentSteps();
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
        return backend.evaluate(new Chunk(task, topology, kernel, points, false), cancellation);
    }

    /** Evaluates a batch as {@link #evaluate} does, with all that a picture can show, which takes some time more. */
    public Evaluations evaluateForPicture(Task task, Points points, Cancellation cancellation) {
        return backend.evaluate(new Chunk(task, topology, kernel, points, true), cancellation);
    }

    /**
     * Measures how a small change of the hidden state of each network grows, in double precision whatever the kernel.
     *
     * @return in the order of the points
     * @throws CancellationException as {@link #evaluate} does
     */
    public Growth[] growth(Task task, Points points, Cancellation cancellation) {
        return backend.growth(new Chunk(task, topology, kernel, points, false), cancellation);
    }

    /** Ends the backend, where it belongs to this evaluator; see {@link Backend#close}. */
    @Override
    public void close() {
        if (owner) {
            backend.close();
        }
    }
}
