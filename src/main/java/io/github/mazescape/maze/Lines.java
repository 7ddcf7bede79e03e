package io.github.mazescape.maze;

import io.github.mazescape.input.ByteOrderMark;
import io.github.mazescape.input.InputException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The lines of a text, without line ends, byte order mark and blank lines at the end; rows count from 1, as editors do.
 */
final class Lines {
    private final String source;
    private final List<String> lines;

    Lines(String text, String source) {
        this.source = source;
        String[] all = ByteOrderMark.without(text).split("\n", -1);
        int count = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i].endsWith("\r")) {
                all[i] = all[i].substring(0, all[i].length() - 1);
            }
            if (!all[i].isBlank()) {
                count = i + 1;
            }
        }
        lines = List.of(Arrays.copyOf(all, count));
    }

    int count() {
        return lines.size();
    }

    /** A line; row in [1, count]. */
    String row(int row) {
        return lines.get(row - 1);
    }

    InputException error(int row, int column, String expected, String found) {
        return error(source, row, column, expected, found);
    }

    static InputException error(String source, int row, int column, String expected, String found) {
        return InputException.found(source + ": row " + row + ", column " + column, expected, found);
    }

    /** A character in quotes, with its code point where its looks may deceive. */
    static String quoted(int point) {
        String name = "'" + Character.toString(point) + "'";
        return point < 0x7f ? name : name + String.format(Locale.ROOT, " (U+%04X)", point);
    }
}
