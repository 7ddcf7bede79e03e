package io.github.mazescape.maze;

import io.github.mazescape.input.PlainText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The header of a text maze and how many lines it takes, the empty line after it included. A text has a header if its
 * first line holds a colon and does not begin with a wall.
 */
record HeaderLines(MazeHeader header, int count) {
    private static final List<String> KEYS = List.of("name", "author", "note", "steps");
    private static final int LONGEST_QUOTE = 40;

    static HeaderLines parse(Lines lines) {
        if (!isEntry(lines.row(1))) {
            return new HeaderLines(MazeHeader.NONE, 0);
        }
        Map<String, String> entries = new HashMap<>();
        int row = 1;
        while (row <= lines.count() && !lines.row(row).isBlank()) {
            if (!isEntry(lines.row(row))) {
                throw lines.error(row, 1, "'key: value' or the empty line that ends the header", "neither")
                        .advise("put an empty line between the header and the maze");
            }
            entry(lines, row, entries);
            row++;
        }
        if (row > lines.count()) {
            throw lines.error(row, 1, "an empty line and then the maze", "the end of the text")
                    .advise("draw a maze below the header");
        }
        String steps = entries.get("steps");
        MazeHeader header = new MazeHeader(
                entries.get("name"),
                entries.get("author"),
                entries.get("note"),
                steps == null ? null : Integer.valueOf(steps));
        return new HeaderLines(header, row);
    }

    private static boolean isEntry(String line) {
        return line.indexOf(':') >= 0 && line.charAt(0) != '#';
    }

    private static void entry(Lines lines, int row, Map<String, String> entries) {
        String line = lines.row(row);
        int colon = line.indexOf(':');
        String key = line.substring(0, colon).strip();
        String value = line.substring(colon + 1).strip();
        int column = column(line, value.isEmpty() ? line.length() : line.indexOf(value, colon + 1));
        if (!KEYS.contains(key)) {
            throw lines.error(
                            row,
                            1,
                            "one of the keys " + String.join(", ", KEYS),
                            "'" + PlainText.line(key, LONGEST_QUOTE) + "'")
                    .advise("rename or delete this line");
        }
        if (entries.containsKey(key)) {
            throw lines.error(row, 1, "each key once", "'" + key + "' again").advise("keep one of the two lines");
        }
        if (value.isEmpty()) {
            throw lines.error(row, column, "a value after '" + key + ":'", "none")
                    .advise("write one or delete this line");
        }
        if (key.equals("steps") && !isSteps(value)) {
            throw lines.error(
                            row,
                            column,
                            "a whole number of steps from 1 to " + MazeHeader.MAX_STEPS,
                            "'" + PlainText.line(value, LONGEST_QUOTE) + "'")
                    .advise("correct it or delete this line");
        }
        int control = MazeHeader.firstControl(value);
        if (control >= 0) {
            int at = line.indexOf(value, colon + 1) + control;
            throw lines.error(row, column(line, at), "plain text", Lines.quoted(line.codePointAt(at)))
                    .advise("delete this character");
        }
        entries.put(key, value);
    }

    private static int column(String line, int index) {
        return 1 + line.codePointCount(0, index);
    }

    private static boolean isSteps(String value) {
        return value.matches("[1-9][0-9]{0,5}") && Integer.parseInt(value) <= MazeHeader.MAX_STEPS;
    }
}
