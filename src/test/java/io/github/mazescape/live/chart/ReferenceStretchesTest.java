package io.github.mazescape.live.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.chart.ReferenceStretch;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.run.Change;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.ReferenceLevel;
import io.github.mazescape.run.RunState;
import io.github.mazescape.run.Setup;
import io.github.mazescape.run.Timeline;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceStretchesTest {
    private static final Settings SMALL = Settings.defaults()
            .with(
                    List.of(
                            "maze.width=9",
                            "maze.height=9",
                            "task.mazes=2",
                            "task.held_out=4",
                            "task.steps=30",
                            "evolution.population=8",
                            "network.hidden=4"),
                    "test");

    private final ReferenceStretches references = new ReferenceStretches();

    private static RunState state(Plan plan, long generation) {
        try (BatchEvaluator workers = new Setup(plan.start()).evaluator(1)) {
            Timeline timeline = new Timeline(plan, workers);
            Cancellation never = new Cancellation();
            return timeline.state(timeline.at(generation, never, made -> {}), generation, never);
        }
    }

    @Test
    void eachStretchHasTheLevelsOfItsOwnMazes() {
        Plan plan = Plan.of(SMALL)
                .plus(List.of(
                        new Change.Setting(2, Parameters.MAZE_PELLETS, "0.1"),
                        new Change.Setting(3, Parameters.VIEW_SPEED, "9")));
        List<ReferenceStretch> stretches = references.of(state(plan, 4));
        List<ReferenceLevel> first = ReferenceLevel.heldOut(new Setup(SMALL));
        List<ReferenceLevel> second = ReferenceLevel.heldOut(new Setup(SMALL.with("maze.pellets", "0.1")));
        assertNotEquals(first, second);
        assertEquals(
                List.of(
                        new ReferenceStretch(1, 2, first, List.of()),
                        new ReferenceStretch(3, Long.MAX_VALUE, second, List.of())),
                stretches);
    }

    @Test
    void anUnchangedPlanKeepsTheSameObject() {
        Plan plan = Plan.of(SMALL);
        List<ReferenceStretch> stretches = references.of(state(plan, 1));
        assertEquals(1, stretches.size());
        assertSame(stretches, references.of(state(plan, 2)));
    }

    @Test
    void inMazesFromFilesTheForagersAreAlsoMeasuredOnThose(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("own.txt");
        Files.writeString(file, "######\n#>...#\n######\n");
        Settings settings = Settings.defaults()
                .with(
                        List.of("maze.files=" + file, "task.held_out=4", "task.steps=30", "evolution.population=8"),
                        "test");
        List<ReferenceStretch> stretches = references.of(state(Plan.of(settings), 1));
        assertEquals(1, stretches.size());
        List<ReferenceLevel> own = stretches.get(0).own();
        assertTrue(own.stream().anyMatch(level -> level.name().startsWith("greedy") && level.fitness() == 1));
        assertNotEquals(own, stretches.get(0).heldOut());
    }
}
