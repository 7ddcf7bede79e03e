package io.github.mazescape.store.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mazescape.input.InputException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumpyRowsTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file() {
        return folder.resolve("rows.npy");
    }

    @Test
    void everyBitOfEveryNumberIsKept() throws IOException {
        double[] odd = {-0.0, Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, Double.MAX_VALUE, 0.1, Math.PI};
        try (NumpyRows rows = NumpyRows.create(file(), odd.length)) {
            assertEquals(0, rows.rows());
            rows.append(odd);
            rows.append(new double[odd.length]);
            rows.append(odd);
            assertArrayEquals(odd, rows.row(2), "while it is written");
        }
        try (NumpyRows rows = NumpyRows.open(file())) {
            assertEquals(3, rows.rows());
            assertEquals(odd.length, rows.columns());
            assertArrayEquals(odd, rows.row(0));
            assertArrayEquals(new double[odd.length], rows.row(1));
            assertArrayEquals(odd, rows.row(2));
        }
    }

    @Test
    void rowsThatAreNotThereAndRowsOfAnotherLengthAreRefused() throws IOException {
        try (NumpyRows rows = NumpyRows.create(file(), 2)) {
            rows.append(new double[] {1, 2});
            String message =
                    assertThrows(InputException.class, () -> rows.row(1)).getMessage();
            assertEquals(file() + ": expected a row from 0 to 0, got 1", message);
            assertThrows(InputException.class, () -> rows.row(-1));
            message = assertThrows(IllegalArgumentException.class, () -> rows.append(new double[3]))
                    .getMessage();
            assertEquals("row: expected 2 numbers, got 3", message);
            assertEquals(1, rows.rows());
        }
    }

    @Test
    void anExistingFileIsNotOverwritten() throws IOException {
        NumpyRows.create(file(), 2).close();
        assertThrows(FileAlreadyExistsException.class, () -> NumpyRows.create(file(), 2));
    }
}
