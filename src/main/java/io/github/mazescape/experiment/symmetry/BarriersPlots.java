package io.github.mazescape.experiment.symmetry;

import io.github.mazescape.experiment.Plot;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.statistics.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The pictures of barriers.
 *
 * @param pairs the rows of pairs of runs
 * @param alone the rows of single runs
 * @param forks the rows of runs that went on twice
 */
record BarriersPlots(Rows pairs, Rows alone, Rows forks) {
    /** Two continuations of a run with a lower relative barrier have stayed together. */
    static final double ONSET = 0.1;

    /** How far a graph reaches to either side of its place on the axis. */
    private static final double HALF_WIDTH = 0.4;

    List<Plot> all() {
        return List.of(profiles(), distribution(), islands(), forkPlot(), wayUp());
    }

    /** The relative barriers of the runs that went on twice from a generation. */
    static double[] forked(Rows forks, int generation) {
        return forks.where(row -> row.part(2).equals(Integer.toString(generation)))
                .column(BarriersExperiment.RELATIVE + "fork");
    }

    /** The mean over pairs, point by point. */
    private static double[] mean(Rows rows, String column) {
        double[] mean = new double[0];
        for (Row row : rows.rows()) {
            double[] profile = row.all(column);
            mean = mean.length == 0 ? new double[profile.length] : mean;
            for (int i = 0; i < profile.length; i++) {
                mean[i] += profile[i] / rows.size();
            }
        }
        return mean;
    }

    private static double[] places(int points) {
        double[] places = new double[points];
        Arrays.setAll(places, i -> (double) i / (points - 1));
        return places;
    }

    private Plot profiles() {
        List<Plot.Mark> marks = new ArrayList<>();
        int series = 0;
        for (Matching matching :
                List.of(Matching.BEST_OR_MIRROR, Matching.BEST, Matching.MOMENTS, Matching.WEIGHTS, Matching.NONE)) {
            double[] mean = mean(pairs, BarriersExperiment.PROFILE + matching.word());
            marks.add(new Plot.Line(
                    matching.words(), matching == Matching.NONE ? Plot.CONTROL : series++, places(mean.length), mean));
        }
        return new Plot(
                "profiles",
                "Fitness on the straight line between two champions",
                "The mean over all pairs of runs, on mazes that neither a run nor the match has seen.",
                Plot.Axis.linear("way from one champion to the other", 0, 1),
                Plot.Axis.linear("fitness", 0, 1),
                marks);
    }

    private Plot distribution() {
        List<Plot.Mark> marks = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Double> x = new ArrayList<>();
        List<Double> medians = new ArrayList<>();
        for (Matching matching : Matching.values()) {
            double[] heights = pairs.column(BarriersExperiment.HEIGHT + matching.word());
            double[] spread = new double[heights.length];
            Arrays.setAll(spread, i -> matching.ordinal() + 0.5 * ((i * 0.618034) % 1 - 0.5));
            marks.add(new Plot.Points("", matching == Matching.NONE ? Plot.CONTROL : 0, spread, heights, true));
            double middle = Summary.median(heights);
            x.addAll(List.of(matching.ordinal() - 0.35, matching.ordinal() + 0.35, Double.NaN));
            medians.addAll(List.of(middle, middle, Double.NaN));
            names.add(matching.words());
        }
        marks.add(new Plot.Line("median", 1, numbers(x), numbers(medians)));
        return new Plot(
                "matchings",
                "Barriers between all pairs of champions, by what their units are matched",
                "Each ring is a pair of runs. Some are joined by a match and others not at all, so a mean says little.",
                Plot.Axis.named("", names),
                Plot.Axis.linear("barrier"),
                marks);
    }

    private static double[] numbers(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Both graphs side by side, each over a place of the axis. */
    private Plot islands() {
        return new Plot(
                "islands",
                "How low one has to go from champion to champion",
                "Each branch ends above in a champion; two are joined where fitness is lowest on the straight line"
                        + " between them, or on the best detour over other champions. Islands are joined deep down, one"
                        + " plateau high up.",
                Plot.Axis.named("", List.of("as they evolved", "in the best match")),
                Plot.Axis.linear("fitness", 0, 1),
                List.of(
                        graph("as they evolved", Plot.CONTROL, 0, Matching.NONE),
                        graph("in the best match", 0, 1, Matching.BEST_OR_MIRROR)));
    }

    private Plot.Mark graph(String label, int series, int place, Matching matching) {
        List<String> runs = pairs.rows().stream()
                .flatMap(row -> Stream.of(row.part(1), row.part(2)))
                .distinct()
                .toList();
        double[] fitness = new double[runs.size()];
        double[][] saddles = new double[runs.size()][runs.size()];
        for (Row row : pairs.rows()) {
            int first = runs.indexOf(row.part(1));
            int second = runs.indexOf(row.part(2));
            double[] evolved = row.all(BarriersExperiment.PROFILE + Matching.NONE.word());
            fitness[first] = evolved.length == 0 ? Double.NaN : evolved[0];
            fitness[second] = evolved.length == 0 ? Double.NaN : evolved[evolved.length - 1];
            double least = Arrays.stream(row.all(BarriersExperiment.PROFILE + matching.word()))
                    .min()
                    .orElse(Double.NaN);
            saddles[first][second] = least;
            saddles[second][first] = least;
        }
        double[][] line = DisconnectivityGraph.of(fitness, saddles).line(place - HALF_WIDTH, place + HALF_WIDTH);
        return new Plot.Line(label, series, line[0], line[1]);
    }

    private Plot forkPlot() {
        List<Plot.Mark> marks = new ArrayList<>();
        double[] x = BarriersExperiment.FORKS.stream().mapToDouble(of -> of).toArray();
        double[] middle = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double[] found = forked(forks, (int) x[i]);
            middle[i] = found.length == 0 ? Double.NaN : Summary.median(found);
        }
        double[] at = forks.rows().stream()
                .mapToDouble(row -> Double.parseDouble(row.part(2)))
                .toArray();
        marks.add(new Plot.Points("a run", 0, at, forks.column(BarriersExperiment.RELATIVE + "fork"), true));
        marks.add(new Plot.Line("median", 0, x, middle));
        marks.add(new Plot.Level("0.1", Plot.CONTROL, ONSET, false));
        return new Plot(
                "forks",
                "Barrier between two continuations of one run",
                "Both go on from the same population with other random numbers.",
                Plot.Axis.log("generation at which they part"),
                Plot.Axis.linear("relative barrier"),
                marks);
    }

    private Plot wayUp() {
        List<Plot.Mark> marks = new ArrayList<>();
        for (Row row : alone.rows()) {
            double[] fitness = row.all(BarriersExperiment.PROFILE + "first");
            marks.add(new Plot.Line("", Plot.CONTROL, places(fitness.length), fitness));
        }
        double[] mean = mean(alone, BarriersExperiment.PROFILE + "first");
        marks.add(new Plot.Line("mean", 0, places(mean.length), mean));
        return new Plot(
                "way-up",
                "Fitness on the straight line from the first champion to the last",
                "Goodfellow et al. (2015, arXiv:1412.6544) found loss to fall all along it for gradient descent.",
                Plot.Axis.linear("way from the first champion to the last", 0, 1),
                Plot.Axis.linear("fitness", 0, 1),
                marks);
    }
}
