package io.github.mazescape.app;

import io.github.mazescape.app.picture.PictureSize;
import io.github.mazescape.app.sandbox.ChartFeed;
import io.github.mazescape.app.terminal.UsageException;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.maze.MazeException;
import io.github.mazescape.record.Experiment;
import io.github.mazescape.record.GenerationsTable;
import io.github.mazescape.record.RecordException;
import io.github.mazescape.view.ChartModel;
import io.github.mazescape.view.ChartPanel;
import io.github.mazescape.view.HeadlessCanvas;
import io.github.mazescape.view.RunsModel;
import io.github.mazescape.view.RunsPanel;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Draws the fitness of recorded runs over their generations. */
final class RunChart {
    /** The width of a chart unless another one is asked for [px]. */
    static final int WIDTH = 1000;

    private RunChart() {}

    /** What a line shows. */
    enum Measure {
        HELD_OUT("Held-out fitness", GenerationsTable.Row::heldOut),
        BEST("Fitness of the champion", GenerationsTable.Row::best),
        MEAN("Mean fitness of the population", GenerationsTable.Row::mean);

        private final String title;
        private final ToDoubleFunction<GenerationsTable.Row> value;

        Measure(String title, ToDoubleFunction<GenerationsTable.Row> value) {
            this.title = title;
            this.value = value;
        }

        /** The measure in words, to stand over a chart. */
        String title() {
            return title + " over generations";
        }

        /** The measure of a word on a command line. */
        static Measure named(String word) {
            for (Measure measure : values()) {
                if (measure.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                    return measure;
                }
            }
            throw new UsageException("--show: expected held-out, best or mean, got '" + word + "'");
        }

        /** The measure of all generations. */
        double[] of(GenerationsTable table) {
            return table.rows().stream().mapToDouble(value).toArray();
        }
    }

    /** One run: best, mean and held-out fitness. */
    static BufferedImage one(Experiment experiment, GenerationsTable table, PictureSize size) {
        List<ChartModel.Entry> entries = table.rows().stream()
                .map(row -> new ChartModel.Entry(row.generation(), row.best(), row.mean(), row.heldOut()))
                .toList();
        ChartModel model = new ChartModel(entries, references(List.of(experiment)));
        HeadlessCanvas canvas = new HeadlessCanvas(size.width(), size.height());
        canvas.draw(g -> new ChartPanel().drawAlone(g, model));
        return canvas.image();
    }

    /** Several runs, a line for each. */
    static BufferedImage several(RunsModel model, PictureSize size) {
        HeadlessCanvas canvas = new HeadlessCanvas(size.width(), size.height());
        canvas.draw(g -> new RunsPanel().draw(g, model));
        return canvas.image();
    }

    /**
     * What the reference foragers reach, where all experiments have the same held-out task; else nothing. Nor is there anything
     * where maze files that settings name are not at hand: a chart of old numbers needs no mazes.
     */
    static List<ChartModel.Reference> references(List<Experiment> experiments) {
        try {
            return sameTask(experiments) ? ChartFeed.references(experiments.get(0)) : List.of();
        } catch (MazeException | RecordException missing) {
            return List.of();
        }
    }

    private static boolean sameTask(List<Experiment> experiments) {
        @Nullable Task first = null;
        for (Experiment experiment : experiments) {
            Task task = experiment.tasks().heldOut();
            if (first != null
                    && !(first.mazes().equals(task.mazes())
                            && first.steps() == task.steps()
                            && first.sensors().equals(task.sensors()))) {
                return false;
            }
            first = task;
        }
        return first != null;
    }
}
