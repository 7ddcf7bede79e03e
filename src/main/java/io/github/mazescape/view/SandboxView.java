package io.github.mazescape.view;

import org.jspecify.annotations.Nullable;
import processing.core.PGraphics;

/** The whole sandbox: the landscape at the left; maze, hidden units and chart at the right; the status bar at the bottom. */
public final class SandboxView {
    private final LandscapePanel landscape = new LandscapePanel();
    private final MazePanel maze = new MazePanel();
    private final HiddenPanel hidden = new HiddenPanel();
    private final ChartPanel chart = new ChartPanel();
    private final StatusBar status = new StatusBar();
    private final HelpOverlay help = new HelpOverlay();

    /** Draws a frame over the whole of a JAVA2D surface, between its beginDraw and endDraw. */
    public void draw(PGraphics g, SandboxFrame frame) {
        SandboxLayout layout = SandboxLayout.of(g.width, g.height);
        Box all = new Box(0, 0, g.width, g.height);
        try (Pen pen = new Pen(g)) {
            pen.fill(all, Theme.GROUND);
        }
        @Nullable ReplayModel replay = frame.replay();
        landscape.draw(g, layout.landscape(), frame.landscape());
        maze.draw(g, layout.maze(), replay);
        hidden.draw(g, layout.hidden(), replay);
        chart.draw(g, layout.chart(), frame.chart());
        status.draw(g, layout.status(), frame.status());
        if (frame.help()) {
            help.draw(g, all);
        }
    }
}
