package io.github.mazescape.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cli.CommandLineRun;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.input.InputException;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.run.FileMazes;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.format.FolderLock;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedRunTest {
    @TempDir
    private Path temp = Path.of("");

    private final List<String> notes = new ArrayList<>();

    private Path run() {
        return temp.resolve("run");
    }

    /** The generation from which an unfinished run goes on; 0 where it is begun anew. */
    private long opened(Setup setup) {
        try (RunFolder folder = UnfinishedRun.open(run(), setup, notes::add)) {
            Generation latest = folder.latest();
            return latest == null ? 0 : latest.number();
        }
    }

    private long opened() {
        return opened(Setup.read(RunBench.SETTINGS));
    }

    private TreeSet<String> names() throws IOException {
        try (Stream<Path> files = Files.list(run())) {
            return files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void aRunGoesOnFromItsLastCheckpoint() {
        RunBench.run(run(), RunBench.SETTINGS, 13);
        assertEquals(10, opened());
        assertEquals(List.of(), notes);
    }

    @Test
    void aRunThatIsMissingOrHasNoCheckpointYetIsBegunWithoutAWord() {
        assertEquals(0, opened());
        assertEquals(0, opened());
        assertEquals(List.of(), notes);
    }

    private void cut(String name) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(run().resolve(name).toFile(), "rw")) {
            file.setLength(file.length() / 3);
        }
    }

    @Test
    void aDamagedCheckpointLeavesTheOneBeforeIt() throws IOException {
        RunBench.run(run(), RunBench.SETTINGS, 13);
        cut("population-000010.npy");
        assertEquals(5, opened());
        assertEquals(2, notes.size(), notes::toString);
        assertTrue(notes.get(1).contains("going on from the checkpoint before it"), notes::toString);
    }

    @Test
    void aRunOfWhichNothingCanBeUsedIsBegunAnewAndSaysWhy() throws IOException {
        RunBench.run(run(), RunBench.SETTINGS, 13);
        cut("population-000010.npy");
        cut("population-000005.npy");
        assertEquals(0, opened());
        assertEquals(1, notes.size(), notes::toString);
        assertTrue(notes.get(0).startsWith(run() + ": expected a checkpoint to go on from, found"), notes::toString);
        assertTrue(notes.get(0).endsWith("; it is begun anew"), notes::toString);
        assertEquals(
                0, Files.readString(run().resolve("generations.csv")).lines().count() - 1);
    }

    @Test
    void aRunOnOtherMazesIsBegunAnew() throws IOException {
        Path file = temp.resolve("maze.txt");
        Files.writeString(file, "#####\n#> .#\n#####\n");
        Settings settings = Settings.defaults()
                .with(
                        CommandLineRun.SMALL.stream()
                                .filter(option -> !option.startsWith("--set=maze."))
                                .map(option -> option.substring("--set=".length()))
                                .toList(),
                        "test")
                .with(List.of("evolution.checkpoint=5", "maze.files=" + file), "test");
        RunBench.run(run(), settings, 6);
        assertEquals(5, opened(Setup.read(settings)));
        Setup other = new Setup(
                settings,
                new FileMazes(List.of(
                        new FileMazes.Named(file.toString(), MazeText.parse("#####\n#>. #\n#####\n", "test")))));
        assertEquals(0, opened(other));
        assertEquals(other.mazes(), RunFolder.setup(run(), settings).mazes());
    }

    @Test
    void whatIsNotTheRunIsLeftAsItIs() throws IOException {
        RunBench.run(run(), RunBench.SETTINGS, 6);
        Path own = Files.writeString(run().resolve("notes.txt"), "mine");
        TreeSet<String> before = names();
        assertThrows(InputException.class, this::opened);
        assertEquals(before, names());
        Files.delete(own);
        Setup other = Setup.read(RunBench.SETTINGS.with("seed", "6"));
        assertTrue(assertThrows(InputException.class, () -> opened(other))
                .getMessage()
                .contains("one with another seed"));
        assertEquals(5, opened());
    }

    @Test
    void aRunThatAnotherProcessWritesToIsNotDeleted() throws IOException {
        RunBench.run(run(), RunBench.SETTINGS, 6);
        try (FolderLock held = FolderLock.take(run(), "a run")) {
            assertNull(assertThrows(InputException.class, this::opened).getCause());
            assertTrue(Files.exists(held.folder().resolve("checkpoint")));
        }
        assertEquals(5, opened());
    }
}
