package io.github.mazescape.live;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.live.worker.EvolutionWorker.Goal;
import io.github.mazescape.run.Change;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.RunState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The run as the user steers it: its plan, the generation where it stands or is sent to, and whether it goes on. It
 * turns that into goals of the thread "evolution", and takes in what that posts. For the conductor's thread.
 */
public final class SteeredRun {
    /** Less time than this until the next generation is no rest [ns]. */
    private static final long SOON_NANOS = 50_000_000;

    private final Pace pace;
    private Plan plan;
    private long position;
    private long head;
    /** Whether the state at the position is not made yet, or is of another plan. */
    private boolean stale = true;

    private @Nullable RunState latest;
    private long passing;
    private @Nullable RuntimeException failure;
    private long order;
    /** Goals of a lower order are outdated: what they made counts no more. */
    private long validFrom;

    private @Nullable Goal sent;
    private Cancellation cancellation = new Cancellation();
    private long begun;

    /** @param speed at most this speed [generations/s]; infinite for as fast as it goes */
    SteeredRun(Plan plan, long position, double speed) {
        this.plan = plan;
        this.position = position;
        head = position;
        pace = new Pace(speed);
    }

    Plan plan() {
        return plan;
    }

    /** The generation where the run stands or is sent to. */
    long position() {
        return position;
    }

    /** The newest generation that there has been. */
    long head() {
        return head;
    }

    /** The generation that is being made again on the way to another one, or 0. */
    long passing() {
        return passing;
    }

    /** Where the run stands, or null before the first generation. While it is sent elsewhere, where it stood. */
    @Nullable
    RunState latest() {
        return latest;
    }

    /** Why the run stands still, or null while all is well; what the user wants next is tried all the same. */
    @Nullable
    RuntimeException failure() {
        return failure;
    }

    /** Whether a generation is being made or asked for, or may still come of what was asked for before a pause. */
    boolean busy() {
        return failure == null && (stale || sent != null || pace.stepping());
    }

    boolean paused() {
        return pace.paused();
    }

    double speed() {
        return pace.speed();
    }

    /** Changes things right after the generation where the run stands. Later generations are given up. */
    void change(List<Change> changes) {
        plan = plan.until(position).plus(changes);
        head = position;
        renew();
    }

    /** Gives up all generations after the one where the run stands. */
    void branch() {
        change(List.of());
    }

    /** Goes to a generation that there has been, and stays there. */
    void goTo(long number) {
        pace.pause();
        pace.forgetSteps();
        position = Math.max(1, Math.min(head, number));
        renew();
    }

    /** Begins another run at a generation of it. */
    void restart(Plan other, long number) {
        plan = other;
        position = Math.max(1, number);
        head = position;
        pace.forgetSteps();
        renew();
    }

    /** Goes back to another state of this run, or of another one; pauses where that is not its newest generation. */
    void restore(Plan other, long number, long newest) {
        plan = other;
        position = number;
        head = newest;
        if (number < newest) {
            pace.pause();
        }
        pace.forgetSteps();
        renew();
    }

    private void renew() {
        stale = true;
        giveUp();
    }

    /** What is being made is not wanted any more. */
    private void giveUp() {
        cancellation.request();
        validFrom = order + 1;
        passing = 0;
        failure = null;
        sent = null;
    }

    /** Pauses, or goes on. */
    public void togglePause() {
        pace.toggle();
        failure = null;
    }

    /** Goes on, if it is paused. */
    public void goOn() {
        if (paused()) {
            togglePause();
        }
    }

    /** Pauses; a generation that is being made is finished. */
    public void pause() {
        pace.pause();
    }

    /** Pauses where the run stands: unlike after {@link #pause}, a generation that is being made is given up. */
    public void hold() {
        pace.pause();
        pace.forgetSteps();
        if (!stale) {
            giveUp();
        }
    }

    /** Pauses, if it is not paused yet, and makes one generation. */
    public void step() {
        pace.step();
        failure = null;
    }

    /** At most this speed [generations/s]; infinite for as fast as it goes. */
    public void setSpeed(double wanted) {
        pace.setSpeed(wanted);
        failure = null;
    }

    /** The next speed up (1) or down (-1). */
    public void changeSpeed(int direction) {
        pace.changeSpeed(direction);
        failure = null;
    }

    /**
     * The goal that is to be sent now, or null where the last one still says what is wanted.
     *
     * @param also another generation whose population is wanted, or 0
     * @param now the time [ns]
     */
    @Nullable
    Goal next(long also, long now) {
        boolean due = failure == null && (stale || pace.left(now - begun) <= 0);
        boolean onwards = due && pace.endless();
        boolean idle = !due && also == 0;
        long target = due && !stale ? position + 1 : position;
        Goal last = sent;
        boolean served = last == null
                ? idle
                : idle
                        ? !last.onwards()
                        : last.position() == target && last.onwards() == onwards && last.also() == also;
        if (served) {
            return null;
        }
        if (due) {
            begun = now;
        }
        if (cancellation.requested()) {
            cancellation = new Cancellation();
        }
        order++;
        Goal goal = new Goal(order, plan, target, head, also, onwards, cancellation);
        sent = goal;
        return goal;
    }

    /** How long there is to wait until {@link #next} may have another goal [ns]. */
    long left(long now) {
        return stale || sent != null || failure != null ? Pace.FOR_EVER : pace.left(now - begun);
    }

    /** Whether no generation is being made, nor will be soon. */
    boolean idle(long now) {
        return !busy() && (paused() || left(now) > SOON_NANOS);
    }

    /** A generation was made; false if it is not wanted any more. */
    boolean made(Goal goal, RunState state, long now) {
        boolean wanted = goal.order() >= validFrom && state.number() == (stale ? position : position + 1);
        if (wanted) {
            if (!stale) {
                pace.next();
            }
            stale = false;
            position = state.number();
            head = Math.max(head, position);
            latest = state;
            passing = 0;
        }
        Goal last = sent;
        if (last != null && last.order() == goal.order()) {
            begun = goal.onwards() ? now : begun;
            sent = goal.onwards() ? new Goal(order, plan, position + 1, head, 0, true, cancellation) : null;
        }
        return wanted;
    }

    /** A generation was made on the way to another one. */
    void passed(Goal goal, long generation) {
        if (goal.order() >= validFrom) {
            passing = generation;
        }
    }

    /** A goal cannot be reached. */
    void failed(Goal goal, RuntimeException problem) {
        if (goal.order() >= validFrom) {
            failure = problem;
            sent = null;
        }
    }
}
