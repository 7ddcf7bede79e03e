package io.github.mazescape.live.aligned;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.input.PlainText;
import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.live.worker.CoreShare;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.PlaneRecipe;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is wanted and known of the champions of other runs. For the conductor's thread. */
public final class OtherRuns implements OtherRunsWorker.Listener, AutoCloseable {
    private final OtherRunsWorker worker;
    private final Consumer<Runnable> conductor;
    private final Consumer<String> say;
    private OtherRunsWorker.@Nullable Goal sent;
    private List<double[]> known = List.of();

    /**
     * @param evaluator evaluates; stays open
     * @param conductor does something on the conductor's thread, asked from any
     * @param say shows a line
     */
    public OtherRuns(BatchEvaluator evaluator, CoreShare share, Consumer<Runnable> conductor, Consumer<String> say) {
        worker = new OtherRunsWorker(evaluator, share, this);
        this.conductor = conductor;
        this.say = say;
    }

    /** Begins to wait for what is wanted. */
    public void start() {
        worker.start();
    }

    /**
     * The champions that a plane shows; empty where it needs none, and until they are known. Asks for them.
     *
     * @param plan the run that is looked at
     */
    public List<double[]> wanted(Plan plan, PlaneRecipe plane) {
        PlaneRecipe recipe = plane.atDepth(0);
        OtherRunsWorker.Goal last = sent;
        boolean needed = recipe.directions() == DirectionKind.ALIGNED;
        if (last != null && needed && last.plan() == plan && last.plane().equals(recipe)) {
            return known;
        }
        if (last != null) {
            last.cancellation().request();
            sent = null;
            known = List.of();
            worker.want(null);
        }
        if (needed) {
            OtherRunsWorker.Goal goal = new OtherRunsWorker.Goal(plan, recipe, new Cancellation());
            sent = goal;
            worker.want(goal);
        }
        return known;
    }

    @Override
    public void evolved(OtherRunsWorker.Goal goal, long generation) {
        long last = goal.plane().centre();
        conductor.accept(() -> say.accept("evolving two other seeds: generation " + generation + " of " + last));
    }

    @Override
    public void made(OtherRunsWorker.Goal goal, List<double[]> champions) {
        conductor.accept(() -> {
            if (goal == sent) {
                known = champions;
            }
        });
    }

    @Override
    public void failed(OtherRunsWorker.Goal goal, RuntimeException problem) {
        conductor.accept(() -> say.accept("the other seeds cannot be shown: " + PlainText.said(problem)));
    }

    @Override
    public void close() {
        worker.close();
    }
}
