package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.run.FileMazes;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.bookmark.Bookmark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run on the user's own mazes is whole: whatever becomes of their files, all commands give what they gave. */
class OwnMazesTest {
    private static final String MAZE = "#######\n#>. . #\n# # # #\n#. . .#\n#######\n";
    private static final String OTHER = "name: Other\n\n#######\n#>....#\n#######\n";
    private static final String EDITED = "#######\n#>.   #\n# # # #\n#     #\n#######\n";

    @TempDir
    private Path folder = Path.of("");

    /** What becomes of the first of two files. */
    enum Fate {
        EDITED("not the maze that the run began with"),
        BROKEN("not the maze that the run began with"),
        DELETED(""),
        A_FOLDER("");

        private final String said;

        Fate(String said) {
            this.said = said;
        }
    }

    private void become(Fate fate) throws IOException {
        Path first = folder.resolve("mazes/a.txt");
        switch (fate) {
            case EDITED -> Files.writeString(first, EDITED);
            case BROKEN -> Files.writeString(first, "no maze");
            case DELETED -> {
                Files.delete(first);
                Files.delete(folder.resolve("mazes/b.txt"));
                Files.delete(folder.resolve("mazes"));
            }
            case A_FOLDER -> {
                Files.delete(first);
                Files.createDirectory(first);
            }
        }
    }

    private Path run(String name, int generations) throws IOException {
        Files.createDirectories(folder.resolve("mazes"));
        Files.writeString(folder.resolve("mazes/a.txt"), MAZE);
        Files.writeString(folder.resolve("mazes/b.txt"), OTHER);
        return CommandLineRun.smallRun(
                folder.resolve(name), generations, "--set", "maze.files=" + folder.resolve("mazes/*.txt"));
    }

    private static SortedMap<String, String> bytes(Path folder) throws IOException {
        SortedMap<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }

    /** What all commands that show a run make of it, and what they complain of. */
    private SortedMap<String, String> shown(Path run, String into, List<String> complaints) throws IOException {
        Path out = Files.createDirectories(folder.resolve(into));
        List<List<String>> commands = List.of(
                List.of("landscape", run + "", "--out", out + "/l.png", "--size", "8x6", "--data", out + "/l.csv"),
                List.of("replay", run + "", "--maze-index", "1", "--out", out + "/replay/", "--fps", "1"),
                List.of(
                        "movie",
                        run + "",
                        "--out",
                        out + "/m/",
                        "--seconds",
                        "0.1",
                        "--fps",
                        "10",
                        "--size",
                        "900x600",
                        "--detail",
                        "8"),
                List.of("chart", run + "", "--out", out + "/c.png"));
        for (List<String> command : commands) {
            List<String> words = new ArrayList<>(command);
            if (!command.get(0).equals("chart")) {
                words.addAll(List.of("--quiet", "--threads", "1"));
            }
            CommandLineRun done = CommandLineRun.of(words.toArray(String[]::new));
            assertEquals(0, done.code(), done::toString);
            done.err().lines().forEach(complaints::add);
        }
        return bytes(out);
    }

    @ParameterizedTest
    @EnumSource
    void whateverBecomesOfTheFilesTheRunIsShownAsBefore(Fate fate) throws IOException {
        Path run = run("run", 3);
        List<String> complaints = new ArrayList<>();
        SortedMap<String, String> before = shown(run, "before", complaints);
        assertEquals(List.of(), complaints);
        become(fate);
        // Elsewhere, by the same name, since a chart tells the name of its run.
        Path moved = Files.move(
                run, Files.createDirectory(folder.resolve("elsewhere")).resolve("run"));
        SortedMap<String, String> after = shown(moved, "after", complaints);
        assertEquals(before.keySet(), after.keySet());
        before.forEach((file, bytes) -> assertTrue(bytes.equals(after.get(file)), file + " differs"));
        assertEquals(fate.said.isEmpty() ? 0 : 3, complaints.size(), complaints::toString);
        complaints.forEach(line -> assertTrue(line.contains("a.txt is " + fate.said), line));
    }

