package io.github.mazescape.draw.sandbox;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.PanelHeader;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.draw.maze.MazeDrawing;
import io.github.mazescape.draw.maze.ReplayModel;
import io.github.mazescape.maze.Maze;
import java.util.List;
import processing.core.PGraphics;

/** Draws the ancestors of a network in one small maze each, oldest first, all at the same step. */
public final class LineagePanel {
    private static final int GAP = 12;
    private static final int CAPTION = 18;
    private static final int BELOW = 18;
    private static final String LEGEND =
            "Above each its generation and fitness. Back: how often it went back the way it came.";
    /** From how much larger mazes on more room is worth it. */
    private static final double WORTH = 1.3;

    /**
     * How small mazes lie in a box.
     *
     * @param columns how many lie beside one another
     * @param rows how many lie below one another
     * @param cell the side of a cell [px]
     */
    private record Grid(int columns, int rows, int cell) {
        /** The grid with the largest cells. */
        static Grid of(Box box, int stages, Maze maze) {
            Grid best = new Grid(stages, 1, 0);
            for (int columns = stages; columns >= 1; columns--) {
                int rows = (stages + columns - 1) / columns;
                int wide = (box.width() - (columns - 1) * GAP) / columns / maze.width();
                int high = ((box.height() - (rows - 1) * GAP) / rows - CAPTION - BELOW) / maze.height();
                if (Math.min(wide, high) > best.cell) {
                    best = new Grid(columns, rows, Math.min(wide, high));
                }
            }
            return new Grid(best.columns, best.rows, Math.max(1, best.cell));
        }
    }

    /** Whether the mazes of a model are much larger in one box than in another. */
    static boolean needs(Box larger, Box box, LineageModel model) {
        Maze maze = model.stages().get(0).replay().trajectory().maze();
        int stages = model.stages().size();
        int cell = Grid.of(below(box), stages, maze).cell;
        return Grid.of(below(larger), stages, maze).cell >= WORTH * cell;
    }

    private static Box below(Box box) {
        return box.inset(0, Theme.HEADER, 0, 0);
    }

    /** Draws the panel into a box. */
    public void draw(PGraphics g, Box box, LineageModel model) {
        try (Pen pen = new Pen(g)) {
            List<LineageModel.Stage> stages = model.stages();
            ReplayModel end = stages.get(stages.size() - 1).replay();
            String aside = model.whose() + "  ·  maze " + end.maze() + "/" + end.mazes();
            Box rest = PanelHeader.draw(pen, box, "Lineage", aside);
            Maze maze = end.trajectory().maze();
            Grid grid = Grid.of(rest, stages.size(), maze);
            int wide = (rest.width() - (grid.columns - 1) * GAP) / grid.columns;
            int most = (rest.height() - (grid.rows - 1) * GAP) / grid.rows;
            int high = Math.min(most, CAPTION + grid.cell * maze.height() + BELOW + GAP / 2);
            for (int i = 0; i < stages.size(); i++) {
                int x = rest.x() + i % grid.columns * (wide + GAP);
                int y = rest.y() + i / grid.columns * (high + GAP);
                stage(pen, x, y, wide, grid.cell, stages.get(i));
            }
            int last = stages.size();
            if (last < grid.columns * grid.rows) {
                int x = rest.x() + last % grid.columns * (wide + GAP);
                int y = rest.y() + last / grid.columns * (high + GAP);
                legend(pen, new Box(x, y, wide, high));
            } else {
                int y = rest.y() + grid.rows * (high + GAP);
                legend(pen, new Box(rest.x(), y, rest.width(), rest.bottom() - y));
            }
        }
    }

    private static void stage(Pen pen, int x, int y, int room, int cell, LineageModel.Stage stage) {
        ReplayModel replay = stage.replay();
        Maze maze = replay.trajectory().maze();
        Box grid = new Box(x, y + CAPTION, cell * maze.width(), cell * maze.height());
        double baseline = y + 12;
        String number = String.valueOf(stage.generation());
        double left = x + TypeFace.STRONG.width(number, Theme.SMALL) + 6;
        pen.text(TypeFace.STRONG, Theme.SMALL, number, x, baseline, Theme.LINEAGE);
        String worth = Wording.fitness(replay.fitness());
        pen.smallBefore(
                worth, Math.max(grid.right(), left + TypeFace.REGULAR.width(worth, Theme.SMALL)), baseline, Theme.TEXT);
        MazeDrawing.draw(pen, grid, cell, replay, Theme.LINEAGE);
        double below = grid.bottom() + 14.0;
        String eaten = "ate " + replay.eaten();
        String turned = "back " + stage.turned();
        pen.small(eaten, x, below, Theme.DIM);
        double used = TypeFace.REGULAR.width(eaten + turned, Theme.SMALL) + 6;
        if (stage.turned() > 0 && used <= room) {
            pen.smallBefore(turned, Math.max(grid.right(), x + used), below, Theme.DIM);
        }
    }

    /** Says in a place without a maze what the words and numbers mean. */
    private static void legend(Pen pen, Box box) {
        int y = box.y() + 12;
        for (String line : Wording.wrapped(LEGEND, Theme.SMALL, box.width())) {
            if (y > box.bottom()) {
                return;
            }
            pen.small(line, box.x(), y, Theme.DIM);
            y += Theme.LEADING - 2;
        }
    }
}
