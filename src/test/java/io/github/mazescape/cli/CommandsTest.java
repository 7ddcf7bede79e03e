package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    @TempDir
    private Path folder = Path.of("");

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private List<String> rowsWithoutSeconds(String run) throws IOException {
        return Files.readAllLines(folder.resolve(run).resolve("generations.csv")).stream()
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "evolve", "landscape", "maze", "maze generate", "maze check", "settings"})
    void everyCommandHasHelpWithAnExample(String command) {
        String[] words = (command + " --help").strip().split(" ");
        CommandLineRun run = CommandLineRun.of(words).done();
        assertTrue(run.out().startsWith("Usage: mazescape " + command), run.out());
        assertTrue(run.out().contains("Example: ./mazescape"), run.out());
    }

    @Test
    void theVersionIsOneLine() {
        assertEquals(1, CommandLineRun.of("--version").done().out().lines().count());
    }

    @Test
    void mazeWithoutAWordSaysWhereToLook() {
        assertEquals(
                "Missing required subcommand; 'mazescape maze --help' shows what there is",
                CommandLineRun.of("maze").refused());
    }

    @Test
    void settingsPrintsWhatSettingsReads() throws IOException {
        String printed = CommandLineRun.of(
                        "settings", "--seed", "9", "--set", "maze.width=31", "--set=network.cell=gru")
                .done()
                .out();
        Settings expected = Settings.defaults().with(List.of("seed=9", "maze.width=31", "network.cell=gru"), "test");
        assertEquals(expected, Settings.parse(printed, "printed"));
        Path file = Files.writeString(folder.resolve("my.toml"), printed);
        String again = CommandLineRun.of("settings", "--settings", file.toString())
                .done()
                .out();
        assertEquals(printed, again);
        String changed = CommandLineRun.of("settings", "--settings", file.toString(), "--seed=10")
                .done()
                .out();
        assertEquals(10, Settings.parse(changed, "changed").seed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"depth-first", "prim", "wilson", "rooms", "field"})
    void aGeneratedMazeIsOneThatCheckAccepts(String generator) throws IOException {
        String[] words = {"maze", "generate", "--set", "maze.generator=" + generator, "--seed", "7"};
        String printed = CommandLineRun.of(words).done().out();
        assertEquals(printed, CommandLineRun.of(words).done().out());
        Path file = Files.writeString(folder.resolve("made.txt"), printed);
        String said = CommandLineRun.of("maze", "check", file.toString()).done().out();
        assertTrue(said.startsWith(file + ": 17 x 17 cells, "), said);
    }

    @Test
    void checkSaysOfEachFileWhetherItIsFine() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.txt"), "#####\n#> .#\n####\n");
        CommandLineRun run = CommandLineRun.of("maze", "check", bad.toString(), "mazes/tiny.txt", at("missing.txt"));
        assertEquals(2, run.code());
        assertEquals("mazes/tiny.txt: 5 x 5 cells, 3 pellets, fine\n", run.out());
        List<String> complaints = run.err().lines().toList();
        assertEquals(2, complaints.size(), run.err());
        assertTrue(complaints.get(0).startsWith("mazescape: " + bad), run.err());
        assertTrue(complaints.get(1).startsWith("mazescape: " + at("missing.txt")), run.err());
    }

    @Test
    void evolveGivesTheSameTableOnAnyNumberOfThreads() throws IOException {
        for (String threads : new String[] {"1", "2"}) {
            CommandLineRun run = CommandLineRun.small(
                            "evolve", "--out", at("run" + threads), "--threads", threads, "--generations", "3")
                    .done();
            assertTrue(run.out().startsWith("generation 3: best "), run.out());
            assertTrue(run.out().endsWith(", kept in " + at("run" + threads) + "\n"), run.out());
        }
        List<String> rows = rowsWithoutSeconds("run1");
        assertEquals(4, rows.size());
        assertEquals("generation,best,mean,held_out,evaluations,agent_steps", rows.get(0));
        assertEquals(rows, rowsWithoutSeconds("run2"));
        for (String file : new String[] {"settings.toml", "champions.npy"}) {
            assertEquals(
                    -1,
                    Files.mismatch(
                            folder.resolve("run1").resolve(file),
                            folder.resolve("run2").resolve(file)));
        }
    }

    @Test
    void quietMeansThatNothingIsPrinted() {
        CommandLineRun run = CommandLineRun.small("evolve", "--out", at("run"), "--generations=1", "--quiet")
                .done();
        assertEquals("", run.out());
        assertFalse(Files.exists(folder.resolve("run/settings.toml.tmp")));
    }
}
