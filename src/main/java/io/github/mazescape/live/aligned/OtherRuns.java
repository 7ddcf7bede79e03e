package io.github.mazescape.live.aligned;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.input.PlainText;
import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.live.worker.CoreShare;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.run.RunState;
import io.github.mazescape.symmetry.CopiedChampions;
import io.github.mazescape.symmetry.OtherChampions.Way;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is wanted and known of the champions of other runs. For the conductor's thread. */
public final class OtherRuns implements OtherRunsWorker.Listener, AutoCloseable {
    private final OtherRunsWorker worker;
    private final Consumer<Runnable> conductor;
    private final Consumer<String> say;
    private OtherRunsWorker.@Nullable Goal sent;
    /** What the champions were made for that are known. */
    private OtherRunsWorker.@Nullable Goal answered;
    /** Whose progress is told: those that follow it only go on. */
    private OtherRunsWorker.@Nullable Goal told;

    private CopiedChampions known = CopiedChampions.NONE;

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
     * The champions that are wanted, as far as they are known: those of the generation of a plane that goes through
     * them, and else of the one where the run stands. Asks for them. Marks may lag behind by some generations.
     *
     * @param state the run that is looked at
     * @param marked whether they are to be marked on planes that do not go through them
     */
    public CopiedChampions wanted(RunState state, PlaneRecipe plane, boolean marked) {
        boolean through = plane.directions() == DirectionKind.ALIGNED;
        if (!through && !marked) {
            giveUp();
            sent = null;
            answered = null;
            known = CopiedChampions.NONE;
            return known;
        }
        Way way = through ? Way.of(plane.draw()) : Way.MIRRORED;
        long generation = through ? plane.centre() : state.number();
        OtherRunsWorker.Goal last = sent;
        if (last == null || last.plan() != state.plan() || last.generation() != generation || last.way() != way) {
            boolean movesOn = !through && last != null && last.plan() == state.plan() && last.way() == way;
            Cancellation cancellation = last != null && movesOn ? last.cancellation() : new Cancellation();
            OtherRunsWorker.Goal goal =
                    new OtherRunsWorker.Goal(state.plan(), generation, way, champion(state, generation), cancellation);
            if (!movesOn) {
                giveUp();
                known = CopiedChampions.NONE;
                told = goal;
            }
            sent = goal;
            worker.want(goal);
        }
        return !through || known.generation() == generation ? known : CopiedChampions.NONE;
    }

    /** Whether champions are wanted that are not known yet. */
    public boolean pending() {
        return sent != null && sent != answered;
    }

    private void giveUp() {
        OtherRunsWorker.Goal last = sent;
        if (last != null) {
            last.cancellation().request();
            worker.want(null);
        }
    }

    private static double @Nullable [] champion(RunState state, long generation) {
        if (!state.history().knows(generation)) {
            return null;
        }
        List<double[]> path = state.history().path(generation);
        return path.get(path.size() - 1);
    }

    @Override
    public void evolved(OtherRunsWorker.Goal goal, long generation) {
        conductor.accept(() -> {
            if (goal == told && !goal.cancellation().requested()) {
                say.accept("evolving two other seeds: generation " + generation + " of " + goal.generation());
            }
        });
    }

    @Override
    public void made(OtherRunsWorker.Goal goal, CopiedChampions champions) {
        conductor.accept(() -> {
            if (!goal.cancellation().requested()) {
                known = champions;
                answered = champions.copies().isEmpty() ? answered : goal;
            }
        });
    }

    @Override
    public void failed(OtherRunsWorker.Goal goal, RuntimeException problem) {
        conductor.accept(() -> {
            answered = goal;
            say.accept("the other seeds cannot be shown: " + PlainText.said(problem));
        });
    }

    @Override
    public void close() {
        worker.close();
    }
}
