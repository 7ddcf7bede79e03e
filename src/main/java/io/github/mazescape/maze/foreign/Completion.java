package io.github.mazescape.maze.foreign;

import io.github.mazescape.input.InputException;
import io.github.mazescape.maze.Heading;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a drawn maze one of ours. Cells out of reach become wall, an open side gets a row or column of wall, an absent
 * start is put into the largest part, and pellets are kept or placed. One use, one thread.
 */
final class Completion {
    private static final int NONE = -1;

    private final DrawnMaze drawn;
    private final List<String> remarks = new ArrayList<>();

    private Completion(DrawnMaze drawn) {
        this.drawn = drawn;
        remarks.addAll(drawn.remarks());
    }

    /**
     * The maze.
     *
     * @param random draws pellets where a share is asked for
     * @throws InputException if there is nothing to forage for, or the maze is too large with its border
     */
    static ForeignFile.Converted of(DrawnMaze drawn, Pellets pellets, Seed random) {
        Completion completion = new Completion(drawn);
        completion.findStart();
        completion.closeOff();
        List<Integer> cells = completion.corridors();
        boolean[] chosen = completion.choose(cells, pellets, random);
        Maze maze = MazeText.parse(completion.text(chosen), "the converted maze");
        return new ForeignFile.Converted(maze, completion.remarks);
    }

    private void findStart() {
        if (drawn.start() == DrawnMaze.NO_START) {
            int first = firstOfLargest();
            if (first == NONE) {
                throw InputException.of("there is no corridor in it");
            }
            drawn.start(first);
            remarks.add("no start in it, so it is the first free cell, column " + (1 + first % drawn.width()) + ", row "
                    + (1 + first / drawn.width()));
        }
    }

    private int firstOfLargest() {
        boolean[] seen = new boolean[drawn.size()];
        int largest = 0;
        int first = NONE;
        for (int cell = 0; cell < drawn.size(); cell++) {
            if (!drawn.isWall(cell) && !seen[cell]) {
                int size = flood(seen, cell);
                if (size > largest) {
                    largest = size;
                    first = cell;
                }
            }
        }
        return first;
    }

    /** Marks the cells that can be reached from one; how many were not marked before. */
    private int flood(boolean[] seen, int from) {
        if (seen[from] || drawn.isWall(from)) {
            return 0;
        }
        int[] queue = new int[drawn.size()];
        int last = 1;
        queue[0] = from;
        seen[from] = true;
        for (int at = 0; at < last; at++) {
            for (Heading heading : Heading.values()) {
                int next = neighbour(queue[at], heading);
                if (next != NONE && !drawn.isWall(next) && !seen[next]) {
                    seen[next] = true;
                    queue[last++] = next;
                }
            }
        }
        return last;
    }

    private int neighbour(int cell, Heading heading) {
        int x = cell % drawn.width() + heading.dx();
        int y = cell / drawn.width() + heading.dy();
        return x < 0 || y < 0 || x >= drawn.width() || y >= drawn.height() ? NONE : drawn.cell(x, y);
    }

    /** Makes wall of what cannot be reached, and counts of it what does not lie outside the drawing. */
    private void closeOff() {
        boolean[] reached = new boolean[drawn.size()];
        flood(reached, drawn.start());
        boolean[] outside = reached.clone();
        for (int cell = 0; cell < drawn.size(); cell++) {
            int x = cell % drawn.width();
            int y = cell / drawn.width();
            if (x == 0 || y == 0 || x == drawn.width() - 1 || y == drawn.height() - 1) {
                flood(outside, cell);
            }
        }
        int lost = 0;
        for (int cell = 0; cell < drawn.size(); cell++) {
            if (!reached[cell] && !drawn.isWall(cell)) {
                lost += outside[cell] ? 0 : 1;
                drawn.put(cell, DrawnMaze.WALL);
            }
        }
        if (lost > 0) {
            remarks.add(lost + (lost == 1 ? " cell" : " cells") + " out of reach became wall");
        }
    }

    /** The corridor cells other than the start, in reading order. */
    private List<Integer> corridors() {
        List<Integer> cells = new ArrayList<>();
        for (int cell = 0; cell < drawn.size(); cell++) {
            if (!drawn.isWall(cell) && cell != drawn.start()) {
                cells.add(cell);
            }
        }
        if (cells.isEmpty()) {
            throw InputException.of("from its start no way leads anywhere").advise("is the start in the right place?");
        }
        return cells;
    }

