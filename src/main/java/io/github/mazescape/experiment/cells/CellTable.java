package io.github.mazescape.experiment.cells;

import io.github.mazescape.experiment.Cell;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.input.InputException;
import io.github.mazescape.store.format.HeldFile;
import io.github.mazescape.store.format.PlainFile;
import io.github.mazescape.store.format.WholeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of an experiment on disk, in the order of its cells. So the table is the same whatever the threads, and what
 * is there after an interruption are its first lines.
 */
final class CellTable implements AutoCloseable {
    private static final int MOST_BYTES = 1 << 29;

    private final HeldFile file;
    private final List<String> columns;
    private long length;

    private CellTable(HeldFile file, List<String> columns, long length) {
        this.file = file;
        this.columns = columns;
        this.length = length;
    }

    /** The whole lines of a table that is on disk, and how long they are. */
    private record Kept(List<Row> rows, long bytes) {}

    /**
     * The rows that are on disk. A last line without its end, which an interruption left, is passed over.
     *
     * @param cells the cells of the experiment, in order
     * @throws InputException if the table is not one of these cells and columns
     */
    static List<Row> read(Path file, List<String> columns, List<Cell> cells) throws IOException {
        return kept(file, columns, cells).rows();
    }

    private static Kept kept(Path file, List<String> columns, List<Cell> cells) throws IOException {
        byte[] bytes = PlainFile.read(file, MOST_BYTES);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        List<String> lines =
                new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(RowText.head(columns))) {
            throw damaged(file, 1, "the columns " + RowText.head(columns));
        }
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            rows.add(row(file, line, columns, cells, rows.size()));
        }
        return new Kept(rows, end);
    }

    private static Row row(Path file, String line, List<String> columns, List<Cell> cells, int index) {
        String cell = index < cells.size() ? cells.get(index).name() : "";
        try {
            Row row = RowText.row(line, columns);
            if (!cell.isEmpty() && row.cell().equals(cell)) {
                return row;
            }
        } catch (NumberFormatException told) {
            // Told below, as that of another cell is.
        }
        throw damaged(file, index + 2, cell.isEmpty() ? cells.size() + " rows" : "the row of " + cell);
    }

    private static InputException damaged(Path file, int line, String expected) {
        return InputException.found(file + ", line " + line, expected, "another line")
                .advise("move the folder away, or name another --out");
    }

    /**
     * Opens a table to go on with it; makes one without rows where there is none.
     *
     * @return the table, which holds as many rows as {@link #read} told
     */
    static CellTable open(Path file, List<String> columns, List<Cell> cells) throws IOException {
        if (!PlainFile.exists(file)) {
            WholeFile.inRunFolder(file, RowText.head(columns) + "\n");
        }
        long length = kept(file, columns, cells).bytes();
        HeldFile held = HeldFile.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        held.channel().truncate(length);
        return new CellTable(held, columns, length);
    }

    /** Adds a row and brings it to disk. */
    void append(Row row) throws IOException {
        byte[] line = (RowText.line(row, columns) + "\n").getBytes(StandardCharsets.UTF_8);
        PlainFile.writeFully(file.channel(), ByteBuffer.wrap(line), length);
        length += line.length;
        file.channel().force(false);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
