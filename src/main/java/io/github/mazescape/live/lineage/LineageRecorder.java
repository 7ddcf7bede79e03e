package io.github.mazescape.live.lineage;

import io.github.mazescape.draw.maze.Replay;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.run.Lineage;
import io.github.mazescape.run.RunState;
import io.github.mazescape.run.ShownTask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records what some ancestors do in the maze that is replayed. For the thread "measuring". */
public final class LineageRecorder {
    /** How many ancestors run at once. */
    static final int MOST_STAGES = 8;
    /** Of how many the way on the landscape is made. */
    private static final int LONGEST_WAY = 128;

    private Wish done = Wish.NONE;
    private @Nullable Replay beside;
    private @Nullable ShownLineage shown;

    /**
     * What is to be shown.
     *
     * @param on whether a lineage is shown
     * @param revision grows with every wish
     * @param whose the individual at its end, or null for the champion
     */
    public record Wish(boolean on, long revision, @Nullable Individual whose) {
        /** No lineage. */
        public static final Wish NONE = new Wish(false, 0, null);
    }

    /**
     * An individual of a generation as it came about.
     *
     * @param index its place in the population
     * @param weights its weights. Not to be modified.
     */
    public record Individual(long generation, int index, double[] weights) {
        /** What it is called. */
        String label() {
            return "individual " + (index + 1) + " of generation " + generation;
        }
    }

    /**
     * The lineage to show, or null where none is wanted. It stays, though evolution goes on, until another one is
     * wanted or the maze panel replays something else.
     *
     * @param state where the run stands
     * @param task the task that is shown
     * @param replayed what the maze panel replays
     */
    public @Nullable ShownLineage of(RunState state, ShownTask task, Replay replayed, Wish wish) {
        if (!wish.on()) {
            shown = null;
        } else if (shown == null || !wish.equals(done) || replayed != beside) {
            shown = record(state, task, replayed.maze(), wish.whose());
        }
        done = wish;
        beside = replayed;
        return shown;
    }

    private static ShownLineage record(RunState state, ShownTask task, int maze, @Nullable Individual wanted) {
        Lineage line = Lineage.ofChampion(state);
        String whose = Replay.champion(state.number());
        if (wanted != null) {
            Lineage other = Lineage.of(state, wanted.generation(), wanted.index());
            Lineage.Ancestor last = other.last();
            // After a new run another individual may have its place.
            if (last != null && Arrays.equals(last.weights(), wanted.weights())) {
                line = other;
                whose = wanted.label();
            }
        }
        List<Lineage.Ancestor> some = line.spaced(MOST_STAGES);
        BatchEvaluator evaluator = state.evaluator();
        double[] fitness = evaluator
                .evaluate(
                        task.task(),
                        Points.of(some.stream().map(Lineage.Ancestor::weights).toArray(double[][]::new)),
                        new Cancellation())
                .fitness();
        int index = Math.floorMod(maze, task.task().mazes().size());
        List<ShownLineage.Stage> stages = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            Lineage.Ancestor ancestor = some.get(i);
            Replay replay = Replay.record(
                    evaluator.kernel(),
                    evaluator.topology(),
                    ancestor.weights(),
                    "generation " + ancestor.generation(),
                    fitness[i],
                    task,
                    index);
            stages.add(new ShownLineage.Stage(ancestor, replay, ReturnSteps.of(replay.trajectory())));
        }
        return new ShownLineage(whose, line.thinned(LONGEST_WAY), stages);
    }
}
