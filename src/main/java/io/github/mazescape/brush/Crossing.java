package io.github.mazescape.brush;

import io.github.mazescape.foraging.Trails;
import io.github.mazescape.maze.Maze;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Painted cells of a maze: of interest are the foragers that come to one of them, and perhaps only those that go on
 * from there in a certain way.
 *
 * @param maze which maze of the task, from 0
 * @param cells the cells
 * @param way in which way they go on from there
 */
public record Crossing(int maze, Set<Cell> cells, Way way) {
    /** No cell. */
    public static final Crossing NONE = new Crossing(0, Set.of(), Way.ANY);

    /** The most cells that there is room for. */
    public static final int MOST_CELLS = 4096;

    /**
     * A cell of a maze; first by rows.
     *
     * @param x its column, from 0
     * @param y its row, from 0
     */
    public record Cell(int x, int y) implements Comparable<Cell> {
        /** Columns and rows are below this. */
        public static final int SIDES = Maze.MAX_SIDE;

        public Cell {
            if (x < 0 || x >= SIDES || y < 0 || y >= SIDES) {
                throw new IllegalArgumentException(
                        "cell: expected a column and a row from 0 to " + (SIDES - 1) + ", got " + x + ", " + y);
            }
        }

        @Override
        public int compareTo(Cell other) {
            return y == other.y ? Integer.compare(x, other.x) : Integer.compare(y, other.y);
        }
    }

    public Crossing {
        if (maze < 0) {
            throw new IllegalArgumentException("maze: expected a number from 0, got " + maze);
        }
        if (cells.size() > MOST_CELLS) {
            throw new IllegalArgumentException("cells: expected at most " + MOST_CELLS + ", got " + cells.size());
        }
        cells = Collections.unmodifiableSet(new TreeSet<>(cells));
    }

    public boolean isEmpty() {
        return cells.isEmpty();
    }

    /** The same with another cell of a maze, or without it; cells of another maze are let go. */
    public Crossing painted(int which, Cell cell, boolean erase) {
        Set<Cell> now = new TreeSet<>(which == maze ? cells : Set.of());
        if (erase) {
            now.remove(cell);
        } else if (now.size() < MOST_CELLS) {
            now.add(cell);
        }
        return new Crossing(which, now, way);
    }

    /** The same cells with another way. */
    public Crossing with(Way other) {
        return new Crossing(maze, cells, other);
    }

    /** For each forager whether it comes to one of the cells, and goes on in the way that is asked for. */
    public boolean[] taken(Trails trails) {
        int width = trails.maze().width();
        boolean[] painted = new boolean[width * trails.maze().height()];
        for (Cell cell : cells) {
            if (cell.x() < width && cell.y() < trails.maze().height()) {
                painted[cell.y() * width + cell.x()] = true;
            }
        }
        boolean[] taken = new boolean[trails.count()];
        for (int forager = 0; forager < taken.length; forager++) {
            taken[forager] = taken(trails.places().get(forager), painted);
        }
        return taken;
    }

    private boolean taken(int[] places, boolean[] painted) {
        int cell = places[0] >> 2;
        int came = places[0] & 3;
        boolean here = painted[cell];
        for (int step = 1; step < places.length && !(here && way == Way.ANY); step++) {
            int next = places[step] >> 2;
            if (next != cell) {
                int left = places[step] & 3;
                if (here && Way.of(came, left) == way) {
                    return true;
                }
                cell = next;
                came = left;
                here = painted[next];
            }
        }
        return here && way == Way.ANY;
    }
}
