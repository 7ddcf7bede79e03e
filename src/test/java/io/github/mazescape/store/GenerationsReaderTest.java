package io.github.mazescape.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mazescape.input.InputException;
import io.github.mazescape.run.ChampionPath.FitnessEntry;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of generations as it is found in a folder, which may be another program's or damaged. */
class GenerationsReaderTest {
    private static final String HEAD = "generation,best,mean,held_out\n";

    @TempDir
    private Path folder = Path.of("");

    private Path table(String text) throws IOException {
        return Files.writeString(folder.resolve(RunFolder.GENERATIONS), text, StandardCharsets.ISO_8859_1);
    }

    private String refusal() {
        return assertThrows(InputException.class, () -> GenerationsReader.read(folder))
                .getMessage()
                .replace(folder.toString(), "RUN");
    }

    @Test
    void columnsMayStandInAnyOrderAndALineThatIsBeingWrittenIsLeftOut() throws IOException {
        table("seconds,held_out,best,mean,generation\r\n1,nan,0.5,0.25,1\r\n1,0.75,1,0,2\n1,0.7");
        assertEquals(
                List.of(
                        new FitnessEntry(1, 0.5, 0.25, Double.NaN, Double.NaN),
                        new FitnessEntry(2, 1, 0, Double.NaN, 0.75)),
                GenerationsReader.read(folder).rows());
        table(HEAD);
        assertEquals(List.of(), GenerationsReader.read(folder).rows());
    }

    @Test
    void theCentreIsReadWhereTheTableHasIt() throws IOException {
        table("generation,best,mean,centre,held_out\n1,0.5,0.25,0.375,nan\n");
        assertEquals(
                List.of(new FitnessEntry(1, 0.5, 0.25, 0.375, Double.NaN)),
                GenerationsReader.read(folder).rows());
        table("generation,best,mean,centre,held_out\n1,0.5,0.25,1.5,0.5\n");
        assertEquals(
                "RUN/generations.csv, line 2: expected centre from 0 to 1, found 1.5; the table is damaged", refusal());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                     | 1 | the columns generation, best, mean and held_out, found others",
                "generation,best,mean;  | 1 | the columns generation, best, mean and held_out, found others",
                "HEAD1,0.5,0.25;        | 2 | 4 numbers, found something else",
                "HEAD1,0.5,0.25,0.1,9;  | 2 | 4 numbers, found something else",
                "HEAD1,0x1p-1,0.25,0.1; | 2 | 4 numbers, found something else",
                "HEAD1,0,0,0;3,0,0,0;   | 3 | generation 2, found another",
                "HEAD1,8.1,0.1,0.1;     | 2 | best from 0 to 1, found 8.1",
                "HEAD1,nan,0.1,0.1;     | 2 | best from 0 to 1, found nan",
                "HEAD1,0.1,-1,0.1;      | 2 | mean from 0 to 1, found -1",
                "HEAD1,0.1,0.1,1.000001;| 2 | held_out from 0 to 1, found 1.000001",
            })
    void aTableThatIsNotOfThisFormIsRefusedWithTheLine(String text, int line, String said) throws IOException {
        table(text.replace("HEAD", HEAD).replace(';', '\n'));
        String advice = line == 1 ? "is this a run of mazescape?" : "the table is damaged";
        assertEquals("RUN/generations.csv, line " + line + ": expected " + said + "; " + advice, refusal());
    }

    @Test
    void whatIsCountedOrTimedIsNotNegative() throws IOException {
        for (String column : List.of("evaluations", "agent_steps", "seconds")) {
            table("generation,best,mean,held_out," + column + "\n1,0.5,0.5,nan,1\n2,0.5,0.5,nan,-1\n");
            assertEquals(
                    "RUN/generations.csv, line 3: expected " + column + " from 0 on, found -1; the table is damaged",
                    refusal());
        }
    }

    @Test
    void whatIsNoTableIsRefused() throws IOException {
        assertEquals(
                "RUN: expected a run folder with a generations.csv, found none; make one with 'mazescape evolve --out"
                        + " RUN'",
                refusal());
        table("\u00ff");
        assertEquals("RUN/generations.csv: expected text, found other bytes; is this a run of mazescape?", refusal());
        Path file = table(HEAD + "1".repeat(1001));
        assertEquals(
                "RUN/generations.csv, line 2: expected at most 1000 characters, found more; the table is damaged",
                refusal());
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength((1L << 28) + 1);
        }
        assertEquals(
                "RUN/generations.csv: expected at most 268435456 bytes, found 268435457; is this a run of mazescape?",
                refusal());
    }

    @Test
    void aTableThatIsShorterThanItsCheckpointSaysIsNotGoneOnWith() throws IOException {
        Path file = table(HEAD);
        assertEquals(
                file + ": expected 31 bytes, found fewer; the file was cut short",
                assertThrows(InputException.class, () -> GenerationsWriter.resume(file, 31))
                        .getMessage());
    }
}
