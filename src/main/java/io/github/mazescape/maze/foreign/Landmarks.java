package io.github.mazescape.maze.foreign;

import io.github.mazescape.input.PlainText;
import io.github.mazescape.maze.Heading;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The letters for start and goal in a drawing, told when all of it was seen: which letter is the start depends on that.
 */
final class Landmarks {
    /** Letters that stand for a start, the most telling first. */
    private static final String STARTS = "SsPpAa@^>v<2";

    private static final String GOALS = "EeGgBbXxFfTtDd$3";
    private static final int MOST_SHOWN = 5;

    private final DrawnMaze maze;
    private final Map<Character, Integer> starts = new TreeMap<>();
    private final Set<String> unknown = new TreeSet<>();

    Landmarks(DrawnMaze maze) {
        this.maze = maze;
    }

    /** A cell is corridor and bears a sign. */
    void put(int cell, char sign) {
        maze.put(cell, GOALS.indexOf(sign) >= 0 ? DrawnMaze.GOAL : DrawnMaze.CORRIDOR);
        if (STARTS.indexOf(sign) >= 0) {
            starts.putIfAbsent(sign, cell);
        } else if (GOALS.indexOf(sign) < 0 && unknown.size() <= MOST_SHOWN) {
            unknown.add("'" + PlainText.line(String.valueOf(sign)) + "'");
        }
    }

    /** Sets the start, and says which signs meant nothing. */
    void settle() {
        for (int i = 0; i < STARTS.length() && maze.start() == DrawnMaze.NO_START; i++) {
            Integer cell = starts.get(STARTS.charAt(i));
            if (cell != null) {
                maze.start(cell);
                turn(STARTS.charAt(i));
            }
        }
        if (!unknown.isEmpty()) {
            String more = unknown.size() > MOST_SHOWN ? " and others" : "";
            maze.remarks()
                    .add("taken for corridor: "
                            + String.join(
                                    " ", unknown.stream().limit(MOST_SHOWN).toList()) + more);
        }
    }

    private void turn(char sign) {
        for (Heading heading : Heading.values()) {
            if (heading.symbol() == sign) {
                maze.heading(heading);
            }
        }
    }
}
