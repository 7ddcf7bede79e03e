package io.github.mazescape.live.aligned;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The runs of the two next seeds beside one, which go on from where they are as that one does. They make what
 * {@link Timeline#others} makes. For one thread.
 */
final class RunsBeside {
    private static final int RUNS = 2;

    private final BatchEvaluator workers;
    private final List<Timeline> runs = new ArrayList<>();
    private @Nullable Plan plan;

    /** @param workers evaluates; stays open */
    RunsBeside(BatchEvaluator workers) {
        this.workers = workers;
    }

    /**
     * Their champions at a generation.
     *
     * @param beside the run that they stand beside
     * @param progress is told of each generation that is made
     */
    List<double[]> champions(Plan beside, long generation, Cancellation cancellation, Consumer<Generation> progress) {
        follow(beside);
        List<double[]> champions = new ArrayList<>();
        for (Timeline run : runs) {
            champions.add(run.at(generation, cancellation, progress).champion());
        }
        return champions;
    }

    private void follow(Plan beside) {
        Plan before = plan;
        if (beside == before) {
            return;
        }
        for (int i = 0; i < RUNS; i++) {
            Plan next = beside.ofSeed(beside.start().seed() + i + 1);
            if (before == null) {
                runs.add(Timeline.ofLines(next, workers));
            } else {
                runs.get(i)
                        .follow(
                                next,
                                before.ofSeed(before.start().seed() + i + 1).common(next));
            }
        }
        plan = beside;
    }
}
