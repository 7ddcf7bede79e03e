package io.github.mazescape.foraging;

import io.github.mazescape.maze.Maze;
import java.util.List;

/**
 * Where foragers went in one maze, step by step, recorded from the episode loop. A place is {@code cell * 4 + heading},
 * where the cell is {@code y * width + x} and the heading an ordinal.
 *
 * @param maze the maze as it was at the start
 * @param places for each forager its place at the start and after each step; all are equally long. Not to be modified.
 */
public record Trails(Maze maze, List<int[]> places) {
    public Trails {
        places = List.copyOf(places);
    }

    /** How many foragers there are. */
    public int count() {
        return places.size();
    }

    /** How many steps each of them made. */
    public int steps() {
        return places.isEmpty() ? 0 : places.get(0).length - 1;
    }

    /** The column in which a forager is after n steps, from 0. */
    public int x(int forager, int steps) {
        return (places.get(forager)[steps] >> 2) % maze.width();
    }

    /** The row in which a forager is after n steps, from 0. */
    public int y(int forager, int steps) {
        return (places.get(forager)[steps] >> 2) / maze.width();
    }

    /** The ordinal of the heading of a forager after n steps. */
    public int heading(int forager, int steps) {
        return places.get(forager)[steps] & 3;
    }
}
