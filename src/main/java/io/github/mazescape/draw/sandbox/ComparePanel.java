package io.github.mazescape.draw.sandbox;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.PanelHeader;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.draw.maze.MazeDrawing;
import io.github.mazescape.draw.maze.ReplayModel;
import io.github.mazescape.foraging.Trajectory.Step;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.run.ShownTask;
import java.util.List;
import processing.core.PGraphics;

/**
 * Draws two foragers side by side in the same maze at the same step, and a timeline that shows where their actions
 * differ.
 */
public final class ComparePanel {
    private static final List<String> ACTIONS = List.of("forward", "right", "left");
    private static final int CAPTION = 20;
    private static final int TIMELINE = 34;

    /** Draws the panel into a box. */
    public void draw(PGraphics g, Box box, CompareModel model) {
        try (Pen pen = new Pen(g)) {
            ReplayModel first = model.first();
            int mazes = first.mazes();
            String alike = model.parted() == 0
                    ? "same behaviour in all " + mazes + " mazes"
                    : "apart in " + model.parted() + " of " + mazes + " mazes";
            String off = ShownTask.off(first.trajectory().ablation());
            String aside = (off.isEmpty() ? "" : off + "  ·  ") + alike + "  ·  maze " + first.maze();
            Box rest = PanelHeader.draw(pen, box, "Two foragers", aside);
            Maze maze = first.trajectory().maze();
            int half = (rest.width() - Theme.GAP) / 2;
            int side = Math.max(8, Math.min(half, rest.height() - CAPTION - TIMELINE));
            int cell = Math.max(1, side / Math.max(maze.width(), maze.height()));
            one(pen, rest.x(), rest.y(), cell, half, "A", first, Theme.ACCENT);
            one(pen, rest.x() + half + Theme.GAP, rest.y(), cell, half, "B", model.second(), Theme.SECOND);
            timeline(pen, new Box(rest.x(), rest.bottom() - TIMELINE + 6, rest.width(), TIMELINE - 6), model);
        }
    }

    private static void one(Pen pen, int x, int y, int cell, int width, String name, ReplayModel model, int colour) {
        double baseline = y + 12;
        pen.text(TypeFace.STRONG, Theme.SMALL, name, x, baseline, colour);
        String worth = "mean " + Wording.fitness(model.fitness()) + "  ·  here " + model.eaten() + " eaten";
        pen.small(Wording.fitted(worth, Theme.SMALL, width - 18), x + 18, baseline, Theme.DIM);
        Maze maze = model.trajectory().maze();
        Box grid = new Box(x, y + CAPTION, cell * maze.width(), cell * maze.height());
        MazeDrawing.draw(pen, grid, cell, model, colour);
    }

    private static void timeline(Pen pen, Box box, CompareModel model) {
        List<Step> first = model.first().trajectory().steps();
        List<Step> second = model.second().trajectory().steps();
        int steps = Math.max(1, Math.min(first.size(), second.size()));
        int height = 8;
        pen.fill(box.x(), box.y(), box.width(), height, Theme.WELL);
        for (int step = 0; step < Math.min(first.size(), second.size()); step++) {
            int left = box.x() + step * box.width() / steps;
            int right = box.x() + (step + 1) * box.width() / steps;
            boolean alike = first.get(step).action() == second.get(step).action();
            pen.fill(left, box.y(), Math.max(1, right - left), height, alike ? Theme.WALL : Theme.WARM);
        }
        int now = box.x() + Math.min(steps, model.first().step()) * box.width() / steps;
        pen.fill(Math.min(now, box.right() - 2), box.y() - 3, 2, height + 6, Theme.TEXT);
        String words;
        if (model.parting() < 0) {
            words = "they act alike at every step here";
        } else {
            words = "they part at step " + (model.parting() + 1) + ": A " + action(first.get(model.parting())) + ", B "
                    + action(second.get(model.parting()));
        }
        pen.small(words, box.x(), box.y() + height + 15, Theme.DIM);
    }

    private static String action(Step step) {
        return step.action() < ACTIONS.size() ? ACTIONS.get(step.action()) : "action " + step.action();
    }
}
