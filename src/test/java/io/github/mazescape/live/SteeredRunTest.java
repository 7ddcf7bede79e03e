package io.github.mazescape.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.live.worker.EvolutionWorker.Goal;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.RunState;
import io.github.mazescape.run.Setup;
import io.github.mazescape.run.Timeline;
import io.github.mazescape.settings.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

class SteeredRunTest {
    private static final Settings SETTINGS = Settings.defaults()
            .with(
                    List.of(
                            "evolution.population=4",
                            "evolution.elites=0.25",
                            "task.held_out=1",
                            "task.steps=5",
                            "network.hidden=1"),
                    "test");

    private static RunState state(Timeline timeline, Goal goal, long generation) {
        return timeline.state(
                timeline.at(generation, goal.cancellation(), made -> {}), generation, goal.cancellation());
    }

    @Test
    void afterAPauseItIsBusyUntilWhatWasBegunBeforeIsAnswered() {
        Plan plan = Plan.of(SETTINGS);
        SteeredRun run = new SteeredRun(plan, 1, Double.POSITIVE_INFINITY);
        try (BatchEvaluator workers = new Setup(SETTINGS).evaluator(1)) {
            Timeline timeline = new Timeline(plan, workers);
            Goal onwards = run.next(0, 0);
            assertNotNull(onwards);
            assertTrue(run.made(onwards, state(timeline, onwards, 1), 0));
            run.pause();
            Goal rest = run.next(0, 0);
            assertNotNull(rest);
            assertTrue(run.busy(), "generation 2 may be under way");
            assertTrue(run.made(onwards, state(timeline, onwards, 2), 0));
            assertTrue(run.busy());
            assertFalse(run.made(rest, state(timeline, rest, 1), 0));
            assertFalse(run.busy());
            assertEquals(2, run.position());
        }
    }
}
