package io.github.mazescape.experiment;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a cell gave: for each column one number, several, or none.
 *
 * @param cell the cell's name
 * @param values the numbers of each column; a column that is not named has none. Arrays are not to be modified.
 */
public record Row(String cell, Map<String, double[]> values) {
    /** A row without values. */
    public static Row of(Cell cell) {
        return new Row(cell.name(), Map.of());
    }

    /** This row with one more column. */
    public Row with(String column, double... numbers) {
        Map<String, double[]> more = new LinkedHashMap<>(values);
        more.put(column, numbers);
        return new Row(cell, more);
    }

    /** The numbers of a column; empty where it has none. */
    public double[] all(String column) {
        return values.getOrDefault(column, new double[0]);
    }

    /** The only number of a column. */
    public double number(String column) {
        double[] numbers = all(column);
        if (numbers.length != 1) {
            throw new IllegalStateException(cell + ", " + column + ": expected one number, found " + numbers.length);
        }
        return numbers[0];
    }

    /** A part of the cell's name between its slashes. */
    public String part(int index) {
        return cell.split("/", -1)[index];
    }
}
