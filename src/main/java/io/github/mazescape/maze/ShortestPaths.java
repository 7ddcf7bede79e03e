package io.github.mazescape.maze;

import java.util.Arrays;

/** The distances from one cell to all others, over corridors, by breadth-first search. Immutable. */
public final class ShortestPaths {
    /** The distance to a cell that cannot be reached; walls are among them. */
    public static final int UNREACHABLE = -1;

    private final int width;
    private final int[] distances;

    private ShortestPaths(int width, int[] distances) {
        this.width = width;
        this.distances = distances;
    }

    /** The distances from a corridor cell; x in [0, width), y in [0, height). From a wall nothing can be reached. */
    public static ShortestPaths from(Maze maze, int x, int y) {
        return new ShortestPaths(maze.width(), distances(maze.width(), maze.cells(), maze.index(x, y)));
    }

    /** The distances from the start of a maze. */
    public static ShortestPaths fromStart(Maze maze) {
        return from(maze, maze.startX(), maze.startY());
    }

    /**
     * Distances over cells whose border is wall.
     *
     * @param width the width [cells]
     * @param cells width times height cells as in a maze, row by row. Not modified.
     * @param start the index of the first cell
     * @return per cell its distance [cells], -1 where there is none; a new array
     */
    static int[] distances(int width, byte[] cells, int start) {
        int[] distances = new int[cells.length];
        Arrays.fill(distances, UNREACHABLE);
        if (cells[start] == Maze.WALL) {
            return distances;
        }
        int[] queue = new int[cells.length];
        int[] steps = {-width, 1, width, -1};
        int last = 1;
        queue[0] = start;
        distances[start] = 0;
        for (int first = 0; first < last; first++) {
            for (int step : steps) {
                int next = queue[first] + step;
                if (cells[next] != Maze.WALL && distances[next] == UNREACHABLE) {
                    distances[next] = distances[queue[first]] + 1;
                    queue[last++] = next;
                }
            }
        }
        return distances;
    }

    /** The length of the shortest way to a cell [cells], 0 for the first cell itself, -1 where there is no way. */
    public int distance(int x, int y) {
        if (x < 0 || x >= width || y < 0 || y >= distances.length / width) {
            throw new IndexOutOfBoundsException(
                    "cell (" + x + ", " + y + ") of a maze of " + width + " by " + distances.length / width + " cells");
        }
        return distances[y * width + x];
    }

    /** Whether there is a way to a cell. */
    public boolean reaches(int x, int y) {
        return distance(x, y) != UNREACHABLE;
    }

    /** The distance to the farthest cell that can be reached [cells]. */
    public int farthest() {
        return Arrays.stream(distances).max().orElse(UNREACHABLE);
    }
}