    @ParameterizedTest
    @EnumSource
    void whateverBecomesOfTheFilesTheRunGoesOnAsIfNothingHadHappened(Fate fate) throws IOException {
        Path whole = run("whole", 6);
        Path stopped = run("stopped", 3);
        become(fate);
        Path moved = Files.move(stopped, folder.resolve("moved"));
        CommandLineRun resumed = CommandLineRun.of(
                "evolve", "--quiet", "--threads", "1", "--resume", "--generations", "6", "--out", moved.toString());
        assertEquals(0, resumed.code(), resumed::toString);
        assertEquals(fate.said.isEmpty() ? 0 : 1, resumed.err().lines().count(), resumed.err());
        assertTrue(resumed.err().contains(fate.said), resumed.err());
        for (String file : List.of("champions.npy", "population-000006.npy", "mazes.txt", "settings.toml")) {
            assertArrayEquals(Files.readAllBytes(whole.resolve(file)), Files.readAllBytes(moved.resolve(file)), file);
        }
    }

    @Test
    void theCopyIsPlainTextThatNamesTheFiles() throws IOException {
        String a = folder + "/mazes/a.txt";
        String b = folder + "/mazes/b.txt";
        String expected = "file: " + a + "\n" + MAZE + "\nfile: " + b + "\n" + OTHER + "\nchecksum ";
        String copy = Files.readString(run("run", 1).resolve("mazes.txt"));
        assertTrue(copy.startsWith(expected) && copy.length() == expected.length() + 9, copy);
    }

    @Test
    void aRunOnGeneratedMazesHasNoCopy() {
        Path run = CommandLineRun.smallRun(folder.resolve("run"), 1);
        assertFalse(Files.exists(run.resolve("mazes.txt")));
    }

    @Test
    void otherFilesThanThoseOfTheRunAreReadFromTheirPlace() throws IOException {
        Path run = run("run", 2);
        become(Fate.EDITED);
        CommandLineRun own = CommandLineRun.of("landscape", run + "", "--out", folder + "/own.png", "--size", "8x6");
        assertTrue(own.err().contains("a.txt is not the maze that the run began with"), own.err());
        String edited = "maze.files=" + folder.resolve("mazes/a.txt");
        for (String set : List.of(edited, "maze.files=" + folder.resolve("no.txt"))) {
            CommandLineRun other = CommandLineRun.of(
                    "landscape", run + "", "--quiet", "--out", folder + "/other.png", "--size", "8x6", "--set", set);
            assertFalse(other.err().contains("not the maze that the run began with"), other.err());
            assertEquals(set.equals(edited) ? 0 : 2, other.code());
        }
        assertFalse(Arrays.equals(
                Files.readAllBytes(folder.resolve("own.png")), Files.readAllBytes(folder.resolve("other.png"))));
    }

    @Test
    void aFolderWithoutACopyIsReadFromTheFilesAndGetsACopyWhenItGoesOn() throws IOException {
        Path run = run("run", 3);
        Path copy = run.resolve("mazes.txt");
        byte[] before = Files.readAllBytes(copy);
        Files.delete(copy);
        CommandLineRun.of("landscape", run + "", "--quiet", "--out", folder + "/l.png", "--size", "8x6")
                .done();
        assertFalse(Files.exists(copy));
        CommandLineRun.of("evolve", "--quiet", "--resume", "--generations", "4", "--out", run.toString())
                .done();
        assertArrayEquals(before, Files.readAllBytes(copy));

        Files.delete(copy);
        become(Fate.EDITED);
        CommandLineRun edited =
                CommandLineRun.of("landscape", run + "", "--quiet", "--out", folder + "/e.png", "--size", "8x6");
        assertEquals(0, edited.code());
        assertTrue(edited.err().contains("has no copy of its mazes"), edited.err());
        assertFalse(Arrays.equals(
                Files.readAllBytes(folder.resolve("l.png")), Files.readAllBytes(folder.resolve("e.png"))));
    }

