package io.github.mazescape.maze.foreign;

import java.util.function.IntUnaryOperator;

/**
 * Reads a drawing of walls as lines between cells. Posts stand at regular distances, walls run from post to post, and a
 * cell lies between four posts. Cell (i, j) becomes the maze's cell (2i + 1, 2j + 1); posts and walls lie between.
 */
final class WallLattice {
    static final int UP = 1;
    static final int RIGHT = 2;
    static final int DOWN = 4;
    static final int LEFT = 8;

    private final Block block;
    private final int across;
    private final int down;
    private final IntUnaryOperator arms;
    private final int columns;
    private final int rows;

    /**
     * @param across how many characters lie from post to post, at least 1
     * @param down how many rows lie from post to post, at least 1
     * @param arms the directions in which a character draws a line; 0 if it draws none
     */
    WallLattice(Block block, int across, int down, IntUnaryOperator arms) {
        this.block = block;
        this.across = across;
        this.down = down;
        this.arms = arms;
        columns = (block.width() - 1) / across;
        rows = (block.height() - 1) / down;
    }

    DrawnMaze read() {
        DrawnMaze.requireSize(2L * columns + 1, 2L * rows + 1);
        DrawnMaze maze = new DrawnMaze(2 * columns + 1, 2 * rows + 1);
        for (int j = 0; j <= rows; j++) {
            for (int i = 0; i <= columns; i++) {
                read(maze, i, j);
            }
        }
        Landmarks landmarks = new Landmarks(maze);
        for (int y = 0; y < block.height(); y++) {
            for (int x = 0; x < block.rows().get(y).length(); x++) {
                char sign = block.at(y, x);
                boolean inside = x % across > 0 && (down == 1 || y % down > 0) && x < columns * across;
                if (inside && y / down < rows && Character.isLetter(sign) && arms.applyAsInt(sign) == 0) {
                    landmarks.put(maze.cell(2 * (x / across) + 1, 2 * (y / down) + 1), sign);
                }
            }
        }
        landmarks.settle();
        return maze;
    }

    /** A post, the wall to its right and the one below, and the cell between these. */
    private void read(DrawnMaze maze, int i, int j) {
        if (i < columns && j < rows) {
            maze.put(maze.cell(2 * i + 1, 2 * j + 1), DrawnMaze.CORRIDOR);
        }
        if (i < columns && !wallRight(i, j)) {
            maze.put(maze.cell(2 * i + 1, 2 * j), DrawnMaze.CORRIDOR);
        }
        if (j < rows && !wallBelow(i, j)) {
            maze.put(maze.cell(2 * i, 2 * j + 1), DrawnMaze.CORRIDOR);
        }
        boolean drawn = arms(i * across, j * down) != 0
                || i < columns && wallRight(i, j)
                || j < rows && wallBelow(i, j)
                || i > 0 && wallRight(i - 1, j)
                || j > 0 && wallBelow(i, j - 1);
        if (!drawn) {
            maze.put(maze.cell(2 * i, 2 * j), DrawnMaze.CORRIDOR);
        }
    }

    private boolean wallRight(int i, int j) {
        int x = i * across;
        if (across == 1) {
            return (arms(x, j * down) & RIGHT) != 0 || (arms(x + 1, j * down) & LEFT) != 0;
        }
        for (int k = 1; k < across; k++) {
            if ((arms(x + k, j * down) & (LEFT | RIGHT)) != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean wallBelow(int i, int j) {
        int y = j * down;
        if (down == 1) {
            return (arms(i * across, y) & DOWN) != 0 || (arms(i * across, y + 1) & UP) != 0;
        }
        for (int k = 1; k < down; k++) {
            if ((arms(i * across, y + k) & (UP | DOWN)) != 0) {
                return true;
            }
        }
        return false;
    }

    private int arms(int x, int y) {
        return arms.applyAsInt(block.at(y, x));
    }
}
