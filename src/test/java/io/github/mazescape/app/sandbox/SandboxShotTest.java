package io.github.mazescape.app.sandbox;

import static io.github.mazescape.app.sandbox.LiveSimulation.pausedAfter;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.app.CommandLineRun;
import io.github.mazescape.maze.MazeBrush;
import io.github.mazescape.record.SandboxBookmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture that the window saves can be made again without one, to the last byte. */
class SandboxShotTest {
    @TempDir
    private Path folder = Path.of("");

    private String line = "";

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void assertSameAsSaved(String name) throws IOException {
        assertArrayEquals(Files.readAllBytes(folder.resolve("saved.png")), Files.readAllBytes(folder.resolve(name)));
    }

    @BeforeEach
    void saveAPictureOfARunThatAPersonChanged() {
        try (Simulation simulation = LiveSimulation.of("view.speed=0")) {
            simulation.control().resize(24, 24);
            simulation.start();
            pausedAfter(simulation, 4);
            new SandboxActions(simulation, words -> {})
                    .change(simulation
                            .run()
                            .settings()
                            .with("evolution.sigma", "0.4")
                            .with("view.palette", "viridis"));
            MazeEditor editor = simulation.editor();
            LiveSimulation.await("the mazes", () -> editor.mazes() == 3);
            for (int x = 1; x < 8; x++) {
                editor.paint(1, x, 1, MazeBrush.CORRIDOR);
            }
            editor.endStroke();
            simulation.evolution().step();
            simulation.evolution().step();
            simulation.control().zoom(5, 6, 2, 0);
            LiveSimulation.stand(simulation);
            simulation.publishSoon();
            LiveSimulation.settle(simulation);
            SandboxShot shot = Objects.requireNonNull(SandboxShot.now(simulation));
            shot.write(folder.resolve("saved.png"));
            line = shot.bookmark().line();
        }
    }

    @Test
    void fromThePictureItself() throws IOException {
        CommandLineRun run = CommandLineRun.of(
                "landscape", "--quiet", "--threads", "3", "--like", file("saved.png"), "--out", file("again.png"));
        assertEquals(0, run.code(), run.err());
        assertSameAsSaved("again.png");
    }

    @Test
    void fromItsBookmark() throws IOException {
        CommandLineRun run =
                CommandLineRun.of("--quiet", "--threads", "1", "--bookmark", line, "--out", file("again.png"));
        assertEquals(0, run.code(), run.err());
        assertSameAsSaved("again.png");
        assertEquals(
                line,
                SandboxBookmark.in(folder.resolve("again.png")).orElseThrow().line());
    }

    @Test
    void otherThingsBesideItAreRefused() {
        CommandLineRun run = CommandLineRun.of(
                "landscape", "--like", file("saved.png"), "--out", file("again.png"), "--size", "9x9");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("--like: expected nothing beside"), run.err());
        run = CommandLineRun.of("--bookmark", line, "--out", file("again.mp4"));
        assertEquals(2, run.code());
        assertTrue(run.err().contains(".png"), run.err());
    }
}
