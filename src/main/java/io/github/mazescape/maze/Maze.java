package io.github.mazescape.maze;

import io.github.mazescape.input.InputException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A maze: a closed grid of walls and corridors, pellets in some corridors, and a start with a heading. Immutable. */
public final class Maze {
    /** The shortest side that a maze may have [cells]. */
    public static final int MIN_SIDE = 3;

    /** The longest side that a maze may have [cells]. */
    public static final int MAX_SIDE = 255;

    static final byte WALL = 0;
    static final byte CORRIDOR = 1;
    static final byte PELLET = 2;

    private final int width;
    private final int height;
    private final byte[] cells;
    private final int startX;
    private final int startY;
    private final Heading startHeading;
    private final MazeHeader header;
    private final int pellets;

    private Maze(int width, int height, byte[] cells, int startX, int startY, Heading startHeading, MazeHeader header) {
        this.width = width;
        this.height = height;
        this.cells = cells;
        this.startX = startX;
        this.startY = startY;
        this.startHeading = startHeading;
        this.header = header;
        int count = 0;
        for (byte cell : cells) {
            count += cell == PELLET ? 1 : 0;
        }
        this.pellets = count;
    }

    /**
     * The one way to a maze, for the parser and the generators.
     *
     * @param cells width times height cells, row by row; {@link #CORRIDOR} at the start. Handed over: not to be
     *     modified any more.
     * @throws InputException if the border is open, the start is not in an empty corridor, there is no pellet, or one
     *     cannot be reached
     */
    static Maze of(
            int width, int height, byte[] cells, int startX, int startY, Heading startHeading, MazeHeader header) {
        if (width < MIN_SIDE || width > MAX_SIDE || height < MIN_SIDE || height > MAX_SIDE) {
            throw InputException.found(
                    "maze", "sides from " + MIN_SIDE + " to " + MAX_SIDE + " cells", width + " by " + height);
        }
        Flaw flaw = Flaw.first(width, height, cells, startY * width + startX);
        if (flaw != null) {
            throw InputException.at("maze: row " + (flaw.y() + 1) + ", column " + (flaw.x() + 1))
                    .found(flaw.text());
        }
        return new Maze(width, height, cells, startX, startY, startHeading, header);
    }

    /** The width, walls included [cells], 3 to 255. */
    public int width() {
        return width;
    }

    /** The height, walls included [cells], 3 to 255. */
    public int height() {
        return height;
    }

    /** Whether the cell is wall; x in [0, width), y in [0, height). */
    public boolean isWall(int x, int y) {
        return cells[index(x, y)] == WALL;
    }

    /** Whether the cell is a corridor that holds a pellet; x in [0, width), y in [0, height). */
    public boolean hasPellet(int x, int y) {
        return cells[index(x, y)] == PELLET;
    }

    /** How many pellets there are, at least 1. */
    public int pelletCount() {
        return pellets;
    }

    /** The column of the start, from 0. */
    public int startX() {
        return startX;
    }

    /** The row of the start, from 0. */
    public int startY() {
        return startY;
    }

    /** The heading at the start. */
    public Heading startHeading() {
        return startHeading;
    }

    /** Name, author, note and steps, as far as they are given. */
    public MazeHeader header() {
        return header;
    }

    /** The cells row by row. Not to be modified. */
    byte[] cells() {
        return cells;
    }

    int index(int x, int y) {
        if (x < 0 || x >= width || y < 0 || y >= height) {
            throw new IndexOutOfBoundsException("cell (" + x + ", " + y + ") of a " + width + " x " + height + " maze");
        }
        return y * width + x;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Maze maze
                && width == maze.width
                && height == maze.height
                && startX == maze.startX
                && startY == maze.startY
                && startHeading == maze.startHeading
                && header.equals(maze.header)
                && Arrays.equals(cells, maze.cells);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(cells) + width;
    }

    /** The maze as text, as in a maze file. */
    @Override
    public String toString() {
        return MazeText.print(this);
    }
}
