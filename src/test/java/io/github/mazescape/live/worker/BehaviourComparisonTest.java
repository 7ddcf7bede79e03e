package io.github.mazescape.live.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.foraging.Trajectory;
import io.github.mazescape.run.Setup;
import io.github.mazescape.run.ShownTask;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Preset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BehaviourComparisonTest {
    private final Setup experiment = new Setup(Preset.QUICK.settings());
    private final Task task = experiment.tasks().task(0);
    private final BatchEvaluator evaluator = experiment.evaluator(1);

    @AfterEach
    void close() {
        evaluator.close();
    }

    private Subject subject(long seed) {
        RandomStream random = new Seed(seed).stream();
        double[] weights = new double[evaluator.topology().weightCount()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextGaussian();
        }
        return Subject.of(
                "subject " + seed, null, weights, new ShownTask(task, ShownTask.Mazes.GENERATION, 1), evaluator);
    }

    @Test
    void theFirstPartingIsWhereTheRecordedTrajectoriesFirstActOtherwise() {
        Subject one = subject(1);
        Subject other = subject(2);
        BehaviourComparison comparison = BehaviourComparison.of(one, other);
        int parted = 0;
        for (int maze = 0; maze < task.mazes().size(); maze++) {
            int parting =
                    parting(one.replay(maze).trajectory(), other.replay(maze).trajectory());
            assertEquals(parting, comparison.partings().get(maze));
            parted += parting >= 0 ? 1 : 0;
        }
        assertTrue(parted > 0);
        assertEquals(parted, comparison.parted());
        int soonest = comparison.soonest();
        comparison.partings().stream()
                .filter(step -> step >= 0)
                .forEach(step -> assertTrue(comparison.partings().get(soonest) <= step));
    }

    private static int parting(Trajectory one, Trajectory other) {
        for (int step = 0; step < one.steps().size(); step++) {
            if (one.steps().get(step).action() != other.steps().get(step).action()) {
                return step;
            }
        }
        return -1;
    }

    @Test
    void equalBehaviourNeverParts() {
        BehaviourComparison comparison = BehaviourComparison.of(subject(3), subject(3));
        assertEquals(0, comparison.parted());
        assertEquals(-1, comparison.soonest());
    }

    @Test
    void onlySubjectsOfOneTaskAreCompared() {
        Subject one = subject(1);
        Subject other =
                subject(2).on(new ShownTask(experiment.tasks().task(1), ShownTask.Mazes.GENERATION, 2), evaluator);
        assertThrows(IllegalArgumentException.class, () -> BehaviourComparison.of(one, other));
    }
}
