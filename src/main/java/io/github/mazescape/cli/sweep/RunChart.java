package io.github.mazescape.cli.sweep;

import io.github.mazescape.draw.chart.ChartModel;
import io.github.mazescape.draw.chart.ChartPanel;
import io.github.mazescape.draw.chart.RunsModel;
import io.github.mazescape.draw.chart.RunsPanel;
import io.github.mazescape.draw.kit.HeadlessCanvas;
import io.github.mazescape.film.PictureSize;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.input.InputException;
import io.github.mazescape.run.ChampionPath.FitnessEntry;
import io.github.mazescape.run.ReferenceLevel;
import io.github.mazescape.run.Setup;
import io.github.mazescape.store.GenerationsReader;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Draws the fitness of recorded runs over their generations. */
public final class RunChart {
    /** The width of a chart unless another one is asked for [px]. */
    public static final int WIDTH = 1000;

    private RunChart() {}

    /** What a line shows. */
    public enum Measure {
        HELD_OUT("Held-out fitness of the champion", FitnessEntry::heldOut),
        CENTRE("Fitness of the centre", FitnessEntry::centre),
        BEST("Best fitness in the population", FitnessEntry::best),
        MEAN("Mean fitness of the population", FitnessEntry::mean);

        private final String title;
        private final ToDoubleFunction<FitnessEntry> value;

        Measure(String title, ToDoubleFunction<FitnessEntry> value) {
            this.title = title;
            this.value = value;
        }

        /** The measure in words, to stand over a chart. */
        public String title() {
            return title + " over generations";
        }

        /** The measure of a word on a command line. */
        static Measure named(String word) {
            for (Measure measure : values()) {
                if (measure.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                    return measure;
                }
            }
            throw InputException.at("--show").expected("held-out, centre, best or mean").got("'" + word + "'");
        }

        /** The measure of all generations. */
        public double[] of(GenerationsReader table) {
            return table.rows().stream().mapToDouble(value).toArray();
        }
    }

    /** One run: the best and the mean of its population, its centre, and its champion on the held-out mazes. */
    static BufferedImage one(Setup experiment, GenerationsReader table, PictureSize size) {
        ChartModel model = new ChartModel(table.rows(), references(List.of(experiment)));
        HeadlessCanvas canvas = new HeadlessCanvas(size.width(), size.height());
        canvas.draw(g -> new ChartPanel().drawAlone(g, model));
        return canvas.image();
    }

    /**
     * What a chart of several runs shows: a line for each. The reference foragers stand beside held-out fitness alone,
     * since the other measures are each on the mazes of its generation.
     *
     * @param labels the names of the lines
     * @throws InputException if the measure is the centre's and no run has one
     */
    static RunsModel model(
            Measure measure, List<String> labels, List<Setup> experiments, List<GenerationsReader> tables) {
        if (measure == Measure.CENTRE) {
            requireCentre(tables);
        }
        List<RunsModel.Line> lines = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            lines.add(RunsModel.Line.of(labels.get(i), measure.of(tables.get(i))));
        }
        boolean heldOut = measure == Measure.HELD_OUT;
        return new RunsModel(
                measure.title(),
                heldOut ? "" : "on the mazes of each generation",
                RunsModel.Across.GENERATIONS,
                lines,
                heldOut ? references(experiments) : List.of());
    }

    private static void requireCentre(List<GenerationsReader> tables) {
        boolean centred = tables.stream()
                .flatMap(table -> table.rows().stream())
                .anyMatch(row -> Double.isFinite(row.centre()));
        if (!centred) {
            throw InputException.found("--show", "a run with a centre", "none")
                    .advise("show held-out, best or mean; runs have a centre with evolution.champion=centre");
        }
    }

    /** Several runs, a line for each. */
    public static BufferedImage several(RunsModel model, PictureSize size) {
        HeadlessCanvas canvas = new HeadlessCanvas(size.width(), size.height());
        canvas.draw(g -> new RunsPanel().draw(g, model));
        return canvas.image();
    }

    /** What the reference foragers reach, where all experiments have the same held-out mazes; else nothing. */
    public static List<ReferenceLevel> references(List<Setup> experiments) {
        return sameMazes(experiments) ? ReferenceLevel.heldOut(experiments.get(0)) : List.of();
    }

    private static boolean sameMazes(List<Setup> experiments) {
        @Nullable Task first = null;
        for (Setup experiment : experiments) {
            Task task = experiment.heldOut();
            if (first != null && !(first.mazes().equals(task.mazes()) && first.steps() == task.steps())) {
                return false;
            }
            first = task;
        }
        return first != null;
    }
}
