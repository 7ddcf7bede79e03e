package io.github.mazescape.web.zoom;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.PlanePoints;
import io.github.mazescape.evaluation.recording.TrailRecorder;
import io.github.mazescape.film.LandscapeShot.Scene;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.foraging.Trails;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.web.PackedNumbers;
import io.github.mazescape.web.PageText;
import io.github.mazescape.web.ScriptObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Pixels of a picture whose foragers are recorded, so that a page can replay them: they lie on a coarse grid.
 *
 * @param columns of each pixel of the grid, from left to right, in the picture
 * @param rows likewise, from top to bottom
 * @param points the networks, row by row of the grid
 * @param mazes in how many mazes of the task they are recorded, the first ones
 * @param scene the task, and who may ask for an early end
 * @param evaluator who measures the picture
 */
record ReplayLattice(
        double[] columns, double[] rows, PlanePoints points, int mazes, Scene scene, BatchEvaluator evaluator) {
    /**
     * The grid of a picture.
     *
     * @param side how many pixels it has along a side at most
     * @param mazes in how many mazes at most
     */
    static ReplayLattice of(Pyramid pyramid, Scene scene, BatchEvaluator evaluator, int side, int mazes) {
        double[] columns = places(pyramid.size().width(), side);
        double[] rows = places(pyramid.size().height(), side);
        double[] x = new double[columns.length * rows.length];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = pyramid.pitch() * (pyramid.column() + (long) columns[i % columns.length]);
            y[i] = pyramid.pitch() * (pyramid.row() + (long) rows[i / columns.length]);
        }
        int count = Math.min(mazes, scene.view().task().mazes().size());
        return new ReplayLattice(columns, rows, scene.view().plane().points(x, y), count, scene, evaluator);
    }

    private static double[] places(int pixels, int most) {
        int count = Math.min(pixels, most);
        double[] places = new double[count];
        for (int i = 0; i < count; i++) {
            places[i] = (2L * i + 1) * pixels / (2L * count);
        }
        return places;
    }

    /** What the page must know of the grid before anything is replayed. */
    ScriptObject script() {
        Task task = scene.view().task();
        List<ScriptObject> told = new ArrayList<>();
        for (Maze maze : task.mazes().subList(0, mazes)) {
            told.add(new ScriptObject()
                    .number("width", maze.width())
                    .number("height", maze.height())
                    .text("cells", cells(maze))
                    .number("x", maze.startX())
                    .number("y", maze.startY())
                    .number("heading", maze.startHeading().ordinal()));
        }
        return new ScriptObject()
                .numbers("columns", columns)
                .numbers("rows", rows)
                .number("of", task.mazes().size())
                .numbers(
                        "fitness",
                        rounded(evaluator
                                .evaluate(task, points, scene.cancellation())
                                .fitness()))
                .objects("mazes", told);
    }

    private static double[] rounded(double[] fitness) {
        double[] rounded = new double[fitness.length];
        for (int i = 0; i < fitness.length; i++) {
            rounded[i] = Math.rint(fitness[i] * 1e6) / 1e6;
        }
        return rounded;
    }

    private static String cells(Maze maze) {
        StringBuilder cells = new StringBuilder();
        for (int y = 0; y < maze.height(); y++) {
            for (int x = 0; x < maze.width(); x++) {
                cells.append(maze.isWall(x, y) ? '#' : maze.hasPellet(x, y) ? '.' : ' ');
            }
        }
        return cells.toString();
    }

    /**
     * What all foragers of the grid do in a maze, as a statement of a script: for each step of each forager the heading
     * after it, plus 4 where it moved.
     */
    String recorded(int maze) {
        TrailRecorder recorder = new TrailRecorder(scene.view().task(), maze, evaluator.topology(), evaluator.kernel());
        Trails trails = recorder.record(points, scene.cancellation()::requested);
        if (trails.count() < points.size()) {
            throw new CancellationException("replays");
        }
        int steps = trails.steps();
        byte[] told = new byte[points.size() * steps];
        for (int forager = 0; forager < points.size(); forager++) {
            int[] places = trails.places().get(forager);
            for (int step = 0; step < steps; step++) {
                boolean moved = places[step] >> 2 != places[step + 1] >> 2;
                told[forager * steps + step] = (byte) (places[step + 1] & 3 | (moved ? 4 : 0));
            }
        }
        return "mazescape(" + PageText.script("replays/" + maze) + ",\"" + PackedNumbers.bytes(told) + "\");\n";
    }
}
