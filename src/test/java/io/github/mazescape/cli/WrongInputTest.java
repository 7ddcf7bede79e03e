package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongInputTest {
    @TempDir
    private Path folder = Path.of("");

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            evolve --out run --colour | --colour
            evolve --out | --out
            evolve | Missing required option: '--out=RUN'
            landscape nowhere | Missing required option: '--out=FILE'
            fly | 'fly'
            maze fly | 'fly'
            maze check | FILE
            settings --seed one | --seed: expected a whole number, got 'one'
            settings --threads many | --threads: expected a whole number, got 'many'
            """)
    void aCommandLineThatIsNoneIsRefusedAndHelpIsNamed(String words, String expected) {
        String line = CommandLineRun.of(words.split(" ")).refused();
        assertTrue(line.contains(expected), line);
        assertTrue(line.contains("--help' shows what there is"), line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            maze.widht=9 | did you mean maze.width?
            maze.width=10 | maze.width: expected
            maze.braid=1.5 | maze.braid: expected
            evolution.population=3 | evolution.population: expected
            evolution.initial=0 | evolution.initial: expected
            network.cell=lstm | network.cell: expected
            maze.width | --set
            """)
    void aSettingThatCannotBeIsRefused(String assignment, String expected) {
        String line = CommandLineRun.of("settings", "--set", assignment).refused();
        assertTrue(line.contains(expected), line);
        assertFalse(line.isBlank());
    }

    @Test
    void aSettingsFileThatIsNoneIsRefused() throws IOException {
        String missing = at("missing.toml");
        assertEquals(
                missing + ": expected a readable settings file, found none; './mazescape settings' prints one",
                CommandLineRun.of("settings", "--settings", missing).refused());
        assertEquals(
                folder + ": expected a readable settings file, found a folder; './mazescape settings' prints one",
                CommandLineRun.of("settings", "--settings", folder.toString()).refused());
        Path bytes = Files.write(folder.resolve("bytes.toml"), new byte[] {(byte) 0xc3, 0x28, (byte) 0xff});
        assertEquals(
                bytes + ": expected UTF-8 text, found other bytes; save the file as UTF-8",
                CommandLineRun.of("settings", "--settings", bytes.toString()).refused());
        Path large = Files.write(folder.resolve("large.toml"), new byte[(1 << 20) + 1]);
        assertTrue(CommandLineRun.of("settings", "--settings", large.toString())
                .refused()
                .contains("at most 1 MiB"));
        Path wrong = Files.writeString(folder.resolve("wrong.toml"), "seed = 1\n[maze]\nwidth = 8\n");
        String line =
                CommandLineRun.of("settings", "--settings", wrong.toString()).refused();
        assertTrue(line.startsWith(wrong + ", line 3"), line);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "1025"})
    void aNumberOfThreadsThatCannotBeIsRefusedBeforeAnythingIsWritten(String threads) {
        assertEquals(
                "--threads: expected a number from 1 to 1024, got " + threads,
                CommandLineRun.small("evolve", "--out", at("run"), "--threads", threads)
                        .refused());
        assertFalse(Files.exists(folder.resolve("run")));
    }

    @Test
    void aRunIsNeverOverwritten() throws IOException {
        Files.createDirectories(folder.resolve("run"));
        Files.writeString(folder.resolve("run/notes.txt"), "mine");
        String line = CommandLineRun.small("evolve", "--out", at("run")).refused();
        assertTrue(line.startsWith(at("run") + ": expected a new or an empty folder"), line);
        assertEquals("mine", Files.readString(folder.resolve("run/notes.txt")));
    }

    @Test
    void mazeFilesThatAreNotThereAreNamed() {
        String line = CommandLineRun.of("evolve", "--out", at("run"), "--set", "maze.files=" + at("no.txt"))
                .refused();
        assertTrue(line.contains(at("no.txt")), line);
        line = CommandLineRun.of("evolve", "--out", at("run"), "--set", "maze.files=" + at("*.txt"))
                .refused();
        assertTrue(line.contains("*.txt"), line);
        line = CommandLineRun.of("evolve", "--out", at("run"), "--set", "maze.files=" + at("no/*.txt"))
                .refused();
        assertTrue(line.contains("no/*.txt"), line);
        assertFalse(Files.exists(folder.resolve("run")));
    }

    @Test
    void aLandscapeOfNoRunIsRefused() {
        String line =
                CommandLineRun.of("landscape", at("run"), "--out", at("a.png")).refused();
        assertTrue(line.startsWith(at("run") + ": expected a run folder with a settings.toml, found none"), line);
    }

    @ParameterizedTest
    @CsvSource({"10", "0x10", "10x0", "-5x5", "10x20000", "axb", "99999x1", "5x5x5", "' '"})
    void aSizeThatIsNoneIsRefused(String size) {
        String line = CommandLineRun.of("landscape", at("run"), "--out", at("a.png"), "--size=" + size)
                .refused();
        assertEquals(
                "--size: expected WIDTHxHEIGHT in pixels, such as 512x512, each from 1 to 16384, got '" + size + "'",
                line);
    }

    @Test
    void aPictureOfAnotherKindOrNowhereIsRefused() {
        String jpeg =
                CommandLineRun.of("landscape", at("run"), "--out", at("a.jpg")).refused();
        assertEquals("--out: expected a name that ends in .png or .svg, got '" + at("a.jpg") + "'", jpeg);
        String nowhere = CommandLineRun.of("landscape", at("run"), "--out", at("no/a.png"))
                .refused();
        assertEquals(
                "--out: expected a file in an existing folder, got '" + at("no/a.png") + "'; make the folder first",
                nowhere);
    }

    @Test
    void aMovieOfAnotherKindIsRefused() {
        String line = CommandLineRun.small("--out", at("a.avi")).refused();
        assertTrue(line.contains("expected a name that ends in .mp4 or .gif"), line);
    }

    @Test
    void aBookmarkThatCannotBeIsRefusedAndIsNoBug() {
        String start = "mazescape/1/preset=quick/generation=1/";
        String rest = "plane=random:0:1:0.0/view=0.01:0:0:4:4";
        String[] lines = {
            "mazescape/1/",
            "mazescape/1/generation=one",
            start + "plane=random:0:2:0.0/view=0.01:0:0:4:4",
            start + "plane=random:0:1:nan/view=0.01:0:0:4:4",
            start + "plane=picked:0:1:0.0/view=0.01:0:0:4:4",
            start + "plane=picked:0:1:0.0:0:1:99999/view=0.01:0:0:4:4",
            start + "plane=random:0:1:0.0/view=0:0:0:4:4",
            start + "plane=random:0:1:0.0/view=0.01:0:0:4:99999",
            start + "change=0:evolution.sigma:0.1/" + rest,
            start + "change=1:evolution.sigma:many/" + rest,
            start + "change=1:network.hidden:9/" + rest,
            start + "maze=1:0:AAAA/" + rest,
            start + "adopt=1:0.0:0.0:random:0:2:0.0/" + rest,
            start + "evolution.sigma=%zz/" + rest,
        };
        for (String line : lines) {
            CommandLineRun run = CommandLineRun.of("--bookmark", line, "--out", at("a.png"), "--quiet");
            assertEquals(2, run.code(), () -> line + ": " + run.err());
            assertTrue(run.refused().contains("expected") || run.refused().contains("bookmark"), run::err);
        }
        assertFalse(Files.exists(folder.resolve("a.png")));
    }

    @Test
    void directionsThatAShortRunDoesNotSpanAreRefused() {
        CommandLineRun.smallRun(folder.resolve("run"), 2);
        for (String kind : new String[] {"pca", "champions"}) {
            String line = CommandLineRun.of(
                            "landscape", at("run"), "--out", at("a.png"), "--generation", "1", "--directions", kind)
                    .refused();
            assertTrue(line.contains("expected"), line);
        }
    }

    @Test
    void championsThatAreNoNumbersAreRefused() throws IOException {
        CommandLineRun.smallRun(folder.resolve("run"), 1);
        Path champions = folder.resolve("run/champions.npy");
        byte[] bytes = Files.readAllBytes(champions);
        Arrays.fill(bytes, 128, bytes.length, (byte) 0xff);
        Files.write(champions, bytes);
        String line =
                CommandLineRun.of("landscape", at("run"), "--out", at("a.png")).refused();
        assertEquals(champions + ", generation 1: expected finite weights, found NaN", line);
        for (String command : new String[] {"replay", "movie"}) {
            assertEquals(
                    line,
                    CommandLineRun.of(command, at("run"), "--out", at("a.gif")).refused());
        }
        Arrays.fill(bytes, 128, bytes.length, (byte) 0);
        Files.write(champions, bytes);
        line = CommandLineRun.of("landscape", at("run"), "--out", at("a.png")).refused();
        assertTrue(line.contains("expected weights that are not all 0"), line);
    }
}
