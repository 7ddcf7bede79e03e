package io.github.mazescape.draw.sandbox;

import io.github.mazescape.draw.chart.ChartPanel;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.draw.landscape.LandscapePanel;
import io.github.mazescape.draw.maze.MazeEditModel;
import io.github.mazescape.draw.maze.MazePanel;
import io.github.mazescape.draw.network.NetworkPanel;
import processing.core.PGraphics;

/**
 * Draws the whole sandbox: the landscape at the left; maze, hidden units and chart at the right; the status bar at the
 * bottom.
 */
public final class SandboxView {
    private final LandscapePanel landscape;
    private final MazePanel maze = new MazePanel();
    private final ComparePanel compare = new ComparePanel();
    private final LineagePanel lineage = new LineagePanel();
    private final NetworkPanel network = new NetworkPanel();
    private final ChartPanel chart = new ChartPanel();
    private final StatusBar status = new StatusBar();
    private final HelpOverlay help = new HelpOverlay();

    /** A view for a person who acts in it. */
    public SandboxView() {
        landscape = new LandscapePanel();
    }

    /** @param glideSeconds how long a glide of the map to another plane takes [s] */
    public SandboxView(double glideSeconds) {
        landscape = new LandscapePanel(glideSeconds);
    }

    /** Draws a frame over a whole JAVA2D surface, between its beginDraw and endDraw. */
    public void draw(PGraphics g, SandboxFrame frame) {
        SandboxLayout layout = SandboxLayout.of(g.width, g.height);
        Box all = Pen.ground(g);
        landscape.draw(g, layout.landscape(), frame.landscape(), frame.marks(), frame.seconds());
        foraging(g, layout, frame.foraging());
        chart.draw(g, layout.chart(), frame.chart(), frame.charted());
        status.draw(g, layout.status(), frame.status());
        HelpModel keys = frame.help();
        if (keys != null) {
            help.draw(g, all, keys);
        }
    }

    /** How many times one picture of the landscape has begun to pass into another. */
    public int glides() {
        return landscape.glides();
    }

    /** Whether one was passing into another in the frame that was drawn last. */
    public boolean gliding() {
        return landscape.gliding();
    }

    /** Draws nothing but the landscape over a whole surface, and for a while what there is to say. */
    public void drawPicture(PGraphics g, SandboxFrame frame) {
        Box all = Pen.ground(g);
        landscape.drawPicture(g, all, frame.landscape(), frame.marks(), frame.seconds());
        HelpModel keys = frame.help();
        String notice = frame.status().notice();
        if (keys != null) {
            help.draw(g, all, keys);
        } else if (!notice.isEmpty()) {
            try (Pen pen = new Pen(g)) {
                String words = Wording.fitted(notice, Theme.SMALL, all.width() - 4.0 * Theme.GAP);
                int wide = (int) Math.ceil(TypeFace.REGULAR.width(words, Theme.SMALL)) + 20;
                Box card = new Box(Theme.GAP, all.bottom() - Theme.GAP - 28, wide, 28);
                pen.fill(card, Theme.faded(Theme.WELL, 0.9));
                pen.small(words, card.x() + 10, card.y() + 18, Theme.TEXT);
            }
        }
    }

    private void foraging(PGraphics g, SandboxLayout layout, SandboxFrame.Foraging foraging) {
        MazeEditModel editing = foraging.editing();
        CompareModel compared = foraging.compare();
        LineageModel ancestors = foraging.lineage();
        if (editing == null && ancestors != null) {
            Box both = around(layout.maze(), layout.hidden());
            if (LineagePanel.needs(both, layout.maze(), ancestors)) {
                lineage.draw(g, both, ancestors);
                return;
            }
        }
        if (editing != null) {
            maze.draw(g, layout.maze(), foraging.replay(), editing);
        } else if (ancestors != null) {
            lineage.draw(g, layout.maze(), ancestors);
        } else if (compared != null) {
            compare.draw(g, layout.maze(), compared);
        } else {
            maze.draw(g, layout.maze(), foraging.replay(), foraging.brushed());
        }
        network.draw(g, layout.hidden(), foraging.replay(), foraging.network());
    }

    private static Box around(Box upper, Box lower) {
        return new Box(upper.x(), upper.y(), upper.width(), lower.bottom() - upper.y());
    }
}
