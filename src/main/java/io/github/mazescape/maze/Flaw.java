package io.github.mazescape.maze;

import org.jspecify.annotations.Nullable;

/**
 * What keeps a grid from being a maze: where, what was expected there, what was found, and what to do.
 *
 * @param x the column from 0
 * @param y the row from 0
 */
record Flaw(int x, int y, String expected, String found, String advice) {
    /**
     * The first flaw of a grid in reading order, or null if it is a maze: closed, with a pellet, and each pellet
     * reachable.
     */
    static @Nullable Flaw first(int width, int height, byte[] cells, int start) {
        for (int cell = 0; cell < cells.length; cell++) {
            int x = cell % width;
            int y = cell / width;
            boolean border = x == 0 || y == 0 || x == width - 1 || y == height - 1;
            if (border && cells[cell] != Maze.WALL) {
                return new Flaw(
                        x,
                        y,
                        "a wall '#' on the border",
                        cell == start ? "the start" : cells[cell] == Maze.PELLET ? "a pellet '.'" : "a corridor ' '",
                        "close the border with '#'");
            }
        }
        return firstPelletFlaw(width, cells, start);
    }

    private static @Nullable Flaw firstPelletFlaw(int width, byte[] cells, int start) {
        int x = start % width;
        int y = start / width;
        if (cells[start] != Maze.CORRIDOR) {
            return new Flaw(x, y, "the start in a corridor", "a wall or a pellet", "start in an empty corridor cell");
        }
        int[] distances = ShortestPaths.distances(width, cells, start);
        boolean none = true;
        for (int cell = 0; cell < cells.length; cell++) {
            if (cells[cell] == Maze.PELLET) {
                none = false;
                if (distances[cell] == ShortestPaths.UNREACHABLE) {
                    return new Flaw(
                            cell % width,
                            cell / width,
                            "a pellet that can be reached from the start",
                            "walls all round it",
                            "open a wall '#' on its way or take the pellet away");
                }
            }
        }
        return none
                ? new Flaw(x, y, "at least one pellet '.' to forage for", "none", "put a '.' into a corridor")
                : null;
    }

    /** One line without the place. */
    String text() {
        return "expected " + expected + ", found " + found + "; " + advice;
    }
}
