package io.github.mazescape.cluster.job;

import io.github.mazescape.evaluation.Cancellation;
import java.util.concurrent.CancellationException;

/** A place where one piece of work can be done at a time, held until it is closed. */
public interface Place extends AutoCloseable {
    /** Whether it is one of this process; whoever holds it does the piece itself then. */
    boolean here();

    /**
     * Has a job done on another machine, or on two where one has nothing else to do, and waits for the first result.
     *
     * @throws LostException if whoever was to do it has gone, or failed
     * @throws CancellationException if the work was asked to stop
     */
    JobFiles run(Job job, Cancellation cancellation) throws LostException;

    /**
     * Tells that what came of a job cannot be its result: whoever sent it is sent home.
     *
     * @param why one sentence for the user, without the machine's name at its head
     */
    void refuse(String why);

    /** Gives the place back. */
    @Override
    void close();
}
