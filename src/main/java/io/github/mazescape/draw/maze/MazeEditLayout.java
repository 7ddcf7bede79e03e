package io.github.mazescape.draw.maze;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.maze.Maze;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The places of things in the maze panel: the maze at the left, and the tools at the right while it is edited.
 *
 * @param grid the box of the maze
 * @param cell the side of a cell [px], at least 1
 * @param aside the box beside the maze
 */
record MazeEditLayout(Box grid, int cell, Box aside) {
    private static final int ROWS = 8;
    private static final int SPACE = 8;
    private static final int GAP = 4;
    private static final int WIDEST = 220;
    private static final int ROOMY = 400;
    private static final int ENTRY_HEIGHT = 24;

    static MazeEditLayout of(Box panel, Maze maze) {
        Box rest = panel.inset(0, Theme.HEADER, 0, 0);
        int side = side(rest);
        int cell = Math.max(1, side / Math.max(maze.width(), maze.height()));
        return new MazeEditLayout(
                new Box(rest.x(), rest.y(), cell * maze.width(), cell * maze.height()), cell, aside(rest, side));
    }

    /** The side of the square into which the maze is fitted [px]. */
    static int side(Box rest) {
        return Math.min(rest.height(), rest.width() * 62 / 100);
    }

    private static Box aside(Box rest, int side) {
        int left = rest.x() + side + Theme.GAP;
        return new Box(left, rest.y(), rest.right() - left, rest.height());
    }

    /** The cell under a point; empty outside of the maze. */
    Optional<MazeCell> cellAt(double px, double py) {
        return grid.contains(px, py)
                ? Optional.of(new MazeCell((int) (px - grid.x()) / cell, (int) (py - grid.y()) / cell))
                : Optional.empty();
    }

    /** The box of a cell. */
    Box box(int x, int y) {
        return new Box(grid.x() + x * cell, grid.y() + y * cell, cell, cell);
    }

    /** The button that begins editing, in the lower right corner of the panel. */
    static Box entry(Box panel) {
        int width = isRoomy(panel) ? 88 : 44;
        return new Box(panel.right() - width, panel.bottom() - ENTRY_HEIGHT, width, ENTRY_HEIGHT);
    }

    /** Whether a button has room for more than one word. */
    static boolean isRoomy(Box panel) {
        return panel.width() >= ROOMY;
    }

    /** The buttons of a panel that edits. They do not depend on the maze, so they stay in place when it changes. */
    static Map<MazeTool, Box> tools(Box panel) {
        Box rest = panel.inset(0, Theme.HEADER, 0, 0);
        Box all = aside(rest, side(rest));
        int pitch = Math.max(18, Math.min(32, (all.height() - 2 * SPACE + GAP) / ROWS));
        int height = pitch - GAP;
        int width = Math.min(WIDEST, all.width());
        Map<MazeTool, Box> boxes = new EnumMap<>(MazeTool.class);
        int y = all.y();
        boxes.put(MazeTool.PREVIOUS, new Box(all.x(), y, height, height));
        boxes.put(MazeTool.NEXT, new Box(all.x() + width - height, y, height, height));
        y += pitch + SPACE;
        for (MazeTool tool : new MazeTool[] {MazeTool.WALL, MazeTool.CORRIDOR, MazeTool.PELLET, MazeTool.START}) {
            boxes.put(tool, new Box(all.x(), y, width, height));
            y += pitch;
        }
        y += SPACE;
        MazeTool[][] pairs = {
            {MazeTool.UNDO, MazeTool.REDO}, {MazeTool.OPEN, MazeTool.SAVE}, {MazeTool.RESET, MazeTool.DONE}
        };
        int half = (width - GAP) / 2;
        for (MazeTool[] pair : pairs) {
            boxes.put(pair[0], new Box(all.x(), y, half, height));
            boxes.put(pair[1], new Box(all.x() + width - half, y, half, height));
            y += pitch;
        }
        return boxes;
    }
}
