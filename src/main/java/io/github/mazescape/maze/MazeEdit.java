package io.github.mazescape.maze;

import io.github.mazescape.input.InputException;
import java.util.Optional;

/**
 * One cell of a maze becomes something else. The signs are those of text mazes, but for the corridor, which is
 * {@code _} here, so that it shows and survives being pasted.
 *
 * @param x the column from 0, 0 to 254
 * @param y the row from 0, 0 to 254
 * @param sign {@code #} wall, {@code _} corridor, {@code .} pellet, or one of {@code ^ > v <}: the start moves here
 */
public record MazeEdit(int x, int y, char sign) {
    /** The sign of a wall. */
    public static final char WALL = '#';

    /** The sign of an empty corridor. */
    public static final char CORRIDOR = '_';

    /** The sign of a corridor with a pellet. */
    public static final char PELLET = '.';

    static final String SIGNS = "#_.^>v<";

    /** Checks the sign and that some maze could have the cell. */
    public MazeEdit {
        if (x < 0 || x >= Maze.MAX_SIDE || y < 0 || y >= Maze.MAX_SIDE) {
            throw new IllegalArgumentException(
                    "cell: expected column and row from 0 to " + (Maze.MAX_SIDE - 1) + ", got (" + x + ", " + y + ")");
        }
        if (SIGNS.indexOf(sign) < 0) {
            throw new IllegalArgumentException("sign: expected one of " + SIGNS + ", got '" + sign + "'");
        }
    }

    /**
     * The maze after this edit; the same object if the cell is like that already, as the start is corridor.
     *
     * @throws InputException if that would be no maze; the message is a short line to be shown beside the maze
     */
    public Maze apply(Maze maze) {
        if (x >= maze.width() || y >= maze.height()) {
            throw InputException.of("that lies outside of the maze");
        }
        boolean atStart = x == maze.startX() && y == maze.startY();
        checkPlace(maze, atStart);
        if (sign == signOf(maze, x, y) || atStart && sign == CORRIDOR) {
            return maze;
        }
        Draft draft = new Draft(maze);
        draft.put(this);
        checkPellets(draft);
        return draft.maze();
    }

    /** Why this edit cannot be made, in one short line; empty if it can. */
    public Optional<String> refusal(Maze maze) {
        try {
            apply(maze);
            return Optional.empty();
        } catch (InputException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    private void checkPlace(Maze maze, boolean atStart) {
        boolean border = x == 0 || y == 0 || x == maze.width() - 1 || y == maze.height() - 1;
        if (border && sign != WALL) {
            throw InputException.of("the border stays wall");
        }
        if (atStart && sign == WALL) {
            throw InputException.of("the start is there").advise("move it first");
        }
        if (atStart && sign == PELLET) {
            throw InputException.of("the start holds no pellet");
        }
        if (movesStart() && maze.isWall(x, y)) {
            throw InputException.of("the start must be in a corridor");
        }
    }

    private void checkPellets(Draft draft) {
        if (draft.pellets() == 0) {
            throw InputException.of("a maze needs a pellet, and this is the last");
        }
        int lost = draft.pelletsOutOfReach();
        if (lost > 0) {
            String pellets = lost == 1 ? "a pellet" : lost + " pellets";
            throw InputException.of(
                    sign == PELLET
                            ? "no way leads there from the start"
                            : movesStart()
                                    ? "from there, " + pellets + " cannot be reached"
                                    : "that would wall off " + pellets);
        }
    }

    private boolean movesStart() {
        return sign != WALL && sign != CORRIDOR && sign != PELLET;
    }

    /** The sign that would make a cell what it is; x in [0, width), y in [0, height). */
    static char signOf(Maze maze, int x, int y) {
        if (x == maze.startX() && y == maze.startY()) {
            return maze.startHeading().symbol();
        }
        return maze.isWall(x, y) ? WALL : maze.hasPellet(x, y) ? PELLET : CORRIDOR;
    }

    /** A maze on its way to another one; in between it may be none. */
    private static final class Draft {
        private final Maze from;
        private final byte[] cells;
        private int startX;
        private int startY;
        private Heading startHeading;

        Draft(Maze from) {
            this.from = from;
            cells = from.cells().clone();
            startX = from.startX();
            startY = from.startY();
            startHeading = from.startHeading();
        }

        void put(MazeEdit edit) {
            cells[from.index(edit.x, edit.y)] =
                    edit.sign == WALL ? Maze.WALL : edit.sign == PELLET ? Maze.PELLET : Maze.CORRIDOR;
            if (edit.movesStart()) {
                startX = edit.x;
                startY = edit.y;
                startHeading = heading(edit.sign);
            }
        }

        int pellets() {
            int count = 0;
            for (byte cell : cells) {
                count += cell == Maze.PELLET ? 1 : 0;
            }
            return count;
        }

        int pelletsOutOfReach() {
            int[] distances = ShortestPaths.distances(from.width(), cells, from.index(startX, startY));
            int count = 0;
            for (int cell = 0; cell < cells.length; cell++) {
                count += cells[cell] == Maze.PELLET && distances[cell] == ShortestPaths.UNREACHABLE ? 1 : 0;
            }
            return count;
        }

        Maze maze() {
            return Maze.of(from.width(), from.height(), cells, startX, startY, startHeading, from.header());
        }
    }

    private static Heading heading(char sign) {
        for (Heading heading : Heading.values()) {
            if (heading.symbol() == sign) {
                return heading;
            }
        }
        throw new IllegalArgumentException("sign: expected one of ^ > v <, got '" + sign + "'");
    }
}
