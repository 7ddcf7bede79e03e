package io.github.mazescape.draw.sandbox;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.maze.MazePanel;
import io.github.mazescape.draw.maze.ReplayModel;
import io.github.mazescape.draw.network.HiddenPanel;
import processing.core.PGraphics;

/** One forager in one maze: the maze with what it senses above, its hidden units below. */
public final class ReplayPanel {
    private final MazePanel maze = new MazePanel();
    private final HiddenPanel hidden = new HiddenPanel();

    /** Draws a moment over the whole of a JAVA2D surface, between its beginDraw and endDraw; made for 640 x 480 and more. */
    public void draw(PGraphics g, ReplayModel model) {
        Box all = new Box(0, 0, g.width, g.height);
        try (Pen pen = new Pen(g)) {
            pen.fill(all, Theme.GROUND);
        }
        Box inside = all.inset(Theme.GAP);
        int below = Math.max(150, inside.height() / 4);
        Box upper = inside.inset(0, 0, 0, below + Theme.GAP);
        maze.draw(g, upper, model);
        hidden.draw(g, new Box(inside.x(), upper.bottom() + Theme.GAP, inside.width(), below), model);
    }
}
