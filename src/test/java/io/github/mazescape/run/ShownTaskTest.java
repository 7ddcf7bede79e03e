package io.github.mazescape.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.mazescape.foraging.Ablation;
import io.github.mazescape.foraging.EditedTasks;
import io.github.mazescape.foraging.Sensor;
import io.github.mazescape.foraging.TaskSource;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShownTaskTest {
    private static final Maze MAZE = MazeText.parse("#####\n#>..#\n#####\n", "test");

    private static Settings settings(String... more) {
        return Settings.defaults().with(List.of("task.mazes=3"), "test").with(List.of(more), "test");
    }

    private static ShownTask shown(TaskSource tasks, long epoch, String... more) {
        return ShownTask.of(settings(more), tasks, epoch, epoch + 1);
    }

    private final TaskSource tasks = new EditedTasks(new Setup(settings()).tasks(), Map.of(1, MAZE));

    @Test
    void fixedMazesStayWhileThoseOfTheGenerationsAreRenewed() {
        assertSame(tasks.fixed(), shown(tasks, 0, "landscape.mazes=fixed").task());
        assertSame(tasks.fixed(), shown(tasks, 7, "landscape.mazes=fixed").task());
        assertSame(tasks.task(7), shown(tasks, 7, "landscape.mazes=generation").task());
        assertEquals(
                "on 3 fixed mazes", shown(tasks, 7, "landscape.mazes=fixed").words());
        assertEquals(
                "on the mazes of generation 8",
                shown(tasks, 7, "landscape.mazes=generation").words());
    }

    @Test
    void anEditedMazeStandsAmongTheFixedOnes() {
        assertEquals(
                MAZE, shown(tasks, 0, "landscape.mazes=fixed").task().mazes().get(1));
        assertEquals(
                MAZE,
                shown(tasks, 5, "landscape.mazes=generation").task().mazes().get(1));
    }

    @Test
    void mazesFromFilesAreTheSameWhateverIsWanted() {
        Settings fromFiles =
                Settings.defaults().with(List.of("maze.files=mazes/spiral.txt", "landscape.mazes=generation"), "test");
        ShownTask given = ShownTask.of(fromFiles, tasks, 2, 3);
        assertSame(tasks.fixed(), given.task());
        assertEquals("on 3 mazes from files", given.words());
    }

    @Test
    void whatIsTakenFromTheNetworksIsSaid() {
        String fixed = "landscape.mazes=fixed";
        ShownTask taken = shown(tasks, 0, fixed, "view.forget=5", "view.mute=pellet,passage");
        assertEquals(
                new Ablation(5, Set.of(Sensor.PASSAGE, Sensor.PELLET)),
                taken.task().ablation());
        assertEquals("on 3 fixed mazes, forgets every 5 steps, passage off, pellet off", taken.words());
        assertEquals(
                "forgets every step", shown(tasks, 0, fixed, "view.forget=1").ablation());
    }

    @Test
    void theTaskStaysTheSameAsLongAsNothingElseIsWanted() {
        ShownTask one = shown(tasks, 0, "landscape.mazes=fixed", "view.forget=5");
        assertEquals(one, shown(tasks, 3, "landscape.mazes=fixed", "view.forget=5"));
        assertNotEquals(one, shown(tasks, 0, "landscape.mazes=fixed", "view.forget=6"));
        assertNotEquals(one, shown(tasks, 0, "landscape.mazes=fixed"));
        assertNotEquals(one, shown(tasks, 0, "landscape.mazes=generation", "view.forget=5"));
    }

    @Test
    void aSensorThatTheNetworksDoNotHaveIsNotTaken() {
        assertSame(
                tasks.fixed(),
                shown(tasks, 0, "landscape.mazes=fixed", "view.mute=sight,compass")
                        .task());
    }
}