    private boolean[] choose(List<Integer> cells, Pellets pellets, Seed random) {
        List<Integer> own = having(cells, DrawnMaze.PELLET);
        List<Integer> goals = having(cells, DrawnMaze.GOAL);
        return switch (pellets.mode()) {
            case DEFAULT -> {
                if (own.isEmpty()) {
                    remarks.add("no pellets in it, so every corridor cell has one");
                }
                yield marked(own.isEmpty() ? cells : own);
            }
            case KEEP -> {
                if (own.isEmpty() && goals.isEmpty()) {
                    throw InputException.found("", "pellets or a goal to keep", "none that can be reached")
                            .advise("say --pellets all, or a share such as --pellets 0.5");
                }
                if (own.isEmpty()) {
                    remarks.add("the goal holds the pellet");
                }
                yield marked(own.isEmpty() ? goals : own);
            }
            case ALL -> marked(cells);
            case SHARE -> marked(drawn(cells, pellets.share(), random.stream()));
        };
    }

    private List<Integer> having(List<Integer> cells, char what) {
        return cells.stream().filter(cell -> drawn.at(cell) == what).toList();
    }

    private static List<Integer> drawn(List<Integer> cells, double share, RandomStream random) {
        List<Integer> order = new ArrayList<>(cells);
        int wanted = (int) Math.max(1, Math.round(cells.size() * share));
        for (int i = 0; i < wanted; i++) {
            int j = i + random.nextInt(order.size() - i);
            Integer cell = order.get(j);
            order.set(j, order.get(i));
            order.set(i, cell);
        }
        return order.subList(0, wanted);
    }

    private boolean[] marked(List<Integer> cells) {
        boolean[] marks = new boolean[drawn.size()];
        cells.forEach(cell -> marks[cell] = true);
        return marks;
    }

    private Heading heading() {
        Heading told = drawn.heading();
        if (told != null) {
            return told;
        }
        Heading heading = Heading.EAST;
        for (int i = 0; i < Heading.values().length; i++) {
            int ahead = neighbour(drawn.start(), heading);
            if (ahead != NONE && !drawn.isWall(ahead)) {
                return heading;
            }
            heading = heading.turned(1);
        }
        return Heading.EAST;
    }

    private String text(boolean[] pellets) {
        int last = drawn.width() - 1;
        int bottom = drawn.height() - 1;
        boolean left = isOpen(0, 0, 0, bottom);
        boolean right = isOpen(last, 0, last, bottom);
        boolean above = isOpen(0, 0, last, 0);
        boolean below = isOpen(0, bottom, last, bottom);
        int width = drawn.width() + (left ? 1 : 0) + (right ? 1 : 0);
        int height = drawn.height() + (above ? 1 : 0) + (below ? 1 : 0);
        DrawnMaze.requireSize(width, height);
        if (left || right || above || below) {
            remarks.add("its border was open and is closed now");
        }
        StringBuilder text = new StringBuilder();
        drawn.header().forEach(line -> text.append(line).append('\n'));
        text.append(drawn.header().isEmpty() ? "" : "\n");
        String wall = "#".repeat(width) + "\n";
        text.append(above ? wall : "");
        char start = heading().symbol();
        for (int y = 0; y < drawn.height(); y++) {
            text.append(left ? "#" : "");
            for (int x = 0; x < drawn.width(); x++) {
                int cell = drawn.cell(x, y);
                text.append(drawn.isWall(cell) ? '#' : cell == drawn.start() ? start : pellets[cell] ? '.' : ' ');
            }
            text.append(right ? "#\n" : "\n");
        }
        return text.append(below ? wall : "").toString();
    }

    /** Whether a row or column has a cell that is no wall. */
    private boolean isOpen(int fromX, int fromY, int toX, int toY) {
        for (int y = fromY; y <= toY; y++) {
            for (int x = fromX; x <= toX; x++) {
                if (!drawn.isWall(drawn.cell(x, y))) {
                    return true;
                }
            }
        }
        return false;
    }
}