    @Test
    void aDamagedCopyAndALinkInItsPlaceAreRefused() throws IOException {
        Path run = run("run", 2);
        Path copy = run.resolve("mazes.txt");
        String text = Files.readString(copy);
        for (String damaged : List.of("", text.replace('.', ' '), text.substring(0, text.length() - 1), "file: x\n")) {
            Files.writeString(copy, damaged);
            String line = CommandLineRun.of("landscape", run + "", "--out", folder + "/l.png")
                    .refused();
            assertEquals(
                    copy
                            + ": expected the mazes of the run with a checksum that fits, found others; put back the file as"
                            + " mazescape wrote it",
                    line);
        }
        Path elsewhere = Files.writeString(folder.resolve("elsewhere.txt"), text);
        Files.delete(copy);
        Files.createSymbolicLink(copy, elsewhere);
        String line =
                CommandLineRun.of("evolve", "--resume", "--out", run.toString()).refused();
        assertTrue(line.startsWith(copy + ": expected a plain file, found a link"), line);
    }

    @Test
    void aBookmarkOfOtherMazesIsRefusedAndAnOldOneTakesWhatIsThere() throws IOException {
        run("run", 1);
        Settings settings = Settings.defaults()
                .with(
                        List.of(
                                "maze.files=" + folder.resolve("mazes/a.txt"),
                                "task.steps=20",
                                "task.held_out=1",
                                "network.hidden=4",
                                "evolution.population=6"),
                        "test");
        FileMazes mazes = FileMazes.read(settings);
        Plan old = Plan.of(settings);
        Plan plan = old.madeOf(new TreeMap<>(Map.of(settings.shown(Parameters.MAZE_FILES), mazes.sum())));
        CommandLineRun.of(bookmark(plan, "new.png")).done();
        CommandLineRun.of(bookmark(old, "old.png")).done();
        become(Fate.EDITED);
        String refused = CommandLineRun.of(bookmark(plan, "edited.png")).refused();
        assertEquals(
                "maze.files = " + folder.resolve("mazes/a.txt")
                        + ": expected the mazes that lay there when the bookmark"
                        + " was made, found others; put them back as they were",
                refused);
        CommandLineRun.of(bookmark(old, "edited.png")).done();
    }

    private String[] bookmark(Plan plan, String picture) {
        Bookmark bookmark = new Bookmark(
                plan, 2, PlaneRecipe.around(2, DirectionKind.RANDOM, 0), new Viewport(1, -2, -2, 4, 4), false);
        return new String[] {"--quiet", "--threads", "1", "--bookmark", bookmark.line(), "--out", folder + "/" + picture
        };
    }

    @Test
    void aFinishedRunOfASweepMustBeOnTheSameMazes() throws IOException {
        run("first", 1);
        List<String> words = new ArrayList<>(List.of("sweep", "--quiet", "--threads", "1", "--generations", "2"));
        words.addAll(List.of("--seeds", "1..2", "--out", folder + "/sweep"));
        words.addAll(List.of("--set", "maze.files=" + folder.resolve("mazes/*.txt")));
        CommandLineRun.SMALL.stream()
                .filter(option -> !option.startsWith("--set=maze."))
                .forEach(words::add);
        String[] sweep = words.toArray(String[]::new);
        CommandLineRun.of(sweep).done();
        SortedMap<String, String> before = bytes(folder.resolve("sweep"));
        assertTrue(before.containsKey("seed=2/mazes.txt"));
        become(Fate.EDITED);
        String line = CommandLineRun.of(sweep).refused();
        assertTrue(line.contains("expected a run of this sweep, found one on other mazes"), line);
        become(Fate.DELETED);
        CommandLineRun.of(sweep).done();
        assertEquals(before, bytes(folder.resolve("sweep")));
    }
}
