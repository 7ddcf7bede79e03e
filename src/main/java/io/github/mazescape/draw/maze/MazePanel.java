package io.github.mazescape.draw.maze;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.PanelHeader;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import org.jspecify.annotations.Nullable;
import processing.core.PGraphics;

/** Draws a maze with its forager at one moment of a recorded trajectory, and beside it what the forager senses. */
public final class MazePanel {
    private final SensePanel sense = new SensePanel();
    private final GhostLayer layer = new GhostLayer();

    /** Draws the panel into a box; null before there is a forager. */
    public void draw(PGraphics g, Box box, @Nullable ReplayModel model) {
        draw(g, box, model, BrushedMaze.NONE);
    }

    /** Draws the panel into a box, with what is painted; null before there is a forager. */
    public void draw(PGraphics g, Box box, @Nullable ReplayModel model, BrushedMaze brushed) {
        try (Pen pen = new Pen(g)) {
            Box rest = PanelHeader.draw(pen, box, "Foraging", model == null ? "" : aside(model));
            if (model == null) {
                PanelHeader.empty(pen, rest, "the first champion will forage here");
                return;
            }
            forager(pen, rest, MazeGrid.of(box, model.trajectory().maze()), model, brushed);
        }
    }

    private static String aside(ReplayModel model) {
        return model.forager() + "  ·  maze " + model.maze() + "/" + model.mazes();
    }

    private void forager(Pen pen, Box rest, MazeGrid grid, ReplayModel model, BrushedMaze brushed) {
        MazeDrawing.draw(pen, grid.box(), grid.cell(), model, Theme.ACCENT, inside -> {
            Ghosts ghosts = brushed.ghosts();
            if (ghosts == null) {
                layer.clear();
            } else {
                layer.draw(inside, grid, model, ghosts);
            }
            CrossingMarks.draw(inside, grid, brushed);
        });
        int left = grid.box().right() + Theme.GAP;
        sense.draw(pen, new Box(left, rest.y(), rest.right() - left, rest.height()), model);
    }

    /**
     * Draws the panel while its maze is edited.
     *
     * @param replay shown if it was recorded in this maze; else the maze is shown with its start
     */
    public void draw(PGraphics g, Box box, @Nullable ReplayModel replay, MazeEditModel editing) {
        try (Pen pen = new Pen(g)) {
            String aside = editing.edited() ? "edited; it stays when mazes are renewed" : "not edited";
            Box rest = PanelHeader.draw(pen, box, "Maze editor", aside);
            MazeGrid grid = MazeGrid.of(box, editing.maze());
            if (replay != null && replay.trajectory().maze().equals(editing.maze())) {
                forager(pen, rest, grid, replay, BrushedMaze.NONE);
            } else {
                MazeDrawing.still(pen, grid.box(), grid.cell(), editing.maze());
            }
            MazeEditOverlay.draw(pen, grid, editing);
        }
    }
}
