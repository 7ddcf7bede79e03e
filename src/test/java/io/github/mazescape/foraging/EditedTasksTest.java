package io.github.mazescape.foraging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mazescape.foraging.TaskSource.FixedTasks;
import io.github.mazescape.maze.Generator;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.seed.Seed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EditedTasksTest {
    private static final GeneratedTasks SOURCE = new GeneratedTasks(
            new MazeSpec(Generator.DEPTH_FIRST, 9, 9, 0.5, 0.5), 4, 5, 60, Sensors.REFERENCE, new Seed(7));
    private static final Maze OWN = MazeText.parse("######\n#>.  #\n######\n", "own");

    @Test
    void anEditedMazeStaysAndTheOthersAreRenewed() {
        EditedTasks tasks = new EditedTasks(SOURCE, Map.of(2, OWN));
        for (long epoch = 0; epoch < 20; epoch++) {
            List<Maze> fresh = SOURCE.task(epoch).mazes();
            assertEquals(
                    List.of(fresh.get(0), fresh.get(1), OWN, fresh.get(3)),
                    tasks.task(epoch).mazes());
            assertEquals(60, tasks.task(epoch).steps());
            assertEquals(Sensors.REFERENCE, tasks.task(epoch).sensors());
        }
        assertNotEquals(tasks.task(0).mazes(), tasks.task(1).mazes());
    }

    @Test
    void anEpochHasOneTask() {
        EditedTasks tasks = new EditedTasks(SOURCE, Map.of(2, OWN));
        Task first = tasks.task(3);
        tasks.task(4);
        assertSame(first, tasks.task(3));
    }

    @Test
    void theHeldOutTaskStaysAsItWas() {
        EditedTasks tasks = new EditedTasks(SOURCE, Map.of(0, OWN, 1, OWN));
        assertEquals(SOURCE.heldOut().mazes(), tasks.heldOut().mazes());
        FixedTasks fixed = new FixedTasks(SOURCE.task(0), SOURCE.heldOut());
        assertSame(fixed.heldOut(), new EditedTasks(fixed, Map.of(0, OWN)).heldOut());
    }

    @Test
    void theFixedTaskHasMazesOfItsOwnAndTheEditedOnesAndIsOneObject() {
        List<Maze> own = SOURCE.fixed().mazes();
        assertEquals(SOURCE.task(0).mazes().size(), own.size());
        assertEquals(own, SOURCE.fixed().mazes());
        for (Maze maze : own) {
            assertFalse(SOURCE.heldOut().mazes().contains(maze));
            for (long epoch = 0; epoch < 5; epoch++) {
                assertFalse(SOURCE.task(epoch).mazes().contains(maze));
            }
        }
        EditedTasks tasks = new EditedTasks(SOURCE, Map.of(2, OWN));
        assertEquals(
                List.of(own.get(0), own.get(1), OWN, own.get(3)), tasks.fixed().mazes());
        assertSame(tasks.fixed(), tasks.fixed());
        FixedTasks drawn = new FixedTasks(SOURCE.task(0), SOURCE.heldOut());
        assertSame(drawn.task(7), drawn.fixed());
    }

    @Test
    void anEditedTaskKeepsTheAblation() {
        Ablation forgetful = new Ablation(3, Set.of(Sensor.PELLET));
        FixedTasks ablated = new FixedTasks(SOURCE.task(0).ablated(forgetful), SOURCE.heldOut());
        EditedTasks tasks = new EditedTasks(ablated, Map.of(2, OWN));
        assertEquals(forgetful, tasks.task(0).ablation());
        assertEquals(forgetful, tasks.fixed().ablation());
    }

    @Test
    void aMazeThatTheTaskDoesNotHaveChangesNothing() {
        EditedTasks tasks = new EditedTasks(SOURCE, Map.of(4, OWN));
        assertEquals(SOURCE.task(1).mazes(), tasks.task(1).mazes());
        assertThrows(IllegalArgumentException.class, () -> new EditedTasks(SOURCE, Map.of(-1, OWN)));
    }
}
