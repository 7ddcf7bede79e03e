package io.github.mazescape.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.input.InputException;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.format.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of a run are deleted while it goes on: the next checkpoint has them again, or the run ends with a word. */
class DeletedFilesTest {
    private static final Setup EXPERIMENT = Setup.read(RunBench.SETTINGS);

    @TempDir
    private static Path shared;

    private static Path whole;

    @TempDir
    private Path temp;

    @BeforeAll
    static void runOnce() {
        whole = shared.resolve("whole");
        RunBench.run(whole, RunBench.SETTINGS, 25);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                RunFolder.SETTINGS,
                RunFolder.GENERATIONS,
                RunFolder.CHAMPIONS,
                RunFolder.PARENTS,
                CheckpointStore.NEWEST,
                CheckpointStore.PREVIOUS,
                "population-000010.npy"
            })
    void aFileThatWasDeletedIsWrittenAnew(String name) throws IOException {
        Path folder = temp.resolve("run");
        try (RunFolder run = RunFolder.create(folder, EXPERIMENT)) {
            RunBench.goOn(run, RunBench.SETTINGS, 12);
            Files.delete(folder.resolve(name));
            RunBench.goOn(run, RunBench.SETTINGS, 17);
        }
        assertEquals(List.of(), RunBench.resume(folder, RunBench.SETTINGS, 25));
        RunBench.assertSameFiles(whole, folder);
    }

    @Test
    void aCheckpointWithoutItsPopulationDoesNotBecomeThePreviousOne() throws IOException {
        Path folder = temp.resolve("run");
        try (RunFolder run = RunFolder.create(folder, EXPERIMENT)) {
            RunBench.goOn(run, RunBench.SETTINGS, 12);
            Files.delete(folder.resolve("population-000010.npy"));
            RunBench.goOn(run, RunBench.SETTINGS, 17);
        }
        RunBench.cut(folder.resolve(CheckpointStore.NEWEST), 10);
        assertEquals(2, RunBench.resume(folder, RunBench.SETTINGS, 25).size());
        RunBench.assertSameFiles(whole, folder);
    }

    @Test
    void theCopyOfTheMazesIsWrittenAnew() throws IOException {
        Path maze = Files.writeString(temp.resolve("maze.txt"), "#######\n#>.. .#\n#######\n");
        Settings settings = Settings.defaults()
                .with(
                        List.of(
                                "maze.files=" + maze,
                                "task.steps=9",
                                "network.hidden=2",
                                "evolution.population=6",
                                "evolution.elites=0.4",
                                "evolution.checkpoint=5"),
                        "test");
        Path folder = temp.resolve("run");
        try (RunFolder run = RunFolder.create(folder, Setup.read(settings))) {
            RunBench.goOn(run, settings, 7);
            byte[] copy = Files.readAllBytes(folder.resolve(MazeCopies.NAME));
            Files.delete(folder.resolve(MazeCopies.NAME));
            RunBench.goOn(run, settings, 10);
            assertArrayEquals(copy, Files.readAllBytes(folder.resolve(MazeCopies.NAME)));
        }
    }

    @Test
    void aRunWhoseFilesWereAllDeletedIsWrittenAnew() throws IOException {
        Path folder = temp.resolve("run");
        try (RunFolder run = RunFolder.create(folder, EXPERIMENT)) {
            RunBench.goOn(run, RunBench.SETTINGS, 12);
            delete(folder);
            RunBench.goOn(run, RunBench.SETTINGS, 25);
        }
        RunBench.assertSameFiles(whole, folder);
        assertTrue(Files.exists(folder.resolve(FolderLock.NAME)), "nobody holds the lock");
    }

    @Test
    void aRunWhoseFolderWasDeletedEndsWithAWord() throws IOException {
        Path folder = temp.resolve("run");
        try (RunFolder run = RunFolder.create(folder, EXPERIMENT)) {
            RunBench.goOn(run, RunBench.SETTINGS, 12);
            delete(folder);
            Files.delete(folder);
            InputException told = assertThrows(InputException.class, () -> RunBench.goOn(run, RunBench.SETTINGS, 25));
            assertEquals(InputException.Fault.MACHINE, told.fault());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {RunFolder.GENERATIONS, RunFolder.CHAMPIONS})
    void anotherFileInPlaceOfOneThatIsWrittenToIsLeftAloneAndTold(String name) throws IOException {
        Path folder = temp.resolve("run");
        try (RunFolder run = RunFolder.create(folder, EXPERIMENT)) {
            RunBench.goOn(run, RunBench.SETTINGS, 12);
            Path another = Files.writeString(temp.resolve("another"), "mine");
            Files.delete(folder.resolve(name));
            Files.move(another, folder.resolve(name));
            InputException told = assertThrows(InputException.class, () -> RunBench.goOn(run, RunBench.SETTINGS, 25));
            assertEquals(InputException.Fault.MACHINE, told.fault());
            assertTrue(told.found().contains("another file has taken the place of this one"), told.getMessage());
        }
        assertEquals("mine", Files.readString(folder.resolve(name)));
    }
}
