package io.github.mazescape.foraging;

import io.github.mazescape.maze.Heading;
import io.github.mazescape.maze.Maze;
import java.util.List;

/**
 * All mazes of a task as flat arrays, so that the episode loop looks things up without a branch. The mazes lie one after the
 * other, each on a grid of the same stride; a <em>place</em> is {@code cell * 4 + heading}.
 */
final class PackedMazes {
    /** In a cell: it holds a pellet. */
    static final int PELLET = 1;
    /** In a cell: nobody has been there. */
    static final int UNSEEN = 2;

    private final int stride;
    private final int cellsPerMaze;
    private final byte[] cells;
    private final byte[] passages;
    private final int[] starts;
    private final int[] pellets;
    private final int[] steps;

    PackedMazes(List<Maze> mazes, int taskSteps) {
        int width = 0;
        int height = 0;
        for (Maze maze : mazes) {
            width = Math.max(width, maze.width());
            height = Math.max(height, maze.height());
        }
        stride = width;
        cellsPerMaze = width * height;
        cells = new byte[mazes.size() * cellsPerMaze];
        passages = new byte[cells.length * 4];
        starts = new int[mazes.size()];
        pellets = new int[mazes.size()];
        steps = new int[mazes.size()];
        for (int m = 0; m < mazes.size(); m++) {
            pack(mazes.get(m), m);
            Integer own = mazes.get(m).header().steps();
            steps[m] = own == null ? taskSteps : own;
        }
    }

    private void pack(Maze maze, int m) {
        int base = m * cellsPerMaze;
        starts[m] = (base + maze.startY() * stride + maze.startX()) * 4
                + maze.startHeading().ordinal();
        pellets[m] = maze.pelletCount();
        for (int y = 0; y < maze.height(); y++) {
            for (int x = 0; x < maze.width(); x++) {
                if (!maze.isWall(x, y)) {
                    int cell = base + y * stride + x;
                    cells[cell] = (byte) (UNSEEN + (maze.hasPellet(x, y) ? PELLET : 0));
                    packPassages(maze, x, y, cell);
                }
            }
        }
    }

    private void packPassages(Maze maze, int x, int y, int cell) {
        for (Heading heading : Heading.values()) {
            int open = 0;
            for (int side = 0; side < 4; side++) {
                Heading facing = heading.turned(side);
                if (!maze.isWall(x + facing.dx(), y + facing.dy())) {
                    open |= 1 << side;
                }
            }
            passages[cell * 4 + heading.ordinal()] = (byte) open;
        }
    }

    /** Cells from one row to the next. */
    int stride() {
        return stride;
    }

    int cellsPerMaze() {
        return cellsPerMaze;
    }

    int mazes() {
        return starts.length;
    }

    /** Per cell its pellet and that it is unseen; 0 in walls. Not to be modified. */
    byte[] cells() {
        return cells;
    }

    /** Per place which sides are open: bit 0 ahead, 1 right, 2 behind, 3 left. Not to be modified. */
    byte[] passages() {
        return passages;
    }

    /** The place at which a maze starts. */
    int start(int maze) {
        return starts[maze];
    }

    int pellets(int maze) {
        return pellets[maze];
    }

    /** How long an episode lasts in a maze [steps]. */
    int steps(int maze) {
        return steps[maze];
    }

    long agentSteps() {
        long sum = 0;
        for (int count : steps) {
            sum += count;
        }
        return sum;
    }
}
