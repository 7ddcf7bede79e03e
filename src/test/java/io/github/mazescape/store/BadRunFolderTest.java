package io.github.mazescape.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mazescape.input.InputException;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.format.FolderLock;
import io.github.mazescape.store.format.NumpyHeader;
import io.github.mazescape.store.format.NumpyRows;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bad run folder, and the one line that it is refused with; nothing in it is changed. */
class BadRunFolderTest {
    private static final Settings SETTINGS = RunBench.SETTINGS;
    private static final long GIGABYTE = 1L << 30;

    @TempDir
    private static Path shared;

    private static Path good;

    @TempDir
    private Path temp;

    @BeforeAll
    static void runOnce() {
        good = shared.resolve("good");
        RunBench.run(good, SETTINGS, 12);
    }

    /** Makes a good folder bad. */
    @FunctionalInterface
    private interface Damage {
        void to(Path folder) throws IOException;
    }

    private static Arguments bad(String what, Damage damage, String line) {
        return Arguments.of(what, damage, line);
    }

    static Stream<Arguments> resumed() {
        return Stream.of(
                bad(
                        "no run",
                        folder -> Files.delete(folder.resolve("settings.toml")),
                        "RUN: expected a run folder with a settings.toml, found none; make one with 'mazescape evolve"
                                + " --out RUN'"),
                bad(
                        "another version",
                        folder -> replace(folder.resolve("settings.toml"), "version = 1", "version = 3"),
                        "RUN/settings.toml, line 5, version: expected 1 or 2, got 3; read it with the version of Mazescape"
                                + " that wrote it"),
                bad(
                        "another seed",
                        folder -> replace(folder.resolve("settings.toml"), "seed = 5", "seed = 6"),
                        "RUN: expected the settings of the run there, seed = 6, got 5; leave it as it is, or name"
                                + " another folder"),
                bad(
                        "huge settings",
                        folder -> sparse(folder.resolve("settings.toml"), GIGABYTE),
                        "RUN/settings.toml: expected at most 1048576 bytes, found 1073741824; is this the file that"
                                + " mazescape wrote?"),
                bad(
                        "a folder in place of a table",
                        folder -> {
                            Files.delete(folder.resolve("generations.csv"));
                            Files.createDirectory(folder.resolve("generations.csv"));
                        },
                        "RUN/generations.csv: expected a plain file, found a link, a folder or a device; is this the run"
                                + " folder that mazescape wrote?"),
                bad(
                        "a checkpoint of another version",
                        folder -> resign(folder, "checkpoint 1", "checkpoint 3"),
                        "RUN/checkpoint: expected a checkpoint of version 1 or 2, found 3; go on with the version of"
                                + " Mazescape that wrote it"),
                bad(
                        "a huge checkpoint",
                        folder -> sparse(folder.resolve("checkpoint"), GIGABYTE),
                        "RUN/checkpoint: expected at most 4194304 bytes, found 1073741824; is this the file that mazescape"
                                + " wrote?"),
                bad(
                        "a changed line in the table",
                        folder -> {
                            sparse(folder.resolve("champions.npy"), 100_000);
                            RunBench.flip(folder.resolve("generations.csv"), 90);
                        },
                        "RUN: expected a checkpoint to go on from, found damage: RUN/generations.csv: expected 515 bytes as the"
                                + " checkpoint of generation 10 knows them, found others; RUN/generations.csv: expected"
                                + " 288 bytes as the checkpoint of generation 5 knows them, found others; nothing was"
                                + " changed; put back the files, or start again in another folder"),
                bad(
                        "checkpoints that were removed",
                        folder -> {
                            sparse(folder.resolve("champions.npy"), 100_000);
                            Files.delete(folder.resolve("checkpoint"));
                            Files.delete(folder.resolve("checkpoint.previous"));
                        },
                        "RUN: expected a checkpoint to go on from, found none; nothing was changed; put back the files, or"
                                + " start again in another folder"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("resumed")
    void aBadFolderIsNotGoneOnWith(String what, Damage damage, String line) throws IOException {
        Path folder = RunBench.copy(good, temp.resolve("run"));
        damage.to(folder);
        TreeMap<String, Long> before = sizes(folder);
        InputException refused =
                assertThrows(InputException.class, () -> RunFolder.resume(folder, Setup.read(SETTINGS)));
        assertEquals(line, String.valueOf(refused.getMessage()).replace(folder.toString(), "RUN"));
        assertEquals(before, sizes(folder));
    }

    static Stream<Arguments> resignedLines() {
        return Stream.of(
                Arguments.of("generation 10", "generation 0", "line 12: expected 'population-000000.npy ...'"),
                Arguments.of("generation 10", "generation 99999999999999999999", "line 2: expected generation"),
                Arguments.of(
                        "mazescape-checkpoint 1", "mazescape 1", "line 1: expected 'mazescape-checkpoint 2', found"),
                Arguments.of("fitness 12", "fitness 0", "line 13: expected as many lines of fitness"),
                Arguments.of("mazes ", "mazes x", "line 9: expected mazes with a checksum of 8 hexadecimal digits"),
                Arguments.of(
                        "held_out 0x", "held_out 0x1.8p1\nheld_out 0x", "line 6: expected held_out from 0 to 1 in"),
                Arguments.of("epoch 1", "epoch 7", "expected epoch 1 in the checkpoint, found 7"),
                Arguments.of("mean 0x", "mean 1x", "line 4: expected mean from 0 to 1 in hexadecimal, found '1x"),
                Arguments.of("fitness 12", "fitness 999999999", "line 13: expected as many lines of fitness"),
                Arguments.of("fitness 12", "fitness 11", "line 25: expected the checksum, found '0x"),
                Arguments.of("fitness 12", "fitness 13", "line 26: expected another line, found 'the end'"),
                Arguments.of(
                        "population-000010.npy", "../../../etc/passwd", "line 12: expected 'population-000010.npy"),
                Arguments.of("champions.npy ", "champions.npy 9", "expected champions.npy "),
                Arguments.of("generations.csv ", "generations.csv 99", "generations.csv: expected 99"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("resignedLines")
    void aForgedCheckpointIsHeldAgainstTheFolder(String from, String to, String line) throws IOException {
        Path folder = RunBench.copy(good, temp.resolve("run"));
        resign(folder, from, to);
        List<String> notes = RunBench.resume(folder, SETTINGS, 11);
        assertTrue(notes.get(0).contains(line), notes.get(0));
        assertEquals("going on from the checkpoint before it, that of generation 5", notes.get(1));
    }

    @Test
    void fewerChampionsThanTheCheckpointSaysAreRefusedForShowingARun() throws IOException {
        Path folder = RunBench.copy(good, temp.resolve("run"));
        Path champions = folder.resolve("champions.npy");
        byte[] bytes = Files.readAllBytes(champions);
        try (NumpyRows rows = NumpyRows.open(champions)) {
            NumpyHeader five = new NumpyHeader(5, rows.columns());
            System.arraycopy(five.bytes().array(), 0, bytes, 0, NumpyHeader.BYTES);
            Files.write(champions, Arrays.copyOf(bytes, (int) five.fileLength()));
        }
        InputException refused = assertThrows(InputException.class, () -> RecordedRun.open(folder));
        assertEquals(
                champions
                        + ": expected at least 10 champions, as the checkpoint says, found 5; the file was cut short or"
                        + " is of another run; copy the whole folder again",
                refused.getMessage());
        Files.delete(folder.resolve("checkpoint"));
        RecordedRun.open(folder).close();
    }

    @Test
    void aPopulationThatIsNotOfNumbersIsNotGoneOnWithThoughItsChecksumFits() throws IOException {
        Path folder = RunBench.copy(good, temp.resolve("run"));
        Path population = folder.resolve("population-000010.npy");
        byte[] bytes = Files.readAllBytes(population);
        Arrays.fill(bytes, NumpyHeader.BYTES, NumpyHeader.BYTES + 8, (byte) 0xff);
        Files.write(population, bytes);
        CRC32C sum = new CRC32C();
        sum.update(bytes, NumpyHeader.BYTES, bytes.length - NumpyHeader.BYTES);
        String text = Files.readString(folder.resolve("checkpoint"));
        String line = text.lines()
                .filter(entry -> entry.startsWith("population-000010.npy "))
                .findFirst()
                .orElseThrow();
        String forged = line.substring(0, line.lastIndexOf(' ')) + String.format(" %08x", (int) sum.getValue());
        resign(folder, line, forged);
        List<String> notes = RunBench.resume(folder, SETTINGS, 11);
        assertEquals(population + ", row 1: expected finite weights, found NaN", notes.get(0));
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        for (String name : List.of("generations.csv", "champions.npy", "checkpoint", "population-000010.npy")) {
            Path folder = RunBench.copy(good, temp.resolve("links-to-" + name));
            Path outside = Files.copy(good.resolve(name), temp.resolve("outside-" + name));
            byte[] before = Files.readAllBytes(outside);
            Files.delete(folder.resolve(name));
            Files.createSymbolicLink(folder.resolve(name), outside);
            InputException refused =
                    assertThrows(InputException.class, () -> RunFolder.resume(folder, Setup.read(SETTINGS)));
            assertTrue(String.valueOf(refused.getMessage()).contains(name + ": expected a plain file, found a link"));
            assertEquals(-1, Files.mismatch(good.resolve(name), outside));
            assertEquals(before.length, Files.size(outside));
        }
    }

    @Test
    void fewerGenerationsThanThereAreAreRefused() {
        InputException refused = assertThrows(
                InputException.class,
                () -> RunFolder.resume(good, Setup.read(SETTINGS.with("evolution.generations", "9"))));
        assertEquals(
                good + ": expected at least 10 generations, which the run has already, got 9; ask for more",
                refused.getMessage());
    }

    @Test
    void changedMazeFilesAreAnotherRun() throws IOException {
        Path maze = temp.resolve("maze.txt");
        Files.writeString(maze, "#####\n#>..#\n#####\n");
        Settings settings = Settings.defaults()
                .with(
                        List.of(
                                "maze.files=" + maze,
                                "task.steps=9",
                                "evolution.population=6",
                                "evolution.elites=0.1",
                                "evolution.checkpoint=2"),
                        "--set");
        Path folder = temp.resolve("run");
        RunBench.run(folder, settings, 3);
        RunBench.resume(folder, settings, 4);
        Files.writeString(maze, "#####\n#>. #\n#####\n");
        Files.delete(folder.resolve("mazes.txt"));
        InputException refused =
                assertThrows(InputException.class, () -> RunFolder.resume(folder, RunFolder.setup(folder, settings)));
        assertEquals(
                folder
                        + ": expected the mazes that the run began with, found that the files of maze.files have changed;"
                        + " put them back, or name another folder",
                refused.getMessage());
    }

    @Test
    void anExistingRunIsNotStartedAgain() {
        InputException refused = assertThrows(InputException.class, () -> RunFolder.create(good, Setup.read(SETTINGS)));
        assertEquals(
                good
                        + ": expected a new or an empty folder for the run, found a run in it; go on with it by --resume, or"
                        + " name another one",
                refused.getMessage());
    }

    @Test
    void aHugeTableIsNotLoaded() throws IOException {
        Path folder = RunBench.copy(good, temp.resolve("run"));
        int columns = new Setup(SETTINGS).topology().weightCount();
        NumpyHeader claim = new NumpyHeader(900_000_000, columns);
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("champions.npy").toFile(), "rw")) {
            file.write(claim.bytes().array());
            file.setLength(claim.fileLength());
        }
        try (RecordedRun run = RecordedRun.open(folder)) {
            InputException refused = assertThrows(InputException.class, () -> run.championsUntil(run.generations()));
            assertTrue(String.valueOf(refused.getMessage()).contains("give Java more memory"), refused::getMessage);
            assertEquals(columns, run.champion(899_999_999).length);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidInOneLine() {
        Path folder = Path.of("/proc/mazescape-run");
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "there is a folder that not even root can write to");
        InputException refused =
                assertThrows(InputException.class, () -> RunFolder.create(folder, Setup.read(SETTINGS)));
        assertTrue(refused.getCause() instanceof IOException);
        assertTrue(
                String.valueOf(refused.getMessage()).startsWith(folder + ": cannot be read or written: "),
                refused::getMessage);
        assertEquals(1, String.valueOf(refused.getMessage()).lines().count());
    }

    private static TreeMap<String, Long> sizes(Path folder) throws IOException {
        TreeMap<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sizes.put(file.getFileName().toString(), Files.size(file));
            }
        }
        sizes.remove(FolderLock.NAME);
        return sizes;
    }

    private static void sparse(Path file, long length) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(length);
        }
    }

    private static void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertTrue(text.contains(from), text);
        Files.writeString(file, text.replaceFirst(java.util.regex.Pattern.quote(from), to));
    }

    /** Changes a line of the newest checkpoint and makes its checksum fit. */
    private static void resign(Path folder, String from, String to) throws IOException {
        Path file = folder.resolve("checkpoint");
        replace(file, from, to);
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, Checkpoint.signed(text.substring(0, text.lastIndexOf(Checkpoint.CHECKSUM))));
    }
}
