package io.github.mazescape.foraging;

import io.github.mazescape.maze.Heading;
import io.github.mazescape.maze.Maze;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All mazes of a task as flat arrays, so that the episode loop looks things up without a branch. The mazes lie one
 * after the other, each on a grid of the same stride, each cell a word of {@link Surroundings}. The start counts as
 * seen, and a pellet there is not there for the forager.
 */
final class PackedMazes {
    private final int stride;
    private final int cellsPerMaze;
    private final int[] cells;
    private final int[] starts;
    private final int[] pellets;
    private final int[] steps;
    private int @Nullable [] signs;

    PackedMazes(List<Maze> mazes, int taskSteps) {
        int width = 0;
        int height = 0;
        for (Maze maze : mazes) {
            width = Math.max(width, maze.width());
            height = Math.max(height, maze.height());
        }
        if ((long) mazes.size() * width * height > Task.MOST_CELLS) {
            throw new IllegalArgumentException("mazes: expected at most " + Task.MOST_CELLS + " cells in all, got "
                    + mazes.size() + " mazes of up to " + width + " by " + height);
        }
        stride = width;
        cellsPerMaze = width * height;
        cells = new int[mazes.size() * cellsPerMaze];
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
                    int pellet = maze.hasPellet(x, y) ? Surroundings.PELLET : 0;
                    cells[cell] = Surroundings.UNSEEN | pellet;
                }
            }
        }
        cells[starts[m] >> 2] = 0;
        for (int y = 1; y < maze.height() - 1; y++) {
            for (int x = 1; x < maze.width() - 1; x++) {
                int cell = base + y * stride + x;
                cells[cell] |= around(maze, x, y, base);
            }
        }
    }

    private int around(Maze maze, int x, int y, int base) {
        int around = 0;
        for (Heading heading : Heading.values()) {
            int toX = x + heading.dx();
            int toY = y + heading.dy();
            if (!maze.isWall(toX, toY)) {
                int pellet = cells[base + toY * stride + toX] & Surroundings.PELLET;
                around |= (pellet == 0 ? 1 : 1 | 16) << heading.ordinal();
            }
        }
        return around;
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

    /** The ways to the neighbours of a cell, as {@link Surroundings#deltas} has them. */
    long deltas() {
        return Surroundings.deltas(stride);
    }

    /** Per cell a word of {@link Surroundings}, as it is at the start. Not to be modified. */
    int[] cells() {
        return cells;
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

    /**
     * Per cell two signs, {@link #sign} for axis 0 plus 65536 times that for axis 1; 0 for walls and starts. So both
     * are summed at once over up to 32767 cells. Not to be modified.
     */
    synchronized int[] signs() {
        int[] known = signs;
        if (known == null) {
            known = new int[cells.length];
            for (int cell = 0; cell < known.length; cell++) {
                if ((cells[cell] & Surroundings.UNSEEN) != 0) {
                    int within = cell % cellsPerMaze;
                    long hash = hash(cell / cellsPerMaze, within % stride, within / stride);
                    known[cell] = sign(hash, 0) + (sign(hash, 1) << 16);
                }
            }
            signs = known;
        }
        return known;
    }

    /** A well mixed number for a cell of a maze, the same in every task (the last steps of SplitMix64). */
    static long hash(int maze, int x, int y) {
        long mixed = (((long) maze << 32) + ((long) y << 16) + x) * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    /** 1 or -1. */
    static int sign(long hash, int axis) {
        return (hash >>> axis & 1) == 0 ? 1 : -1;
    }

    long agentSteps() {
        long sum = 0;
        for (int count : steps) {
            sum += count;
        }
        return sum;
    }
}
