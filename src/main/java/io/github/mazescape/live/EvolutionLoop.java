package io.github.mazescape.live;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.run.Change;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.PlaneMaker;
import io.github.mazescape.run.RunState;
import io.github.mazescape.run.Setup;
import io.github.mazescape.run.Timeline;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Evolves on a thread of its own: it can be paused, stepped, held to a speed, changed, and sent to any generation that there has been. What
 * a person asks for is a new state of affairs; the thread gives up the generation that it was at and makes that state come true.
 */
public final class EvolutionLoop implements AutoCloseable {
    private static final long MILLION = 1_000_000L;

    private final Timeline timeline;
    private final CoreShare share;
    private final Pace tempo;
    private final Thread thread = new Thread(this::run, "evolution");
    private Plan plan;
    private long common = Long.MAX_VALUE;
    private long position;
    private long head;
    private boolean stale = true;
    private boolean underWay;
    private boolean closed;
    /** Whether a person has wanted something else since the turn began. */
    private boolean woken;

    private Cancellation cancellation = new Cancellation();
    private volatile @Nullable RunState latest;
    private volatile long making;
    private volatile @Nullable RuntimeException failure;

    /**
     * @param plan what is evolved
     * @param position the generation to begin with, from 1
     * @param workers evaluates; stays open
     * @param speed at most so many generations a second; infinite for as fast as it goes
     */
    EvolutionLoop(Plan plan, long position, BatchEvaluator workers, double speed, CoreShare share) {
        this.plan = plan;
        this.position = position;
        tempo = new Pace(speed);
        this.share = share;
        head = position;
        timeline = new Timeline(plan, workers);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            long start = System.nanoTime();
            while (awaitTurn(start)) {
                start = System.nanoTime();
                try {
                    turn();
                } catch (CancellationException e) {
                    // A person wants something else now, or the end.
                } catch (RuntimeException | Error e) {
                    fail(MemoryShortage.orElse(e));
                }
            }
        } finally {
            share.rest(CoreShare.Side.EVOLUTION);
        }
    }

    /** Stands still until a person wants something else, unless that is so already. */
    private synchronized void fail(RuntimeException problem) {
        // What fails in a worker requests the cancellation, too.
        if (!woken) {
            failure = problem;
        }
    }

    private void turn() {
        Cancellation mine = new Cancellation();
        long wanted;
        synchronized (this) {
            cancellation = mine;
            woken = false;
            if (common != Long.MAX_VALUE) {
                timeline.follow(plan, common);
                common = Long.MAX_VALUE;
            }
            wanted = stale ? position : position + 1;
        }
        share.begin(CoreShare.Side.EVOLUTION);
        Generation raw = timeline.at(wanted, mine, this::made);
        RunState moment = timeline.moment(raw, Math.max(head(), wanted), mine);
        synchronized (this) {
            if (mine.requested()) {
                return;
            }
            stale = false;
            position = wanted;
            head = Math.max(head, wanted);
            latest = moment;
            making = 0;
        }
    }

    /** Between two generations the landscape may have its turn. */
    private void made(Generation generation) {
        making = generation.number();
        share.end(CoreShare.Side.EVOLUTION, generation.agentSteps());
        share.begin(CoreShare.Side.EVOLUTION);
    }

    /** Waits until there is something to do; false when the loop is to end. */
    private synchronized boolean awaitTurn(long start) {
        underWay = false;
        try {
            while (!closed && (failure != null || !stale)) {
                long left = failure != null ? Pace.FOR_EVER : tempo.left(System.nanoTime() - start);
                if (left <= 0) {
                    break;
                }
                share.rest(CoreShare.Side.EVOLUTION);
                wait(left == Pace.FOR_EVER ? 0 : left / MILLION + 1);
            }
        } catch (InterruptedException e) {
            return false;
        }
        if (!stale) {
            tempo.next();
        }
        underWay = true;
        return !closed;
    }

    private void wake() {
        woken = true;
        cancellation.request();
        tryAgain();
    }

    private void tryAgain() {
        failure = null;
        notifyAll();
    }

    /** Where the run stands, or null before the first generation. */
    @Nullable
    public RunState latest() {
        return latest;
    }

    /** The generation that is being made again on the way to another one, or 0. */
    public long making() {
        return making;
    }

    /**
     * The planes of the run as it was known at a moment. One through picked individuals may have to wait until their generation is made again; where the run is
     * another one by then, asking for it throws a CancellationException.
     */
    PlaneMaker planes(RunState moment) {
        return new PlaneMaker(new Setup(moment.plan().start()), moment.history(), number -> {
            double[][] population =
                    timeline.at(number, new Cancellation(), made -> {}).population();
            if (!plan().equals(moment.plan())) {
                throw new CancellationException("the run is another one now");
            }
            return population;
        });
    }

    /** Whether a generation is being made or asked for, so that where the run stands is not yet where it is wanted. */
    public synchronized boolean busy() {
        return stale || underWay || tempo.stepping();
    }

    /** Why the run stands still, or null while all is well; what a person wants next is tried all the same. */
    @Nullable
    RuntimeException failure() {
        return failure;
    }

    /** The run as it is wanted now. */
    synchronized Plan plan() {
        return plan;
    }

    /** The number of the generation where the run stands or is being sent to. */
    public synchronized long position() {
        return position;
    }

    /** The number of the newest generation that there has been. */
    public synchronized long head() {
        return head;
    }

    /**
     * Changes things right after the generation where the run stands. Later generations, where there are any, are given up.
     *
     * @param changes what to change, given the number of that generation
     */
    synchronized void change(LongFunction<List<Change>> changes) {
        plan = plan.until(position).plus(changes.apply(position));
        head = position;
        common = Math.min(common, position);
        stale = true;
        wake();
    }

    /** Goes to a generation that there has been, and stays there. */
    public synchronized void goTo(long number) {
        tempo.pause();
        tempo.forgetSteps();
        position = Math.max(1, Math.min(head, number));
        stale = true;
        wake();
    }

    /** Gives up all generations after the one where the run stands. */
    synchronized void branch() {
        plan = plan.until(position);
        head = position;
        common = Math.min(common, position);
        stale = true;
        wake();
    }

    /** Begins another run at a generation of it. */
    synchronized void restart(Plan other, long number) {
        plan = other;
        common = 0;
        tempo.forgetSteps();
        position = Math.max(1, number);
        head = position;
        stale = true;
        wake();
    }

    /** Goes back to another state of the run, or of another one; pauses where that is not its newest generation. */
    synchronized void restore(Plan other, long number, long newest) {
        common = Math.min(common, Math.min(plan.common(other), Long.MAX_VALUE - 1));
        plan = other;
        position = number;
        head = newest;
        if (number < newest) {
            tempo.pause();
        }
        tempo.forgetSteps();
        stale = true;
        wake();
    }

    /** Pauses, or goes on. */
    public synchronized void togglePause() {
        tempo.toggle();
        tryAgain();
    }

    /** Pauses, if it is not paused yet, and does one generation. */
    public synchronized void step() {
        tempo.step();
        tryAgain();
    }

    public synchronized void pause() {
        tempo.pause();
    }

    /** Pauses where the run stands; unlike after {@link #pause}, a generation that is being made is given up. */
    public synchronized void hold() {
        goTo(position);
    }

    public synchronized boolean paused() {
        return tempo.paused();
    }

    /** The next speed up (1) or down (-1). */
    public synchronized void changeSpeed(int direction) {
        tempo.changeSpeed(direction);
        notifyAll();
    }

    /** At most so many generations a second; infinite for as fast as it goes. */
    public synchronized void setSpeed(double wanted) {
        tempo.setSpeed(wanted);
        notifyAll();
    }

    /** At most so many generations a second; infinite for as fast as it goes. */
    public synchronized double speed() {
        return tempo.speed();
    }

    @Override
    public synchronized void close() {
        closed = true;
        wake();
    }
}
