package io.github.mazescape.live;

import static io.github.mazescape.live.LiveSimulation.await;
import static io.github.mazescape.live.LiveSimulation.number;
import static io.github.mazescape.live.LiveSimulation.stand;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.input.InputException;
import io.github.mazescape.run.Change;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.bookmark.SandboxBookmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be is refused, or makes the run stand still until a person wants something else; it never ends it. */
class SandboxFailureTest {
    private static final String MAZE = "#######\n#>.. .#\n#######\n";

    private final Simulation simulation =
            LiveSimulation.of("view.speed=0", "maze.width=17", "maze.height=17", "task.mazes=16");

    @AfterEach
    void close() {
        simulation.close();
    }

    private void start() {
        simulation.control().resize(16, 16);
        simulation.start();
        await("a generation", () -> number(simulation) > 1);
    }

    @Test
    void mazesThatAreNotThereAreRefusedAndNothingChanges() {
        start();
        Settings before = simulation.run().settings();
        InputException refused = assertThrows(
                InputException.class, () -> simulation.run().change(before.with("maze.files", "nope.txt")));
        assertTrue(refused.getMessage().contains("nope.txt"), refused.getMessage());
        assertEquals(before, simulation.run().settings());
        assertThrows(InputException.class, () -> simulation.run().change(before.with("maze.files", "no/such/*.txt")));
        long now = number(simulation);
        await("more generations", () -> number(simulation) > now);
        assertNull(simulation.failure());
    }

    @Test
    void aBookmarkOfMazesThatAreNotThereChangesNothing(@TempDir Path folder) throws IOException {
        Path maze = Files.writeString(folder.resolve("mine.txt"), MAZE);
        start();
        simulation.run().change(simulation.run().settings().with("maze.files", maze.toString()));
        stand(simulation);
        SandboxBookmark bookmark = Objects.requireNonNull(simulation.run().bookmark());
        simulation.run().change(simulation.run().settings().with("maze.files", ""));
        Settings before = simulation.run().settings();
        Files.delete(maze);
        InputException refused =
                assertThrows(InputException.class, () -> simulation.run().open(bookmark));
        assertTrue(String.valueOf(refused.getMessage()).contains("mine.txt"), refused.getMessage());
        assertEquals(before, simulation.run().settings());
    }

    @Test
    void aRunThatCannotGoOnGoesOnOnceAPersonWantsSomethingElse(@TempDir Path folder) throws IOException {
        Path maze = Files.writeString(folder.resolve("mine.txt"), MAZE);
        start();
        simulation.run().change(simulation.run().settings().with("maze.files", maze.toString()));
        simulation.evolution().hold();
        stand(simulation);
        Situation before = simulation.run().situation();
        Files.delete(maze);
        simulation.run().change(simulation.run().settings().with("view.palette", "grey"));
        assertTrue(simulation.run().taskInWords(simulation.moment()).startsWith("1 mazes from files"));
        EvolutionLoop evolution = simulation.evolution();
        evolution.change(position -> List.of(new Change.Setting(position, Parameters.TASK_STEPS, "30")));
        await("the failure", () -> evolution.failure() != null);
        assertTrue(String.valueOf(evolution.failure()).contains("mine.txt"), String.valueOf(evolution.failure()));
        simulation.run().restore(before);
        await("no failure", () -> evolution.failure() == null);
        long now = stand(simulation).number();
        evolution.togglePause();
        await("more generations", () -> number(simulation) > now);
        assertNull(simulation.failure());
    }

    @Test
    void mazesOfAnotherSizeInThePlaceOfFilesAreTakenBackTogether(@TempDir Path folder) throws IOException {
        Path maze = Files.writeString(folder.resolve("mine.txt"), MAZE);
        start();
        simulation.evolution().hold();
        stand(simulation);
        List<String> said = new ArrayList<>();
        SandboxActions actions = new SandboxActions(simulation, said::add);
        Settings files = simulation.run().settings().with("maze.files", maze.toString());
        actions.change(files);
        stand(simulation);
        actions.change(files.with(Map.of(Parameters.MAZE_FILES, "", Parameters.MAZE_WIDTH, "11")));
        stand(simulation);
        actions.undo();
        stand(simulation);
        assertEquals(files, simulation.run().settings());
        actions.redo();
        stand(simulation);
        assertEquals(11, simulation.run().settings().integer(Parameters.MAZE_WIDTH));
        assertTrue(said.stream().noneMatch(line -> line.contains("cannot")), said.toString());
    }

    /** While evolution moves on, the picture on screen is older than what is looked at; a click means what is on screen. */
    @Test
    void aPixelIsTheAgentWhoseFitnessIsOnScreen() throws InterruptedException {
        simulation.close();
        try (Simulation fast = LiveSimulation.of("view.speed=0", "evolution.refresh=0")) {
            fast.control().resize(400, 400);
            fast.start();
            for (int i = 1; i <= 5; i++) {
                long generation = 20L * i;
                await("generation", () -> number(fast) > generation && fast.landscape() != null);
                var free = LiveSimulation.heldPublisher(fast);
                var snapshot = Objects.requireNonNull(
                        Objects.requireNonNull(fast.landscape()).snapshot());
                float shown = snapshot.fitness()[0];
                fast.pick(0, 0, false);
                free.countDown();
                await("the subject", () -> fast.subjects().first() != null);
                Subject subject = Objects.requireNonNull(fast.subjects().first());
                assertTrue(
                        Float.isNaN(shown) || (float) subject.fitness() == shown,
                        "on screen " + shown + ", picked " + subject.fitness());
                fast.subjects().clear();
            }
        }
    }
}
