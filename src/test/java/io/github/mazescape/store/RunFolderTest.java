package io.github.mazescape.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evolution.Generation;
import io.github.mazescape.input.InputException;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Settings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFolderTest {
    private static final Settings SETTINGS = Settings.defaults()
            .with(
                    List.of(
                            "seed=77",
                            "network.hidden=2",
                            "evolution.champion=best",
                            "evolution.sigma=0.25",
                            "task.sensors=passage"),
                    "test");
    private static final int WEIGHTS = 2 * (1 + 4 + 2) + 3 * (1 + 2);

    @TempDir
    private Path temporary = Path.of("");

    private Path run() {
        return temporary.resolve("runs").resolve("first");
    }

    private static Generation generation(int number) {
        double[][] population = new double[3][WEIGHTS];
        for (int w = 0; w < WEIGHTS; w++) {
            population[0][w] = number + w / 3.0;
        }
        double[] fitness = {number / 7.0, 0.1, 0};
        return new Generation(
                number, 0, population, fitness, -1, new double[0][], 0.1 + 1e-9, 0.2, 2.0 / 3, 256L * number, 1L << 40);
    }

    private void write(int generations) {
        try (RunFolder folder = RunFolder.create(run(), Setup.read(SETTINGS))) {
            for (int number = 1; number <= generations; number++) {
                folder.append(generation(number), 0.0625);
            }
        }
    }

    private static String refusal(Path folder) {
        String message = assertThrows(
                        InputException.class, () -> RecordedRun.open(folder).close())
                .getMessage();
        assertEquals(1, String.valueOf(message).lines().count(), "one line");
        return String.valueOf(message);
    }

    @Test
    void whatIsWrittenIsReadBackBitForBit() {
        write(5);
        try (RecordedRun recorded = RecordedRun.open(run())) {
            assertEquals(SETTINGS, recorded.experiment().settings());
            assertEquals(5, recorded.generations());
            for (int number = 1; number <= 5; number++) {
                assertArrayEquals(generation(number).champion(), recorded.champion(number));
            }
            List<double[]> path = recorded.championsUntil(3);
            assertEquals(3, path.size());
            assertArrayEquals(generation(1).champion(), path.get(0));
            assertArrayEquals(generation(3).champion(), path.get(2));
        }
    }

    @Test
    void theTableHasItsHeaderAndALineForEachGeneration() throws IOException {
        write(2);
        assertEquals("""
                generation,best,mean,held_out,evaluations,agent_steps,seconds
                1,0.142857,0.100000,0.666667,256,1099511627776,0.062500
                2,0.285714,0.100000,0.666667,512,1099511627776,0.062500
                """, Files.readString(run().resolve("generations.csv")));
    }

    @Test
    void theChampionsAreATableThatNumpyLoads() throws IOException {
        write(2);
        byte[] bytes = Files.readAllBytes(run().resolve("champions.npy"));
        assertEquals(128 + 2 * WEIGHTS * 8, bytes.length);
        assertArrayEquals(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0}, Arrays.copyOf(bytes, 10));
        String header = new String(bytes, 10, 118, StandardCharsets.US_ASCII);
        assertTrue(header.startsWith("{'descr': '<f8', 'fortran_order': False, 'shape': (2, " + WEIGHTS + "), }"));
        assertTrue(header.endsWith(" \n"));
        double first = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getDouble(128 + WEIGHTS * 8);
        assertEquals(generation(2).champion()[0], first);
    }

    @Test
    void aRunCanBeReadWhileItIsWritten() {
        try (RunFolder folder = RunFolder.create(run(), Setup.read(SETTINGS))) {
            for (int number = 1; number <= 3; number++) {
                folder.append(generation(number), 1);
                try (RecordedRun recorded = RecordedRun.open(run())) {
                    assertEquals(number, recorded.generations());
                    assertArrayEquals(generation(number).champion(), recorded.champion(number));
                }
            }
        }
    }

    @Test
    void nothingThatIsThereIsOverwritten() throws IOException {
        write(1);
        byte[] before = Files.readAllBytes(run().resolve("champions.npy"));
        String message = assertThrows(InputException.class, () -> RunFolder.create(run(), Setup.read(SETTINGS)))
                .getMessage();
        assertEquals(
                run()
                        + ": expected a new or an empty folder for the run, found a run in it; go on with it by --resume, or name another one",
                message);
        assertArrayEquals(before, Files.readAllBytes(run().resolve("champions.npy")));
        Path file = Files.writeString(temporary.resolve("file"), "mine");
        message = assertThrows(InputException.class, () -> RunFolder.create(file, Setup.read(SETTINGS)))
                .getMessage();
        assertEquals(file + ": expected a folder for the run, found a file; name another one", message);
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void anEmptyFolderWillDo() throws IOException {
        Files.createDirectories(run());
        write(1);
        try (RecordedRun recorded = RecordedRun.open(run())) {
            assertEquals(1, recorded.generations());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 3, Long.MAX_VALUE})
    void aGenerationThatIsNotThereIsRefused(long number) {
        write(2);
        try (RecordedRun recorded = RecordedRun.open(run())) {
            String message = assertThrows(InputException.class, () -> recorded.champion(number))
                    .getMessage();
            assertEquals(run() + ": expected a generation from 1 to 2, got " + number, message);
            assertThrows(InputException.class, () -> recorded.championsUntil(number));
        }
    }

    @Test
    void aRunWithoutGenerationsSaysSo() {
        write(0);
        try (RecordedRun recorded = RecordedRun.open(run())) {
            assertEquals(0, recorded.generations());
            String message = assertThrows(InputException.class, () -> recorded.championsUntil(0))
                    .getMessage();
            assertTrue(String.valueOf(message).contains("no generation"), message);
        }
    }

    @Test
    void aFolderThatIsNoRunIsRefusedWithWhatToDo() {
        assertEquals(
                temporary + ": expected a run folder with a settings.toml, found none; make one with 'mazescape evolve"
                        + " --out " + temporary + "'",
                refusal(temporary));
        assertTrue(refusal(temporary.resolve("nowhere")).contains("found none"));
    }

    @Test
    void championsThatAreCutShortAreRefused() throws IOException {
        write(3);
        Path champions = run().resolve("champions.npy");
        byte[] bytes = Files.readAllBytes(champions);
        Files.write(champions, Arrays.copyOf(bytes, bytes.length - 1));
        assertEquals(
                champions + ": expected " + bytes.length + " bytes for 3 rows, found " + (bytes.length - 1)
                        + "; the file is cut short",
                refusal(run()));
        for (int length : new int[] {0, 5, 127}) {
            Files.write(champions, Arrays.copyOf(bytes, length));
            assertTrue(refusal(run()).startsWith(champions + ": expected a table of doubles in NumPy's format"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'descr': '<f4', 'fortran_order': False, 'shape': (3, 23), }",
                "{'descr': '<f8', 'fortran_order': True, 'shape': (3, 23), }",
                "{'descr': '|O', 'fortran_order': False, 'shape': (3, 23), }",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (23,), }",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (-1, 23), }",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (99999999999999999999, 23), }",
                "something else"
            })
    void championsOfAForeignFormatAreRefused(String header) throws IOException {
        write(3);
        Path champions = run().resolve("champions.npy");
        byte[] bytes = Files.readAllBytes(champions);
        byte[] other = (header + " ".repeat(117 - header.length()) + "\n").getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(other, 0, bytes, 10, 118);
        Files.write(champions, bytes);
        assertTrue(refusal(run()).startsWith(champions + ": expected a table of doubles in NumPy's format"));
    }

    @Test
    void championsOfAnotherNetworkAreRefused() throws IOException {
        write(1);
        Files.writeString(
                run().resolve("settings.toml"),
                SETTINGS.with("network.hidden", "5").toToml());
        assertEquals(
                run() + ": expected champions of 68 weights, as its settings say, found " + WEIGHTS, refusal(run()));
    }

    @Test
    void missingChampionsAreNamed() throws IOException {
        write(1);
        Files.delete(run().resolve("champions.npy"));
        assertTrue(refusal(run()).contains("champions.npy"));
    }
}
