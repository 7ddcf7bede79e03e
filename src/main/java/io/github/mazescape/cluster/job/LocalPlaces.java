package io.github.mazescape.cluster.job;

import io.github.mazescape.evaluation.Cancellation;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Places of this process. */
public final class LocalPlaces implements Places {
    private static final long PATIENCE_MILLIS = 100;

    private final Semaphore free;

    /** @param count how many there are, at least 1 */
    public LocalPlaces(int count) {
        free = new Semaphore(count);
    }

    @Override
    public Place take(Cancellation cancellation) {
        try {
            while (!free.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                if (cancellation.requested()) {
                    throw new CancellationException("no place was taken");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the thread that waits was interrupted");
        }
        return new Place() {
            @Override
            public boolean here() {
                return true;
            }

            @Override
            public JobFiles run(Job job, Cancellation ignored) throws LostException {
                throw new LostException("a place of this process sends no jobs");
            }

            @Override
            public void close() {
                free.release();
            }
        };
    }
}
