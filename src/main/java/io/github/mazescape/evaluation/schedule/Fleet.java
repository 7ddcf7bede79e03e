package io.github.mazescape.evaluation.schedule;

import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Chunk;
import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Growth;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * Shares batches among the cores of this process and whatever members there are now: the {@link Schedule} in real time.
 * One thread owns the schedule; what others tell it waits in a queue. Thread-safe.
 *
 * <p>As long as no member is here, small batches go straight to the cores. Large ones do not, so that a member that
 * comes in the midst of one takes part.
 */
public final class Fleet implements Backend, Muster {
    /** How often a caller looks whether its batch was cancelled, at first and after a while [ms]. */
    private static final long FIRST_GLANCE = 1;

    private static final long LAST_GLANCE = 40;
    /** A batch of less than about a second of the cores goes straight to them [agent-steps per thread]. */
    private static final double SMALL = 20e6;
    /** Batches have to last for some parts of each member. */
    private static final int BREADTH = 64;

    private final Cores cores;
    private final boolean taking;
    private final LongSupplier nanos;
    private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
    private final Dispatcher dispatcher;
    private volatile boolean closing;

    /**
     * @param cores the threads of this process; closed with the fleet
     * @param taking whether they take their share of the work; else they only decide where members differ, and a batch
     *     waits until a member comes
     * @param nanos a clock that never goes back, such as {@code System::nanoTime} [ns]
     */
    public Fleet(Cores cores, boolean taking, LongSupplier nanos) {
        this.cores = cores;
        this.taking = taking;
        long start = nanos.getAsLong();
        this.nanos = () -> nanos.getAsLong() - start;
        OwnCores own = new OwnCores(cores, taking ? cores.threads() : 0, new OwnCores.Outcome() {
            @Override
            public void done(long part, Evaluations results) {
                post(() -> dispatcher.answered(dispatcher.own(), part, results, 0));
            }

            @Override
            public void failed(long part, Throwable bug) {
                post(() -> dispatcher.giveUp(part, bug));
            }
        });
        dispatcher = new Dispatcher(own, start & Long.MAX_VALUE, this.nanos);
        Thread thread = new Thread(this::serve, "fleet");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        while (!closing) {
            try {
                Runnable event = events.poll(dispatcher.wake() - nanos.getAsLong(), TimeUnit.NANOSECONDS);
                while (event != null) {
                    event.run();
                    event = events.poll();
                }
                dispatcher.turn();
            } catch (InterruptedException e) {
                closing = true;
            } catch (RuntimeException | Error e) {
                dispatcher.giveUp(e);
            }
        }
        dispatcher.close();
    }

    private void post(Runnable event) {
        events.add(event);
    }

    /** Takes in a member. */
    public void join(Member member) {
        post(() -> dispatcher.join(member));
    }

    /** Tells that a member has gone. What it had under way is given to others. */
    public void leave(Member member) {
        post(() -> dispatcher.leave(member));
    }

    /**
     * Takes the answer to a part. One that nobody waits for is ignored.
     *
     * @param worked how long the machine worked on it by its own clock, 0 if it does not tell [ns]
     */
    public void answered(Member member, long part, Evaluations results, long worked) {
        post(() -> dispatcher.answered(member, part, results, worked));
    }

    /** Takes the answer of a machine that does not tell how long it worked. */
    public void answered(Member member, long part, Evaluations results) {
        answered(member, part, results, 0);
    }

    /** Tells that a member could not evaluate a part. */
    public void failed(Member member, long part) {
        post(() -> dispatcher.failed(member, part));
    }

    /**
     * Sends a member home that sent what is no result, as one whose results were wrong.
     *
     * @param why one sentence for the user, without the member's name at its head
     */
    public void refuse(Member member, String why) {
        post(() -> dispatcher.refuse(member, why));
    }

    @Override
    public List<Standing> members() {
        return dispatcher.standings();
    }

    private boolean alone() {
        return members().size() == 1;
    }

    @Override
    public String name() {
        int others = members().size() - 1;
        return cores.name() + (others == 0 ? "" : others == 1 ? " and 1 other machine" : " and " + others + " others");
    }

    @Override
    public int threads() {
        return Math.max(1, members().stream().mapToInt(Standing::threads).sum());
    }

    @Override
    public int breadth() {
        return alone() ? 1 : BREADTH;
    }

    @Override
    public long agentSteps() {
        return cores.agentSteps() + dispatcher.agentStepsOfOthers();
    }

    @Override
    public Evaluations evaluate(Chunk chunk, Cancellation cancellation) {
        if (closing) {
            throw closed();
        }
        boolean small = chunk.agentSteps() <= SMALL * cores.threads();
        if (chunk.points().size() == 0 || alone() && taking && small) {
            return cores.evaluate(chunk, cancellation);
        }
        CompletableFuture<Evaluations> results = new CompletableFuture<>();
        post(() -> dispatcher.submit(chunk, results));
        return await(results, cancellation);
    }

    private Evaluations await(CompletableFuture<Evaluations> results, Cancellation cancellation) {
        long glance = FIRST_GLANCE;
        try {
            while (!closing && !cancellation.requested()) {
                try {
                    return results.get(glance, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    glance = Math.min(2 * glance, LAST_GLANCE);
                }
            }
        } catch (InterruptedException e) {
            cancellation.request();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a worker failed: " + e.getCause(), e.getCause());
        }
        post(() -> dispatcher.cancel(results));
        throw closing ? closed() : new CancellationException("evaluation was cancelled");
    }

    private static CancellationException closed() {
        return new CancellationException("the evaluator is closed");
    }

    /** Measures on the cores of this process alone. */
    @Override
    public Growth[] growth(Chunk chunk, Cancellation cancellation) {
        return cores.growth(chunk, cancellation);
    }

    /** Ends the cores. Members are told that nothing is needed of them any more, and stay with whoever made them. */
    @Override
    public void close() {
        closing = true;
        post(() -> {});
        cores.close();
    }
}
