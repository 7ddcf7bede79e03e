package io.github.mazescape.cluster.job;

import io.github.mazescape.evaluation.Cancellation;
import java.util.concurrent.CancellationException;

/** All places where pieces of work can be done now; they come and go. */
public interface Places {
    /**
     * Waits for a free place and takes it. Called on several threads.
     *
     * @throws CancellationException if the work was asked to stop
     */
    Place take(Cancellation cancellation);
}
