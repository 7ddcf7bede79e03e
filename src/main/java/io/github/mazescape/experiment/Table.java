package io.github.mazescape.experiment;

import java.util.List;

/**
 * A tidy table.
 *
 * @param name the name of its file, without ending: small letters and hyphens
 * @param columns the names of the columns, the first of which is a text
 * @param lines each a text and a number for each further column; NaN where there is none
 */
public record Table(String name, List<String> columns, List<Line> lines) {
    public Table {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** One line. */
    public record Line(String label, double... numbers) {}
}
