package io.github.mazescape.draw.sandbox;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.maze.MazePanel;
import io.github.mazescape.draw.maze.ReplayModel;
import io.github.mazescape.draw.network.HiddenUnitsPanel;
import processing.core.PGraphics;

/** Draws one forager in one maze: the maze with what it senses above, its hidden units below. */
public final class ReplayPanel {
    private final MazePanel maze = new MazePanel();
    private final HiddenUnitsPanel hidden = new HiddenUnitsPanel();

    /** Draws a moment over a whole JAVA2D surface of at least 640 x 480, between its beginDraw and endDraw. */
    public void draw(PGraphics g, ReplayModel model) {
        Box all = Pen.ground(g);
        Box inside = all.inset(Theme.GAP);
        int below = Math.max(150, inside.height() / 4);
        Box upper = inside.inset(0, 0, 0, below + Theme.GAP);
        maze.draw(g, upper, model);
        hidden.draw(g, new Box(inside.x(), upper.bottom() + Theme.GAP, inside.width(), below), model);
    }
}
