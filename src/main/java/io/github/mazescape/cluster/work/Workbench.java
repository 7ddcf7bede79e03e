package io.github.mazescape.cluster.work;

import io.github.mazescape.cluster.message.Message;
import io.github.mazescape.cluster.message.Message.Answer;
import io.github.mazescape.cluster.message.Message.Failed;
import io.github.mazescape.cluster.message.Message.Give;
import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Chunk;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.input.PlainText;
import io.github.mazescape.network.Kernels;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Evaluates what a coordinator gives, two parts at a time, so that no thread waits for the next part. Thread-safe. */
public final class Workbench implements AutoCloseable {
    private static final int AT_A_TIME = 2;

    private final Backend backend;
    private final LongSupplier nanos;
    /** When a part was last finished; what was begun before that had no threads until then. */
    private final AtomicLong finished = new AtomicLong(Long.MIN_VALUE);

    private final Map<Long, Cancellation> underWay = new ConcurrentHashMap<>();
    private final ExecutorService callers = Executors.newFixedThreadPool(AT_A_TIME, work -> {
        Thread thread = new Thread(work, "worker");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param backend stays open
     * @param nanos a clock that never goes back [ns]
     */
    public Workbench(Backend backend, LongSupplier nanos) {
        this.backend = backend;
        this.nanos = nanos;
    }

    /** Whether a part is being evaluated. */
    public boolean has(long part) {
        return underWay.containsKey(part);
    }

    /** How many parts are being evaluated. */
    public int parts() {
        return underWay.size();
    }

    /**
     * Begins to evaluate a part; nothing is answered if it is revoked.
     *
     * @param task what the part calls by its digest
     */
    public void evaluate(Give give, Task task, Consumer<Message> answer) {
        Cancellation cancellation = new Cancellation();
        underWay.put(give.part(), cancellation);
        callers.execute(() -> {
            try {
                Chunk chunk = new Chunk(
                        task, give.topology(), Kernels.preferred(give.precision()), give.points(), give.forPicture());
                long start = nanos.getAsLong();
                Evaluations results = backend.evaluate(chunk, cancellation);
                long end = nanos.getAsLong();
                long worked = end - Math.max(start, finished.getAndSet(end));
                answer.accept(new Answer(give.part(), results, Math.max(0, worked)));
            } catch (CancellationException e) {
                // Nobody waits for it.
            } catch (RuntimeException | OutOfMemoryError e) {
                answer.accept(new Failed(give.part(), PlainText.said(e)));
            } finally {
                underWay.remove(give.part(), cancellation);
            }
        });
    }

    public void revoke(long part) {
        Cancellation cancellation = underWay.remove(part);
        if (cancellation != null) {
            cancellation.request();
        }
    }

    /** Gives up what is under way. */
    @Override
    public void close() {
        underWay.values().forEach(Cancellation::request);
        callers.shutdown();
    }
}
