package io.github.mazescape.live;

import static io.github.mazescape.live.LiveSandbox.await;
import static io.github.mazescape.live.LiveSandbox.number;
import static io.github.mazescape.live.LiveSandbox.stand;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.run.Change;
import io.github.mazescape.run.RecordException;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.settings.SettingsException;
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

    private final Sandbox sandbox =
            LiveSandbox.of("view.speed=0", "maze.width=17", "maze.height=17", "task.mazes=16");

    @AfterEach
    void close() {
        sandbox.close();
    }

    private void start() {
        sandbox.ask(controls -> controls.view().resize(16, 16));
        sandbox.start();
        await("a generation", () -> number(sandbox) > 1);
    }

    @Test
    void mazesThatAreNotThereAreRefusedAndNothingChanges() {
        start();
        Settings before = settings();
        SettingsException refused = assertThrows(
                SettingsException.class, () -> simulation.run().change(before.with("maze.files", "nope.txt")));
        assertTrue(refused.getMessage().contains("nope.txt"), refused.getMessage());
        assertEquals(before, settings());
        assertThrows(
                SettingsException.class, () -> simulation.run().change(before.with("maze.files", "no/such/*.txt")));
        long now = number(sandbox);
        await("more generations", () -> number(sandbox) > now);
        assertNull(sandbox.frame().failure());
    }

    @Test
    void aBookmarkOfMazesThatAreNotThereChangesNothing(@TempDir Path folder) throws IOException {
        Path maze = Files.writeString(folder.resolve("mine.txt"), MAZE);
        start();
        simulation.run().change(settings().with("maze.files", maze.toString()));
        stand(sandbox);
        SandboxBookmark bookmark = Objects.requireNonNull(sandbox.frame().bookmark());
        change("maze.files=");
        Settings before = settings();
        Files.delete(maze);
        RecordException refused =
                assertThrows(RecordException.class, () -> simulation.run().open(bookmark));
        assertTrue(String.valueOf(refused.getMessage()).contains("mine.txt"), refused.getMessage());
        assertEquals(before, settings());
    }

    @Test
    void aRunThatCannotGoOnGoesOnOnceAPersonWantsSomethingElse(@TempDir Path folder) throws IOException {
        Path maze = Files.writeString(folder.resolve("mine.txt"), MAZE);
        start();
        simulation.run().change(settings().with("maze.files", maze.toString()));
        ask(sandbox, Controls::hold);
        stand(sandbox);
        Situation before = simulation.run().situation();
        Files.delete(maze);
        change("view.palette=grey");
        assertTrue(simulation.run().taskInWords(sandbox.frame().run().state()).startsWith("1 mazes from files"));
        EvolutionLoop evolution = simulation.evolution();
        evolution.change(position -> List.of(new Change.Setting(position, Parameters.TASK_STEPS, "30")));
        await("the failure", () -> evolution.failure() != null);
        assertTrue(String.valueOf(evolution.failure()).contains("mine.txt"), String.valueOf(evolution.failure()));
        simulation.run().restore(before);
        await("no failure", () -> evolution.failure() == null);
        long now = stand(sandbox).number();
        evolution.togglePause();
        await("more generations", () -> number(sandbox) > now);
        assertNull(sandbox.frame().failure());
    }

    @Test
    void mazesOfAnotherSizeInThePlaceOfFilesAreTakenBackTogether(@TempDir Path folder) throws IOException {
        Path maze = Files.writeString(folder.resolve("mine.txt"), MAZE);
        start();
        ask(sandbox, Controls::hold);
        stand(sandbox);
        List<String> said = new ArrayList<>();
        SandboxActions actions = new SandboxActions(sandbox, said::add);
        Settings files = settings().with("maze.files", maze.toString());
        actions.change(files);
        stand(sandbox);
        actions.change(files.with(Map.of(Parameters.MAZE_FILES, "", Parameters.MAZE_WIDTH, "11")));
        stand(sandbox);
        ask(sandbox, Controls::undo);
        stand(sandbox);
        assertEquals(files, settings());
        ask(sandbox, Controls::redo);
        stand(sandbox);
        assertEquals(11, settings().integer(Parameters.MAZE_WIDTH));
        assertTrue(said.stream().noneMatch(line -> line.contains("cannot")), said.toString());
    }

    /** While evolution moves on, the picture on screen is older than what is looked at; a click means what is on screen. */
    @Test
    void aPixelIsTheAgentWhoseFitnessIsOnScreen() throws InterruptedException {
        sandbox.close();
        try (Simulation fast = LiveSandbox.of("view.speed=0", "evolution.refresh=0")) {
            fast.control().resize(400, 400);
            fast.start();
            for (int i = 1; i <= 5; i++) {
                long generation = 20L * i;
                await("generation", () -> number(fast) > generation && fast.landscape() != null);
                var free = LiveSandbox.heldPublisher(fast);
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
