package io.github.mazescape.maze.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds drawings in which each character is a cell. */
final class CellRows {
    /** The fewest rows of a drawing: above, between and below. */
    private static final int FEWEST = 3;

    /** Whatever is known to draw walls, by the programs that were looked at. */
    private static final String WALLS = "#%*@XxWwH█▓▒■⬛";

    private CellRows() {}

    /**
     * Runs of lines that are rows of a drawing.
     *
     * @param begins whether a drawing may begin and go on with this line
     * @param goesOn whether a drawing that began may go on with this line
     */
    static List<Block> runs(List<String> lines, Predicate<String> begins, Predicate<String> goesOn) {
        List<Block> blocks = new ArrayList<>();
        int above = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (begins.test(lines.get(i))) {
                int end = i + 1;
                while (end < lines.size() && (begins.test(lines.get(end)) || goesOn.test(lines.get(end)))) {
                    end++;
                }
                if (end - i >= FEWEST) {
                    blocks.add(new Block(lines.subList(above, i), withoutMargin(lines.subList(i, end))));
                    above = end;
                }
                i = end - 1;
            }
        }
        return blocks;
    }

    /** Runs of lines that draw with these walls and floors and a few other signs. */
    static List<Block> runs(List<String> lines, String walls, String floors) {
        return runs(
                lines,
                line -> count(line, walls) > 0 && isRow(line, walls + floors),
                line -> isRow(line, walls + floors));
    }

    /** Most of a row is walls and floor; letters for start, goal and the like are few. */
    private static boolean isRow(String line, String plain) {
        int others = line.length() - count(line, plain);
        return !line.isEmpty() && others <= Math.max(2, line.length() / 5);
    }

    static int count(String line, String signs) {
        int count = 0;
        for (int i = 0; i < line.length(); i++) {
            count += signs.indexOf(line.charAt(i)) >= 0 ? 1 : 0;
        }
        return count;
    }

    /** The sign of a wall at which most lines begin and end; 0 if there is none. */
    static char ruling(List<String> lines) {
        int[] counts = new int[WALLS.length()];
        for (String line : lines) {
            String row = line.strip();
            if (!row.isEmpty()) {
                count(row.charAt(0), counts);
                count(row.charAt(row.length() - 1), counts);
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return counts[most] == 0 ? 0 : WALLS.charAt(most);
    }

    private static void count(char sign, int[] counts) {
        int at = WALLS.indexOf(sign);
        if (at >= 0) {
            counts[at]++;
        }
    }

    /** Lines without the blanks that all of them begin with. */
    private static List<String> withoutMargin(List<String> lines) {
        int margin = lines.stream()
                .filter(line -> !line.isEmpty())
                .mapToInt(CellRows::indent)
                .min()
                .orElse(0);
        List<String> cut = new ArrayList<>(lines.size());
        for (String line : lines) {
            cut.add(line.substring(Math.min(margin, line.length())));
        }
        return cut;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
