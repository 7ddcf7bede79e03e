package io.github.mazescape.maze.foreign;

import java.util.List;

/**
 * The lines of one maze in a text.
 *
 * @param above the lines above it since the maze before, which may say more of it
 * @param rows the lines of its drawing
 */
record Block(List<String> above, List<String> rows) {
    /** A character of the drawing; a blank where the row is shorter. */
    char at(int row, int column) {
        String line = rows.get(row);
        return column < line.length() ? line.charAt(column) : ' ';
    }

    /** What is done with a character of a row, and where it stands. */
    interface Reader {
        void read(int column, int row, char sign);
    }

    /** Reads all rows from left to right, each to its own end. */
    void forEachSign(Reader reader) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).length(); column++) {
                reader.read(column, row, rows.get(row).charAt(column));
            }
        }
    }

    int height() {
        return rows.size();
    }

    /** The length of the longest row. */
    int width() {
        return rows.stream().mapToInt(String::length).max().orElse(0);
    }

    /** How often one of these signs occurs. */
    int count(String signs) {
        int count = 0;
        for (String row : rows) {
            for (int i = 0; i < row.length(); i++) {
                count += signs.indexOf(row.charAt(i)) >= 0 ? 1 : 0;
            }
        }
        return count;
    }
}
