package io.github.mazescape.draw.maze;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.maze.MazeBrush;
import java.awt.geom.Path2D;
import java.util.Map;

/** Draws the tools beside a maze that is edited, and the button that begins editing. */
final class MazeEditStrip {
    private MazeEditStrip() {}

    static void draw(Pen pen, Box panel, MazeEditModel model) {
        Map<MazeTool, Box> boxes = MazeEditLayout.tools(panel);
        MazeTool chosen = MazeTool.of(model.brush());
        boxes.forEach((tool, box) -> {
            boolean pointed = tool == model.pointed();
            if (tool == MazeTool.PREVIOUS || tool == MazeTool.NEXT) {
                step(pen, box, tool, model.enabled(tool), pointed);
            } else if (tool.brush().isPresent()) {
                brush(pen, box, tool, tool == chosen, pointed, model);
            } else {
                button(pen, box, tool, model.enabled(tool), pointed);
            }
        });
        Box left = boxes.getOrDefault(MazeTool.PREVIOUS, panel);
        Box right = boxes.getOrDefault(MazeTool.NEXT, panel);
        String which = "maze " + model.number() + " of " + model.mazes();
        double middle = (left.x() + right.right()) / 2.0;
        double baseline = Pen.baseline(left.y() + left.height() / 2.0, Theme.SMALL);
        pen.textAround(TypeFace.STRONG, Theme.SMALL, which, middle, baseline, Theme.TEXT);
    }

    static void drawEntry(Pen pen, Box panel, boolean pointed) {
        Box box = MazeEditLayout.entry(panel);
        String label = MazeEditLayout.isRoomy(panel) ? MazeTool.EDIT.label() : "edit";
        pen.fill(box.inset(-4, -3, 0, 0), Theme.GROUND);
        ground(pen, box, pointed);
        double baseline = Pen.baseline(box.y() + box.height() / 2.0, Theme.SMALL);
        pen.textAround(TypeFace.REGULAR, Theme.SMALL, label, box.x() + box.width() / 2.0, baseline, Theme.TEXT);
    }

    private static void ground(Pen pen, Box box, boolean pointed) {
        pen.fill(box, pointed ? Theme.WALL : Theme.LINE);
    }

    private static void button(Pen pen, Box box, MazeTool tool, boolean enabled, boolean pointed) {
        double baseline = Pen.baseline(box.y() + box.height() / 2.0, Theme.SMALL);
        double middle = box.x() + box.width() / 2.0;
        if (enabled) {
            ground(pen, box, pointed);
            pen.textAround(TypeFace.REGULAR, Theme.SMALL, tool.label(), middle, baseline, Theme.TEXT);
        } else {
            pen.frame(box, Theme.LINE);
            pen.textAround(TypeFace.REGULAR, Theme.SMALL, tool.label(), middle, baseline, Theme.faded(Theme.DIM, 0.55));
        }
    }

    private static void step(Pen pen, Box box, MazeTool tool, boolean enabled, boolean pointed) {
        if (enabled) {
            ground(pen, box, pointed);
        }
        double x = box.x() + box.width() / 2.0;
        double y = box.y() + box.height() / 2.0;
        double side = tool == MazeTool.PREVIOUS ? 2 : -2;
        Path2D angle = new Path2D.Double();
        angle.moveTo(x + side, y - 4);
        angle.lineTo(x - side, y);
        angle.lineTo(x + side, y + 4);
        pen.stroke(angle, 1.6, enabled ? Theme.TEXT : Theme.WALL);
    }

    private static void brush(Pen pen, Box box, MazeTool tool, boolean chosen, boolean pointed, MazeEditModel model) {
        if (chosen) {
            pen.fill(box, Theme.ACCENT);
        } else {
            ground(pen, box, pointed);
        }
        int side = Math.min(16, box.height() - 6);
        Box icon = new Box(box.x() + (box.height() - side) / 2, box.y() + (box.height() - side) / 2, side, side);
        icon(pen, icon, tool, model);
        double baseline = Pen.baseline(box.y() + box.height() / 2.0, Theme.SMALL);
        TypeFace face = chosen ? TypeFace.STRONG : TypeFace.REGULAR;
        int colour = chosen ? Theme.GROUND : Theme.TEXT;
        pen.text(face, Theme.SMALL, tool.label(), box.x() + box.height() + 4, baseline, colour);
    }

    private static void icon(Pen pen, Box box, MazeTool tool, MazeEditModel model) {
        pen.fill(box, tool == MazeTool.WALL ? Theme.mixed(Theme.WALL, Theme.DIM, 0.4) : Theme.WELL);
        pen.frame(box, Theme.WALL);
        double x = box.x() + box.width() / 2.0;
        double y = box.y() + box.height() / 2.0;
        if (tool.brush().orElse(MazeBrush.WALL) == MazeBrush.PELLET) {
            pen.disc(x, y, box.width() * 0.22, Theme.WARM);
        } else if (tool.brush().orElse(MazeBrush.WALL) == MazeBrush.START) {
            MazeArrow.draw(pen, x, y, box.width(), model.maze().startHeading().ordinal(), Theme.ACCENT);
        }
    }
}
