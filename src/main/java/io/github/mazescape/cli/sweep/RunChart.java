package io.github.mazescape.cli.sweep;

import io.github.mazescape.draw.chart.ChartModel;
import io.github.mazescape.draw.chart.ChartPanel;
import io.github.mazescape.draw.chart.RunsModel;
import io.github.mazescape.draw.chart.RunsPanel;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Drawing;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.film.PictureSize;
import io.github.mazescape.input.InputException;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.run.ChampionPath.FitnessEntry;
import io.github.mazescape.run.ReferenceLevel;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.GenerationsReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.ToDoubleFunction;

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
            throw InputException.at("--show")
                    .expected("held-out, centre, best or mean")
                    .got("'" + word + "'");
        }

        /** The measure of all generations. */
        public double[] of(GenerationsReader table) {
            return table.rows().stream().mapToDouble(value).toArray();
        }
    }

    /**
     * One run: the best and the mean of its population, its centre, and its champion on the held-out mazes.
     *
     * @param name what it is called
     */
    static Drawing one(String name, Setup experiment, GenerationsReader table, PictureSize size) {
        ChartModel model = ChartModel.ofUnchanged(table.rows(), references(List.of(experiment)));
        return drawing(
                size, "Fitness over generations: " + name, (pen, all) -> ChartPanel.drawAlone(pen, all, model, name));
    }

    private static Drawing drawing(PictureSize size, String title, BiConsumer<Pen, Box> marks) {
        Box all = new Box(0, 0, size.width(), size.height());
        return new Drawing(size.width(), size.height(), title, pen -> marks.accept(pen, all));
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
        List<ReferenceLevel> references = heldOut ? references(experiments) : List.of();
        String aside = heldOut ? aside(experiments, references) : "on the mazes of each generation";
        return new RunsModel(measure.title(), aside, RunsModel.Across.GENERATIONS, lines, references);
    }

    private static void requireCentre(List<GenerationsReader> tables) {
        boolean centred =
                tables.stream().flatMap(table -> table.rows().stream()).anyMatch(row -> Double.isFinite(row.centre()));
        if (!centred) {
            throw InputException.found("--show", "a run with a centre", "none")
                    .advise("show held-out, best or mean; runs have a centre with evolution.champion=centre");
        }
    }

    /** Several runs, a line for each. */
    public static Drawing several(RunsModel model, PictureSize size) {
        return drawing(size, model.title(), (pen, all) -> RunsPanel.draw(pen, all, model));
    }

    /** What decides the held-out mazes of a run besides its seed. */
    private record HeldOutMazes(MazeSpec spec, int mazes, int steps) {
        static HeldOutMazes of(Setup experiment) {
            Settings settings = experiment.settings();
            return new HeldOutMazes(
                    experiment.mazeSpec(),
                    settings.integer(Parameters.TASK_HELD_OUT),
                    settings.integer(Parameters.TASK_STEPS));
        }
    }

    /**
     * What the reference foragers reach on the held-out mazes of experiments: where these have different seeds, the
     * mean over the mazes of all; where they differ in more, nothing.
     */
    public static List<ReferenceLevel> references(List<Setup> experiments) {
        return experiments.stream().map(HeldOutMazes::of).distinct().count() == 1
                ? ReferenceLevel.mean(
                        seeds(experiments).stream().map(ReferenceLevel::heldOut).toList())
                : List.of();
    }

    /** A remark on the reference levels of a chart, if they need one. */
    static String aside(List<Setup> experiments, List<ReferenceLevel> references) {
        return references.isEmpty() || seeds(experiments).size() < 2 ? "" : "dashed: mean over the mazes of all runs";
    }

    /** An experiment for each seed. */
    private static Collection<Setup> seeds(List<Setup> experiments) {
        Map<Long, Setup> seeds = new LinkedHashMap<>();
        experiments.forEach(
                experiment -> seeds.putIfAbsent(experiment.settings().seed(), experiment));
        return seeds.values();
    }
}
