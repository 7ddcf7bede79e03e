package io.github.mazescape.draw.maze;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeEdit;

/** Draws over a maze that is edited: an accent frame, a fine grid, and a preview of the brush under the mouse. */
final class MazeEditOverlay {
    private static final int REFUSED = 0xffff8a80;
    private static final int SMALLEST_RULED = 8;

    private MazeEditOverlay() {}

    static void draw(Pen pen, MazeGrid at, MazeEditModel model) {
        Box grid = at.box();
        int line = Theme.faded(Theme.TEXT, 0.07);
        if (at.cell() >= SMALLEST_RULED) {
            for (int x = 1; x < model.maze().width(); x++) {
                pen.fill(grid.x() + x * at.cell(), grid.y(), 1, grid.height(), line);
            }
            for (int y = 1; y < model.maze().height(); y++) {
                pen.fill(grid.x(), grid.y() + y * at.cell(), grid.width(), 1, line);
            }
        }
        pen.frame(grid, Theme.ACCENT);
        pen.frame(grid.inset(1), Theme.faded(Theme.ACCENT, 0.45));
        MazeGrid.Cell hovered = model.hovered();
        if (hovered != null
                && hovered.x() < model.maze().width()
                && hovered.y() < model.maze().height()) {
            preview(pen, at, model, hovered);
        }
    }

    private static void preview(Pen pen, MazeGrid at, MazeEditModel model, MazeGrid.Cell cell) {
        Maze maze = model.maze();
        MazeEdit edit = model.brush().at(maze, cell.x(), cell.y());
        Box box = at.box(cell.x(), cell.y());
        double x = box.x() + box.width() / 2.0;
        double y = box.y() + box.height() / 2.0;
        if (edit.refusal(maze).isPresent()) {
            double arm = Math.max(2, box.width() * 0.22);
            pen.line(x - arm, y - arm, x + arm, y + arm, 1.8, REFUSED);
            pen.line(x - arm, y + arm, x + arm, y - arm, 1.8, REFUSED);
            around(pen, box, REFUSED);
            return;
        }
        switch (model.brush()) {
            case WALL -> pen.fill(box, Theme.mixed(Theme.WALL, Theme.DIM, 0.4));
            case CORRIDOR -> pen.fill(box, Theme.WELL);
            case PELLET -> {
                pen.fill(box, Theme.WELL);
                pen.disc(x, y, Math.max(1.2, box.width() * 0.22), Theme.WARM);
            }
            case START -> {
                pen.fill(box, Theme.WELL);
                int quarters = "^>v<".indexOf(edit.sign());
                MazeArrow.draw(pen, x, y, box.width(), quarters, Theme.mixed(Theme.ACCENT, Theme.TEXT, 0.5));
            }
        }
        around(pen, box, Theme.TEXT);
    }

    private static void around(Pen pen, Box box, int colour) {
        pen.frame(new Box(box.x() - 1, box.y() - 1, box.width() + 2, box.height() + 2), colour);
    }
}
