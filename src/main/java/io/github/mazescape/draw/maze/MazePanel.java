package io.github.mazescape.draw.maze;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.PanelHeader;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.maze.Maze;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import processing.core.PGraphics;

/** Draws a maze with its forager at one moment of a recorded trajectory, and beside it what the forager senses. */
public final class MazePanel {
    private final SensePanel sense = new SensePanel();

    /** Draws the panel into a box; null before there is a forager. */
    public void draw(PGraphics g, Box box, @Nullable ReplayModel model) {
        try (Pen pen = new Pen(g)) {
            String aside = model == null ? "" : model.forager() + "  ·  maze " + model.maze() + "/" + model.mazes();
            Box rest = PanelHeader.draw(pen, box, "Foraging", aside);
            if (model == null) {
                PanelHeader.empty(pen, rest, "the first champion will forage here");
                return;
            }
            MazeEditLayout at = MazeEditLayout.of(box, model.trajectory().maze());
            MazeDrawing.draw(pen, at.grid(), at.cell(), model, Theme.ACCENT);
            int left = at.grid().right() + Theme.GAP;
            sense.draw(pen, new Box(left, rest.y(), rest.right() - left, rest.height()), model);
        }
    }

    /**
     * Draws the panel while its maze is edited, with the tools in place of the senses.
     *
     * @param replay shown if it was recorded in this maze; else the maze is shown with its start
     */
    public void draw(PGraphics g, Box box, @Nullable ReplayModel replay, MazeEditModel editing) {
        try (Pen pen = new Pen(g)) {
            MazeEditOverlay.header(pen, box, editing);
            MazeEditLayout at = MazeEditLayout.of(box, editing.maze());
            ReplayModel fitting = MazeEditOverlay.fitting(replay, editing);
            if (fitting != null) {
                MazeDrawing.draw(pen, at.grid(), at.cell(), fitting, Theme.ACCENT);
            } else {
                MazeDrawing.still(pen, at.grid(), at.cell(), editing.maze());
            }
            MazeEditOverlay.draw(pen, at, editing);
            MazeEditStrip.draw(pen, box, editing);
        }
    }

    /** Draws the button that begins editing over a panel that does not edit. */
    public void drawEntry(PGraphics g, Box box, boolean pointed) {
        try (Pen pen = new Pen(g)) {
            MazeEditStrip.drawEntry(pen, box, pointed);
        }
    }

    /** The cell of a maze under a point, in a panel in this box; empty outside the maze. */
    public static Optional<MazeCell> cellAt(Box box, Maze maze, double px, double py) {
        return MazeEditLayout.of(box, maze).cellAt(px, py);
    }

    /** The tool under a point, in a panel in this box. The only tool while not editing is {@link MazeTool#EDIT}. */
    public static Optional<MazeTool> toolAt(Box box, boolean editing, double px, double py) {
        if (!editing) {
            return MazeEditLayout.entry(box).contains(px, py) ? Optional.of(MazeTool.EDIT) : Optional.empty();
        }
        return MazeEditLayout.tools(box).entrySet().stream()
                .filter(entry -> entry.getValue().contains(px, py))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
