package io.github.mazescape.live.aligned;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.live.worker.CoreShare;
import io.github.mazescape.live.worker.MemoryShortage;
import io.github.mazescape.live.worker.Worker;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.Timeline;
import io.github.mazescape.symmetry.CopiedChampions;
import io.github.mazescape.symmetry.OtherChampions.Way;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * The thread "other runs": evolves two runs of other seeds up to a generation, and finds their champions' symmetric
 * copies. It takes turns behind evolution and landscape.
 */
public final class OtherRunsWorker extends Worker<OtherRunsWorker.Goal> {
    private final BatchEvaluator workers;
    private final RunsBeside beside;
    private final CoreShare share;
    private final Listener listener;
    private @Nullable Timeline own;
    private @Nullable Plan ofPlan;

    /**
     * What is wanted.
     *
     * @param plan the run that is looked at
     * @param generation whose champions
     * @param way how a plane shows them
     * @param champion the champion of that generation of that run, or null where it is to be made again
     * @param cancellation gives them up
     */
    public record Goal(Plan plan, long generation, Way way, double @Nullable [] champion, Cancellation cancellation) {}

    /** Who is told what was made, on the thread "other runs". */
    public interface Listener {
        /** Another generation of the other runs was made. */
        void evolved(Goal goal, long generation);

        /** The champions are known, or they and their copies. */
        void made(Goal goal, CopiedChampions champions);

        /** They cannot be made. */
        void failed(Goal goal, RuntimeException problem);
    }

    /** @param workers evaluates; stays open */
    public OtherRunsWorker(BatchEvaluator workers, CoreShare share, Listener listener) {
        super("other runs");
        this.workers = workers;
        beside = new RunsBeside(workers);
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
        long number = goal.generation();
        Cancellation cancellation = goal.cancellation();
        List<double[]> evolved = beside.champions(goal.plan(), number, cancellation, made -> tell(goal, made));
        if (goal.way() == Way.AS_EVOLVED) {
            listener.made(goal, new CopiedChampions(number, evolved, List.of()));
        }
        Timeline run = own(goal.plan());
        double[] champion = goal.champion();
        if (champion == null) {
            champion = run.at(number, cancellation, made -> {}).champion();
        }
        List<double[]> copies = run.copies(number, goal.way().ofCopies(), champion, evolved, cancellation);
        listener.made(goal, new CopiedChampions(number, evolved, copies));
    }

    private Timeline own(Plan plan) {
        Timeline known = own;
        if (known == null || plan != ofPlan) {
            known = new Timeline(plan, workers);
            own = known;
            ofPlan = plan;
        }
        return known;
    }

    private void tell(Goal goal, Generation made) {
        listener.evolved(goal, made.number());
        share.beginBehind();
        share.endBehind(made.agentSteps());
    }
}
