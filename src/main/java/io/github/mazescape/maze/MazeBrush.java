package io.github.mazescape.maze;

/** What a person paints into a maze, cell by cell. */
public enum MazeBrush {
    /** Makes a cell wall. */
    WALL,
    /** Makes a cell corridor, without a pellet. */
    CORRIDOR,
    /** Makes a cell corridor with a pellet. */
    PELLET,
    /** Moves the start to a cell; on the start itself, turns it to the right. */
    START;

    /** What the brush does to a cell of a maze; x and y are columns and rows from 0, 0 to 254. */
    public MazeEdit at(Maze maze, int x, int y) {
        return new MazeEdit(
                x,
                y,
                switch (this) {
                    case WALL -> MazeEdit.WALL;
                    case CORRIDOR -> MazeEdit.CORRIDOR;
                    case PELLET -> MazeEdit.PELLET;
                    case START -> {
                        boolean there = x == maze.startX() && y == maze.startY();
                        yield maze.startHeading().turned(there ? 1 : 0).symbol();
                    }
                });
    }
}
