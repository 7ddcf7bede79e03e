package io.github.mazescape.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.input.InputException;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.format.FolderLock;
import io.github.mazescape.store.format.NumpyHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that was stopped, wherever and however, ends with the same bytes as one that was not. */
class ResumeTest {
    private static final Settings SETTINGS = RunBench.SETTINGS;

    @TempDir
    private static Path shared;

    private static Path whole;
    private static Path stopped;

    @TempDir
    private Path temp;

    @BeforeAll
    static void runOnce() {
        whole = shared.resolve("whole");
        stopped = shared.resolve("stopped");
        RunBench.run(whole, SETTINGS, 25);
        RunBench.run(stopped, SETTINGS, 17);
    }

    @Test
    void aRunLeavesItsFilesAndTheLastTwoPopulations() throws IOException {
        assertEquals(
                List.of(
                        "champions.npy",
                        "checkpoint",
                        "checkpoint.previous",
                        "generations.csv",
                        "parents.csv",
                        "population-000020.npy",
                        "population-000025.npy",
                        "settings.toml"),
                List.copyOf(RunBench.files(whole).keySet()));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 4, 5, 6, 9, 10, 12, 24, 25})
    void aRunStoppedAnywhereEndsInTheSameBytes(long at) throws IOException {
        Path folder = temp.resolve("run");
        try (RunFolder run = RunFolder.create(folder, Setup.read(SETTINGS))) {
            if (at > 0) {
                RunBench.goOn(run, SETTINGS, at);
            }
        }
        List<String> notes = RunBench.resume(folder, SETTINGS, 25);
        RunBench.assertSameFiles(whole, folder);
        assertEquals(
                at < 5 ? List.of("no checkpoint to go on from, starting again from the first generation") : List.of(),
                notes);
    }

    @Test
    void aRunStoppedAndResumedManyTimesEndsInTheSameBytes() throws IOException {
        Path folder = temp.resolve("run");
        RunBench.run(folder, SETTINGS, 3);
        for (long until : new long[] {6, 8, 11, 11, 19, 20, 23, 25, 25}) {
            RunBench.resume(folder, SETTINGS, until);
        }
        RunBench.assertSameFiles(whole, folder);
    }

    @Test
    void aRunIsTheSameBytesWhereDigitsAreWrittenOtherwise() throws IOException {
        Path folder = temp.resolve("run");
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("fa-IR"));
        try {
            assertNotEquals("12", String.format("%d", 12));
            RunBench.run(folder, SETTINGS, 12);
            assertEquals(List.of(), RunBench.resume(folder, SETTINGS, 25));
        } finally {
            Locale.setDefault(before);
        }
        RunBench.assertSameFiles(whole, folder);
    }

    @Test
    void aCheckpointBetweenTheRegularOnesIsGoneOnFromAndLeavesNoTrace() throws IOException {
        Path folder = temp.resolve("run");
        try (RunFolder run = RunFolder.create(folder, Setup.read(SETTINGS))) {
            RunBench.goOn(run, SETTINGS, 13);
            assertTrue(run.checkpoint());
            assertFalse(run.checkpoint());
        }
        try (RunFolder run = RunFolder.resume(folder, Setup.read(SETTINGS))) {
            assertEquals(13, java.util.Objects.requireNonNull(run.latest()).number());
            RunBench.goOn(run, SETTINGS, 25);
        }
        RunBench.assertSameFiles(whole, folder);
    }

    @Test
    void aRunThatIsExtendedEqualsOneThatWasMeantToBeLonger() throws IOException {
        Path longer = temp.resolve("longer");
        Path extended = RunBench.copy(whole, temp.resolve("extended"));
        Settings more = SETTINGS.with("evolution.generations", "33");
        RunBench.run(longer, more, 33);
        RunBench.resume(extended, more, 33);
        RunBench.assertSameFiles(longer, extended);
    }

    @Test
    void whatHasNoSayInTheResultMayChange() throws IOException {
        Path folder = RunBench.copy(stopped, temp.resolve("run"));
        Settings other = SETTINGS.with(
                List.of("view.speed=9", "landscape.extent=2", "evaluation.kernel=scalar", "evolution.checkpoint=4"),
                "--set");
        RunBench.resume(folder, other, 25);
        for (String name : List.of(RunFolder.GENERATIONS, RunFolder.CHAMPIONS, "population-000025.npy")) {
            assertEquals(-1, Files.mismatch(whole.resolve(name), folder.resolve(name)), name);
        }
        assertEquals(other, RunFolder.settings(folder));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 30, 200, 400})
    void aTornCheckpointGivesWayToTheOneBeforeIt(int length) throws IOException {
        Path folder = RunBench.copy(stopped, temp.resolve("run"));
        RunBench.cut(folder.resolve(CheckpointStore.NEWEST), length);
        List<String> notes = RunBench.resume(folder, SETTINGS, 25);
        assertEquals(2, notes.size(), notes::toString);
        assertTrue(notes.get(0).contains("expected a checkpoint whose checksum fits, found"), notes.get(0));
        assertEquals("going on from the checkpoint before it, that of generation 10", notes.get(1));
        RunBench.assertSameFiles(whole, folder);
    }

    @ParameterizedTest
    @CsvSource({"checkpoint, 3", "checkpoint, 100", "checkpoint, -2", "population-000015.npy, 500"})
    void aChangedBitGivesWayToTheCheckpointBefore(String file, long position) throws IOException {
        Path folder = RunBench.copy(stopped, temp.resolve("run"));
        RunBench.flip(folder.resolve(file), position);
        List<String> notes = RunBench.resume(folder, SETTINGS, 25);
        assertTrue(notes.get(0).contains(file), notes.get(0));
        assertTrue(notes.get(1).endsWith("generation 10"), notes.get(1));
        RunBench.assertSameFiles(whole, folder);
    }

    @Test
    void aDamagedCheckpointBehindAGoodOneIsNoNews() throws IOException {
        Path folder = RunBench.copy(stopped, temp.resolve("run"));
        RunBench.flip(folder.resolve(CheckpointStore.PREVIOUS), 30);
        assertEquals(List.of(), RunBench.resume(folder, SETTINGS, 25));
        RunBench.assertSameFiles(whole, folder);
    }

    @Test
    void aRunThatLostItsChampionsBeforeTheFirstCheckpointStartsAgain() throws IOException {
        Path folder = temp.resolve("run");
        RunBench.run(folder, SETTINGS, 3);
        Files.delete(folder.resolve(RunFolder.CHAMPIONS));
        assertEquals(
                List.of("no checkpoint to go on from, starting again from the first generation"),
                RunBench.resume(folder, SETTINGS, 25));
        RunBench.assertSameFiles(whole, folder);
    }

    @Test
    void whatTheUserPutBesideThePopulationsStays() throws IOException {
        Path folder = RunBench.copy(stopped, temp.resolve("run"));
        Path mine = Files.writeString(folder.resolve("population-of-mine.npy"), "mine");
        RunBench.resume(folder, SETTINGS, 25);
        assertEquals("mine", Files.readString(mine));
        Files.delete(mine);
        RunBench.assertSameFiles(whole, folder);
    }

    @Test
    void tablesThatLostTheirEndGiveWayToTheCheckpointBefore() throws IOException {
        Path folder = RunBench.copy(stopped, temp.resolve("run"));
        long rows12 = new NumpyHeader(12, new Setup(SETTINGS).topology().weightCount()).fileLength();
        RunBench.cut(folder.resolve(RunFolder.CHAMPIONS), (int) rows12 + 5);
        assertTrue(RunBench.resume(folder, SETTINGS, 25).get(0).contains("champions.npy: expected "));
        RunBench.assertSameFiles(whole, folder);
    }

    @Test
    void aMissingPopulationGivesWayToTheCheckpointBefore() throws IOException {
        Path folder = RunBench.copy(stopped, temp.resolve("run"));
        Files.delete(folder.resolve("population-000015.npy"));
        assertTrue(RunBench.resume(folder, SETTINGS, 25).get(0).endsWith("vouches for, found none"));
        RunBench.assertSameFiles(whole, folder);
    }

    @Test
    void leftoverDraftsAreWrittenOver() throws IOException {
        Path folder = RunBench.copy(stopped, temp.resolve("run"));
        for (String name : List.of("checkpoint.tmp", "checkpoint.previous.tmp", "population-000020.npy.tmp")) {
            Files.writeString(folder.resolve(name), "half");
        }
        Files.writeString(folder.resolve("population-000018.npy.tmp"), "half");
        RunBench.resume(folder, SETTINGS, 25);
        RunBench.assertSameFiles(whole, folder);
    }

    @Test
    void aRunWhoseFolderWasOnlyLockedCanBeStarted() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("run"));
        Files.writeString(folder.resolve("lock"), "1\n");
        Files.writeString(folder.resolve("settings.toml.tmp"), "half");
        RunBench.run(folder, SETTINGS, 25);
        RunBench.assertSameFiles(whole, folder);
    }

    @Test
    void aSecondWriterIsRefused() {
        Path folder = temp.resolve("run");
        try (RunFolder first = RunFolder.create(folder, Setup.read(SETTINGS))) {
            assertFalse(first.checkpoint());
            InputException refused =
                    assertThrows(InputException.class, () -> RunFolder.resume(folder, Setup.read(SETTINGS)));
            assertEquals(
                    folder + ": expected a run folder that nobody writes to, found that process "
                            + ProcessHandle.current().pid() + " does; wait until it ends, or name another folder",
                    refused.getMessage());
        }
        RunBench.resume(folder, SETTINGS, 2);
    }

    @Test
    void aLockWithoutANumberStillHolds() throws IOException {
        Path folder = temp.resolve("run");
        try (RunFolder first = RunFolder.create(folder, Setup.read(SETTINGS))) {
            assertFalse(first.checkpoint());
            Files.writeString(folder.resolve(FolderLock.NAME), "?");
            InputException refused =
                    assertThrows(InputException.class, () -> RunFolder.resume(folder, Setup.read(SETTINGS)));
            assertTrue(refused.getMessage().contains("found that process (unknown) does"), refused::getMessage);
        }
    }

    @Test
    void aFailedResumeLetsGoOfTheLock() {
        assertThrows(InputException.class, () -> RunFolder.resume(stopped, Setup.read(SETTINGS.with("seed", "6"))));
        assertThrows(InputException.class, () -> RunFolder.resume(stopped, Setup.read(SETTINGS.with("seed", "7"))));
        RunFolder.resume(stopped, Setup.read(SETTINGS)).close();
    }

    @Test
    void theLogHasALineForEachEvent() throws IOException {
        Path folder = temp.resolve("run");
        try (RunFolder run = RunFolder.create(folder, Setup.read(SETTINGS))) {
            run.log("2026-01-02T03:04:05Z", "started\nagain");
            run.log("2026-01-02T03:04:06Z", "é");
        }
        assertEquals(
                "2026-01-02T03:04:05Z started\\nagain\n2026-01-02T03:04:06Z é\n",
                Files.readString(folder.resolve(RunFolder.LOG)));
    }
}
