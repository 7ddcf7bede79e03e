package io.github.mazescape.evaluation;

import java.util.concurrent.CancellationException;

/**
 * What evaluates: the threads of this process ({@link Cores}), or other machines beside them. All give the same bits,
 * so nobody above can tell which one served. Thread-safe; several threads may call at once.
 */
public interface Backend extends AutoCloseable {
    /** The name by which screens and reports call it. */
    String name();

    /** How many threads it has at hand now, on all its machines together, at least 1. */
    int threads();

    /**
     * By how much a batch should be larger than one for threads of this process, so that all are busy: 1 for those,
     * more where results take time to arrive.
     */
    int breadth();

    /** How many agent-steps were done since the start, in all batches together [steps]. */
    long agentSteps();

    /**
     * Evaluates the points of a chunk.
     *
     * @return the results in the order of the points
     * @throws CancellationException if the work was asked to stop, the backend was closed, or the calling thread was
     *     interrupted (and stays so)
     */
    Evaluations evaluate(Chunk chunk, Cancellation cancellation);

    /**
     * Measures how a small change of the hidden state of each network grows, in double precision whatever the kernel.
     *
     * @return in the order of the points
     * @throws CancellationException as {@link #evaluate} does
     */
    Growth[] growth(Chunk chunk, Cancellation cancellation);

    /** Ends the work. What is under way is given up; its callers see a {@link CancellationException}. */
    @Override
    void close();
}
