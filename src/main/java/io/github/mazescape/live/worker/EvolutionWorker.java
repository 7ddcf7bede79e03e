package io.github.mazescape.live.worker;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.RunState;
import io.github.mazescape.run.Timeline;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** The thread "evolution": takes the newest goal, makes its generations, and posts them. It alone uses the timeline. */
public final class EvolutionWorker extends Worker<EvolutionWorker.Goal> {
    private final Timeline timeline;
    private final CoreShare share;
    private final Listener listener;
    private Plan followed;

    /**
     * What is wanted of the run.
     *
     * @param order grows with every goal
     * @param plan the run
     * @param position the generation to make, from 1
     * @param head the newest generation that the user has seen
     * @param also another generation whose population is wanted, or 0
     * @param onwards whether the generations after it are wanted, too, one after the other, until another goal comes
     * @param cancellation gives up the generation that is being made
     */
    public record Goal(
            long order, Plan plan, long position, long head, long also, boolean onwards, Cancellation cancellation) {}

    /** Who is told what was made, on the thread "evolution". */
    public interface Listener {
        /** The run stands at a generation that was wanted. */
        void made(Goal goal, RunState state);

        /** A generation was made on the way to the wanted one. */
        void passed(Goal goal, long generation);

        /** The generation that was also wanted. */
        void known(Goal goal, Generation generation);

        /** The goal cannot be reached. */
        void failed(Goal goal, RuntimeException problem);
    }

    /** @param workers evaluates; stays open */
    public EvolutionWorker(Plan plan, BatchEvaluator workers, CoreShare share, Listener listener) {
        super("evolution");
        followed = plan;
        this.share = share;
        this.listener = listener;
        timeline = new Timeline(plan, workers);
    }

    @Override
    protected void run() {
        Goal goal = next();
        while (goal != null) {
            Goal newer = null;
            try {
                newer = pursue(goal);
            } catch (CancellationException e) {
                // The user wants something else now; the next goal says what.
            } catch (RuntimeException | Error e) {
                listener.failed(goal, MemoryShortage.orElse(e));
            }
            goal = newer == null ? next() : newer;
        }
        share.rest(CoreShare.Side.EVOLUTION);
    }

    private @Nullable Goal next() {
        Goal goal = goals.poll();
        if (goal == null) {
            share.rest(CoreShare.Side.EVOLUTION);
            goal = goals.take(0);
        }
        return goal;
    }

    /** Makes what a goal wants; returns the goal that came meanwhile, if any. */
    private @Nullable Goal pursue(Goal goal) {
        if (followed != goal.plan()) {
            timeline.follow(goal.plan(), followed.common(goal.plan()));
        }
        followed = goal.plan();
        share.begin(CoreShare.Side.EVOLUTION);
        if (goal.also() > 0) {
            listener.known(goal, timeline.at(goal.also(), goal.cancellation(), made -> turn(goal, made)));
        }
        long number = goal.position();
        while (true) {
            Generation raw = timeline.at(number, goal.cancellation(), made -> turn(goal, made));
            RunState state = timeline.state(raw, Math.max(goal.head(), number), goal.cancellation());
            if (goal.cancellation().requested() || goals.closed()) {
                return null;
            }
            listener.made(goal, state);
            Goal newer = goals.poll();
            if (newer != null || !goal.onwards()) {
                return newer;
            }
            number++;
        }
    }

    /** Between two generations the landscape may have its turn. */
    private void turn(Goal goal, Generation made) {
        if (made.number() < goal.position()) {
            listener.passed(goal, made.number());
        }
        share.end(CoreShare.Side.EVOLUTION, made.agentSteps());
        share.begin(CoreShare.Side.EVOLUTION);
    }
}
