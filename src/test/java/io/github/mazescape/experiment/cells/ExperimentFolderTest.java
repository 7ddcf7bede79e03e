package io.github.mazescape.experiment.cells;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentFolderTest {
    @TempDir
    private Path temp = Path.of("");

    private static Origin origin(Inputs inputs) {
        return Origin.of("drawing", inputs, "1.0", "./mazescape experiment drawing", List.of());
    }

    private static Rows complete(Path folder, DrawingExperiment experiment, Inputs inputs, int threads) {
        try (ExperimentFolder cells = ExperimentFolder.open(folder, experiment, inputs, origin(inputs))) {
            return cells.complete(threads, new Cancellation(), cost -> {});
        }
    }

    private byte[] table(String folder) throws IOException {
        return Files.readAllBytes(temp.resolve(folder).resolve("cells.csv"));
    }

    private void completeOn(int threads, String folder) {
        complete(temp.resolve(folder), new DrawingExperiment(-1), DrawingExperiment.inputs(), threads);
    }

    @Test
    void theTableIsTheSameOnAnyNumberOfThreads() throws IOException {
        completeOn(1, "one");
        completeOn(3, "three");
        assertArrayEquals(table("one"), table("three"));
        assertEquals(
                1 + DrawingExperiment.CELLS,
                Files.readAllLines(temp.resolve("one/cells.csv")).size());
    }

    @Test
    void whatWasInterruptedIsGoneOnWithAndEndsInTheSameBytes() throws IOException {
        completeOn(2, "whole");
        Path folder = temp.resolve("cut");
        DrawingExperiment failing = new DrawingExperiment(7);
        assertThrows(IllegalStateException.class, () -> complete(folder, failing, DrawingExperiment.inputs(), 2));
        assertEquals(1 + 7, Files.readAllLines(folder.resolve("cells.csv")).size());
        Files.writeString(folder.resolve("cells.csv"), "cell/7,0.12", StandardOpenOption.APPEND);
        DrawingExperiment rest = new DrawingExperiment(-1);
        complete(folder, rest, DrawingExperiment.inputs(), 2);
        assertArrayEquals(table("whole"), table("cut"));
        assertEquals(DrawingExperiment.CELLS - 7, rest.measured());
        complete(folder, rest, DrawingExperiment.inputs(), 2);
        assertEquals(DrawingExperiment.CELLS - 7, rest.measured(), "a second time nothing is left to do");
    }

    @Test
    void rowsThatWereKeptAreTheSameNumbersAsFreshOnes() {
        Inputs inputs = DrawingExperiment.inputs();
        Rows fresh = complete(temp.resolve("f"), new DrawingExperiment(-1), inputs, 1);
        Rows kept = ExperimentFolder.rows(temp.resolve("f"), new DrawingExperiment(-1), inputs);
        assertEquals(fresh.size(), kept.size());
        for (int i = 0; i < fresh.size(); i++) {
            Row one = fresh.rows().get(i);
            Row other = kept.rows().get(i);
            assertEquals(one.cell(), other.cell());
            for (String column : List.of("drawn", "none", "odd")) {
                assertTrue(Arrays.equals(one.all(column), other.all(column)), one.cell() + ", " + column);
            }
        }
    }

    @Test
    void theCostOfEachCellIsToldOnce() {
        Inputs inputs = DrawingExperiment.inputs();
        AtomicLong told = new AtomicLong();
        try (ExperimentFolder cells =
                ExperimentFolder.open(temp.resolve("f"), new DrawingExperiment(-1), inputs, origin(inputs))) {
            cells.complete(3, new Cancellation(), told::addAndGet);
        }
        assertEquals(DrawingExperiment.CELLS * (DrawingExperiment.CELLS + 1) / 2, told.get());
    }

    private String refused(Path folder, String... assignments) {
        InputException told = assertThrows(
                InputException.class,
                () -> complete(folder, new DrawingExperiment(-1), DrawingExperiment.inputs(assignments), 1));
        return told.getMessage().replace(temp + "/", "D/");
    }

    @Test
    void rowsOfAnotherOriginAreRefusedAndItIsSaidWhatDiffers() {
        completeOn(1, "f");
        assertEquals(
                "D/f: expected the rows of this experiment, found those of another experiment.drawing.numbers: 3 -> 4;"
                        + " name another --out",
                refused(temp.resolve("f"), "experiment.drawing.numbers=4"));
    }

    @Test
    void aFolderWithAnythingElseInItIsRefused() throws IOException {
        Files.writeString(Files.createDirectories(temp.resolve("mine")).resolve("diary.txt"), "mine");
        assertEquals(
                "D/mine: expected a new or an empty folder, or that of this experiment, found files in it; name another"
                        + " --out",
                refused(temp.resolve("mine")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cell/1,,,\n", "cell/0,,\n", "cell/0,x,,\n", "cell/0,1  2,,\n", "cell/0,,,,\n", "\n"})
    void aLineThatIsNoneOfTheTableIsToldWithItsNumber(String line) throws IOException {
        completeOn(1, "f");
        Path table = temp.resolve("f/cells.csv");
        Files.writeString(table, Files.readAllLines(table).get(0) + "\n" + line);
        assertEquals(
                "D/f/cells.csv, line 2: expected the row of cell/0, found another line; move the folder away, or name"
                        + " another --out",
                refused(temp.resolve("f")));
    }

    @Test
    void rowsOfAnExperimentThatIsNotDoneAreNotToldAsAResult() {
        Path folder = temp.resolve("cut");
        Inputs inputs = DrawingExperiment.inputs();
        assertThrows(IllegalStateException.class, () -> complete(folder, new DrawingExperiment(2), inputs, 1));
        InputException told = assertThrows(
                InputException.class, () -> ExperimentFolder.rows(folder, new DrawingExperiment(-1), inputs));
        assertTrue(
                told.getMessage().contains("expected 12 rows, found 2; the command that began it"), told::getMessage);
    }

    @Test
    void oneProcessAtATimeWorksOnAnExperiment() {
        Inputs inputs = DrawingExperiment.inputs();
        try (ExperimentFolder first =
                ExperimentFolder.open(temp.resolve("f"), new DrawingExperiment(-1), inputs, origin(inputs))) {
            assertTrue(refused(temp.resolve("f")).contains("that nobody writes to, found that process"));
            assertEquals(0, first.kept());
        }
    }
}
