package io.github.mazescape.maze.foreign;

import io.github.mazescape.input.InputException;
import io.github.mazescape.maze.Heading;
import io.github.mazescape.maze.Maze;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A maze as a file draws it, before it is complete: the border may be open, the start absent, cells out of reach. All
 * cells are wall at first. A cell is named by its index {@code y * width + x}. Mutable.
 */
final class DrawnMaze {
    static final char WALL = '#';
    static final char CORRIDOR = ' ';
    static final char PELLET = '.';
    /** A corridor that the file calls the end or the goal. */
    static final char GOAL = 'E';

    static final int NO_START = -1;

    private final int width;
    private final int height;
    private final char[] cells;
    private int start = NO_START;
    private @Nullable Heading heading;
    private final List<String> header = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    /**
     * All wall.
     *
     * @throws InputException if a side is longer than a maze's may be
     */
    DrawnMaze(int width, int height) {
        requireSize(width, height);
        this.width = width;
        this.height = height;
        cells = new char[width * height];
        Arrays.fill(cells, WALL);
    }

    /** Refuses, before memory is taken, what is larger than a maze may be. */
    static void requireSize(long width, long height) {
        if (width > Maze.MAX_SIDE || height > Maze.MAX_SIDE) {
            throw InputException.at("")
                    .expected("at most " + Maze.MAX_SIDE + " cells a side, walls included")
                    .found(width + " x " + height)
                    .advise("cut the maze down");
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int size() {
        return cells.length;
    }

    char at(int cell) {
        return cells[cell];
    }

    boolean isWall(int cell) {
        return cells[cell] == WALL;
    }

    int cell(int x, int y) {
        return y * width + x;
    }

    void put(int cell, char what) {
        cells[cell] = what;
    }

    /** The start's cell, or {@link #NO_START}. */
    int start() {
        return start;
    }

    /** Makes a cell corridor and the start. */
    void start(int cell) {
        cells[cell] = CORRIDOR;
        start = cell;
    }

    /** The heading at the start where the file tells it. */
    @Nullable
    Heading heading() {
        return heading;
    }

    void heading(Heading told) {
        heading = told;
    }

    /** Lines {@code key: value} that the finished maze takes over. */
    List<String> header() {
        return header;
    }

    /** What the user should know of how the file was understood. */
    List<String> remarks() {
        return remarks;
    }
}
