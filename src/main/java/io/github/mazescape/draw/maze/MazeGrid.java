package io.github.mazescape.draw.maze;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.maze.Maze;
import java.util.Optional;

/**
 * Where the cells of a maze lie in its panel.
 *
 * @param box the box of the maze
 * @param cell the side of a cell [px], at least 1
 */
public record MazeGrid(Box box, int cell) {
    /**
     * A cell of a maze.
     *
     * @param x its column, from 0
     * @param y its row, from 0
     */
    public record Cell(int x, int y) {}

    /** The cells of a maze in a panel: a square at the left, into which the maze is fitted. */
    public static MazeGrid of(Box panel, Maze maze) {
        Box rest = panel.inset(0, Theme.HEADER, 0, 0);
        int side = Math.min(rest.height(), rest.width() * 62 / 100);
        int cell = Math.max(1, side / Math.max(maze.width(), maze.height()));
        return new MazeGrid(new Box(rest.x(), rest.y(), cell * maze.width(), cell * maze.height()), cell);
    }

    /** The cell under a point; empty outside of the maze. */
    public Optional<Cell> at(double px, double py) {
        return box.contains(px, py)
                ? Optional.of(new Cell((int) (px - box.x()) / cell, (int) (py - box.y()) / cell))
                : Optional.empty();
    }

    /** The box of a cell. */
    public Box box(int x, int y) {
        return new Box(box.x() + x * cell, box.y() + y * cell, cell, cell);
    }
}
