package io.github.mazescape.live.aligned;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.live.worker.CoreShare;
import io.github.mazescape.live.worker.MemoryShortage;
import io.github.mazescape.live.worker.Worker;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.run.Timeline;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * The thread "other runs": evolves two runs of other seeds up to a generation, and finds their champions' symmetric
 * copies. It takes turns behind evolution and landscape.
 */
public final class OtherRunsWorker extends Worker<OtherRunsWorker.Goal> {
    private final BatchEvaluator workers;
    private final CoreShare share;
    private final Listener listener;
    private @Nullable Goal evolved;
    private List<double[]> champions = List.of();

    /**
     * What is wanted.
     *
     * @param plan the run that is looked at
     * @param plane which plane is to show the champions, at depth 0
     * @param cancellation gives them up
     */
    public record Goal(Plan plan, PlaneRecipe plane, Cancellation cancellation) {
        private boolean evolvesAs(@Nullable Goal other) {
            return other != null
                    && plane.centre() == other.plane.centre()
                    && plan.before(plane.centre()).equals(other.plan.before(plane.centre()));
        }
    }

    /** Who is told what was made, on the thread "other runs". */
    public interface Listener {
        /** Another generation of the other runs was made. */
        void evolved(Goal goal, long generation);

        /** The champions are known. */
        void made(Goal goal, List<double[]> champions);

        /** They cannot be made. */
        void failed(Goal goal, RuntimeException problem);
    }

    /** @param workers evaluates; stays open */
    public OtherRunsWorker(BatchEvaluator workers, CoreShare share, Listener listener) {
        super("other runs");
        this.workers = workers;
        this.share = share;
        this.listener = listener;
    }

    @Override
    protected void run() {
        while (!goals.closed()) {
            Goal goal = goals.take(0);
            if (goal == null) {
                continue;
            }
            try {
                make(goal);
            } catch (CancellationException e) {
                // Something else is wanted now, or the program is ending.
            } catch (RuntimeException | Error e) {
                listener.failed(goal, MemoryShortage.orElse(e));
            }
        }
    }

    private void make(Goal goal) {
        Timeline own = new Timeline(goal.plan(), workers);
        if (!goal.evolvesAs(evolved)) {
            champions = own.others(goal.plane().centre(), goal.cancellation(), made -> tell(goal, made));
            evolved = goal;
        }
        listener.made(goal, List.copyOf(own.shown(goal.plane(), champions, goal.cancellation())));
    }

    private void tell(Goal goal, Generation made) {
        listener.evolved(goal, made.number());
        share.beginBehind();
        share.endBehind(made.agentSteps());
    }
}
