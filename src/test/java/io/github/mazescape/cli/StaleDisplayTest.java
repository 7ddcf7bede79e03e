package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** DISPLAY names an X server that is not there, as after an ssh session has ended. */
@EnabledOnOs(OS.LINUX)
@Tag("long")
class StaleDisplayTest {
    private static final String DEAD = "mazescape: DISPLAY is ':7777', but nothing answers there";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void evolve() {
        CommandLineRun.smallRun(folder.resolve("R"), 2);
    }

    /** Runs a command line in the folder and returns what it complained of. */
    private List<String> complaints(int code, String... arguments) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors");
        ProcessBuilder builder =
                EvolveProcess.builder(errors, List.of(arguments)).directory(folder.toFile());
        builder.environment().put("DISPLAY", ":7777");
        int ended = EvolveProcess.await(builder.start());
        String said = Files.readString(errors);
        assertEquals(code, ended, said);
        return said.lines().filter(line -> !line.startsWith("WARNING:")).toList();
    }

    private void assertThere(String name) throws IOException {
        assertTrue(Files.size(folder.resolve(name)) > 100, name);
    }

    @Test
    void aFileIsMadeAsIfThereWereNoDisplay() throws IOException, InterruptedException {
        assertEquals(List.of(), complaints(0, "chart", "R", "--out", "c.png"));
        assertThere("c.png");
        assertEquals(List.of(), complaints(0, "replay", "R", "--quiet", "--fps", "1", "--out", "r.gif"));
        assertThere("r.gif");
    }

    @Test
    void aWindowBecomesAMovieThatReplacesNothing() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("replay-2.gif"), "old");
        assertEquals(
                List.of(DEAD + ", so the replay is rendered to a movie: replay-2-0001.gif"),
                complaints(0, "replay", "R", "--quiet", "--fps", "1"));
        assertThere("replay-2-0001.gif");
        Files.writeString(folder.resolve("mazescape-7.mp4"), "old");
        List<String> sandbox = new ArrayList<>(List.of("--quiet", "--seed", "7", "--set", "evolution.generations=1"));
        sandbox.addAll(CommandLineRun.SMALL);
        assertEquals(
                List.of(DEAD + ", so the sandbox is rendered to a movie: mazescape-7-0001.mp4"),
                complaints(0, sandbox.toArray(String[]::new)));
        assertThere("mazescape-7-0001.mp4");
        assertEquals("old", Files.readString(folder.resolve("replay-2.gif")));
        assertEquals("old", Files.readString(folder.resolve("mazescape-7.mp4")));
    }

    @Test
    void whatNeedsAWindowIsRefusedInOneLine() throws IOException, InterruptedException {
        assertEquals(
                List.of(DEAD + ", and this needs a window; set DISPLAY to one that works, or run it under Xvfb"),
                complaints(ExitCode.WRONG_INPUT, "--monkey", "1"));
        assertEquals(
                List.of(DEAD + ", so the sketch has no window; --frames 300 --out last.png draws without one"),
                complaints(
                        ExitCode.FAILED,
                        "sketch",
                        Path.of("sketches/Foragers").toAbsolutePath().toString()));
    }
}
