package io.github.mazescape.draw.maze;

import io.github.mazescape.brush.Crossing;
import io.github.mazescape.brush.Way;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Set;

/** Draws the painted cells of a maze, with the way that is asked for as it looks to one who comes from below. */
final class CrossingMarks {
    private CrossingMarks() {}

    static void draw(Pen pen, MazeGrid grid, BrushedMaze model) {
        Set<Crossing.Cell> cells = model.crossing().cells();
        for (Crossing.Cell cell : cells) {
            Box box = grid.box(cell.x(), cell.y());
            pen.fill(box, Theme.faded(Theme.BRUSH, 0.35));
            border(pen, box, cells, cell);
            way(pen, box, model.crossing().way());
        }
        MazeGrid.Cell hovered = model.hovered();
        if (hovered != null) {
            pen.frame(grid.box(hovered.x(), hovered.y()), Theme.TEXT);
        }
    }

    /** The border of all painted cells together. */
    private static void border(Pen pen, Box box, Set<Crossing.Cell> cells, Crossing.Cell cell) {
        int weight = Math.max(2, box.width() / 8);
        if (!painted(cells, cell.x(), cell.y() - 1)) {
            pen.fill(box.x(), box.y(), box.width(), weight, Theme.BRUSH);
        }
        if (!painted(cells, cell.x(), cell.y() + 1)) {
            pen.fill(box.x(), box.bottom() - weight, box.width(), weight, Theme.BRUSH);
        }
        if (!painted(cells, cell.x() - 1, cell.y())) {
            pen.fill(box.x(), box.y(), weight, box.height(), Theme.BRUSH);
        }
        if (!painted(cells, cell.x() + 1, cell.y())) {
            pen.fill(box.right() - weight, box.y(), weight, box.height(), Theme.BRUSH);
        }
    }

    private static boolean painted(Set<Crossing.Cell> cells, int x, int y) {
        return x >= 0
                && y >= 0
                && x < Crossing.Cell.SIDES
                && y < Crossing.Cell.SIDES
                && cells.contains(new Crossing.Cell(x, y));
    }

    private static void way(Pen pen, Box box, Way way) {
        int quarters = switch (way) {
            case ANY -> -1;
            case ON -> 0;
            case RIGHT -> 1;
            case BACK -> 2;
            case LEFT -> 3;
        };
        if (quarters < 0) {
            return;
        }
        double size = box.width() * 0.3;
        Path2D head = new Path2D.Double();
        head.moveTo(0, -1);
        head.lineTo(0.85, 0.7);
        head.lineTo(-0.85, 0.7);
        head.closePath();
        AffineTransform place =
                AffineTransform.getTranslateInstance(box.x() + box.width() / 2.0, box.y() + box.height() / 2.0);
        place.quadrantRotate(quarters);
        place.scale(size, size);
        head.transform(place);
        pen.stroke(head, 2, Theme.faded(Theme.GROUND, 0.8));
        pen.fill(head, Theme.BRUSH);
    }
}
