package io.github.mazescape.experiment.cells;

import io.github.mazescape.experiment.Row;
import io.github.mazescape.settings.Decimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row as a line of the table of cells: the cell's name, then a field for each column, with blanks between its
 * numbers. Every number reads back as the same double.
 */
final class RowText {
    private static final String INFINITE = "inf";
    private static final String NO_NUMBER = "nan";

    private RowText() {}

    /** The line with the names of the columns, without its end. */
    static String head(List<String> columns) {
        return "cell" + (columns.isEmpty() ? "" : ",") + String.join(",", columns);
    }

    /** The line of a row, without its end. */
    static String line(Row row, List<String> columns) {
        if (!Set.copyOf(columns).containsAll(row.values().keySet())) {
            throw new IllegalStateException(row.cell() + ": expected columns among " + columns + ", found "
                    + row.values().keySet());
        }
        StringBuilder line = new StringBuilder(row.cell());
        for (String column : columns) {
            line.append(',');
            double[] numbers = row.all(column);
            for (int i = 0; i < numbers.length; i++) {
                line.append(i == 0 ? "" : " ").append(number(numbers[i]));
            }
        }
        return line.toString();
    }

    private static String number(double number) {
        if (Double.isInfinite(number)) {
            return number > 0 ? INFINITE : "-" + INFINITE;
        }
        return number == 0 && 1 / number < 0 ? "-0" : Decimal.of(number);
    }

    /**
     * The row of a line.
     *
     * @throws NumberFormatException if it is none
     */
    static Row row(String line, List<String> columns) {
        String[] fields = line.split(",", -1);
        if (fields.length != 1 + columns.size()) {
            throw new NumberFormatException(fields.length + " fields");
        }
        Row row = new Row(fields[0], Map.of());
        for (int i = 0; i < columns.size(); i++) {
            row = fields[i + 1].isEmpty() ? row : row.with(columns.get(i), numbers(fields[i + 1]));
        }
        return row;
    }

    private static double[] numbers(String field) {
        return Arrays.stream(field.split(" ", -1)).mapToDouble(RowText::parsed).toArray();
    }

    private static double parsed(String word) {
        return switch (word) {
            case INFINITE -> Double.POSITIVE_INFINITY;
            case "-" + INFINITE -> Double.NEGATIVE_INFINITY;
            case NO_NUMBER -> Double.NaN;
            default -> Double.parseDouble(word);
        };
    }
}
