package io.github.mazescape.experiment;

import java.util.List;
import java.util.function.Predicate;

/**
 * The rows of an experiment, in the order of its cells.
 *
 * @param rows the rows
 */
public record Rows(List<Row> rows) {
    public Rows {
        rows = List.copyOf(rows);
    }

    /** Those whose cell's name begins so. */
    public Rows under(String prefix) {
        return where(row -> row.cell().startsWith(prefix));
    }

    /** Those for which something holds. */
    public Rows where(Predicate<Row> holds) {
        return new Rows(rows.stream().filter(holds).toList());
    }

    /** The row of a cell. */
    public Row of(String cell) {
        return rows.stream()
                .filter(row -> row.cell().equals(cell))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("expected a row of the cell " + cell));
    }

    /** A column of which every row has one number. */
    public double[] column(String name) {
        return rows.stream().mapToDouble(row -> row.number(name)).toArray();
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }
}
