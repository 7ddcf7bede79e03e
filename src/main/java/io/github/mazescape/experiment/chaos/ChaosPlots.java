package io.github.mazescape.experiment.chaos;

import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Plot;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.fractal.Neighbourhood;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.statistics.Bootstrap;
import io.github.mazescape.statistics.Interval;
import io.github.mazescape.statistics.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** The pictures of {@link ChaosExperiment}. */
final class ChaosPlots {
    /** More points than these hide one another. */
    private static final int MOST_POINTS = 400;

    private final Rows rows;
    private final Inputs inputs;
    private final FoldDepths folds;

    ChaosPlots(Rows rows, Inputs inputs, FoldDepths folds) {
        this.rows = rows;
        this.inputs = inputs;
        this.folds = folds;
    }

    List<Plot> all() {
        return List.of(path(), depths(), survival());
    }

    private Plot path() {
        Rows paths = rows.under("path/");
        double[] generations = paths.rows().stream()
                .map(row -> row.all("generation"))
                .max((a, b) -> a.length - b.length)
                .orElse(new double[0]);
        double[] middle = new double[generations.length];
        double[] low = new double[generations.length];
        double[] high = new double[generations.length];
        for (int i = 0; i < generations.length; i++) {
            Interval interval =
                    mean(at(paths, generations[i]), inputs.seed("path").child(i));
            middle[i] = interval.estimate();
            low[i] = interval.low();
            high[i] = interval.high();
        }
        List<Plot.Mark> marks = new ArrayList<>();
        marks.add(new Plot.Level("edge of chaos", Plot.CONTROL, 0, false));
        int series = 1;
        for (String control : List.of("scrambled", "random")) {
            Interval interval = mean(
                    rows.under("network/").where(row -> row.part(2).equals(control)).rows().stream()
                            .mapToDouble(row -> Summary.mean(row.all("exponent")))
                            .toArray(),
                    inputs.seed("band").child(control));
            if (generations.length > 1) {
                double[] ends = {generations[0], generations[generations.length - 1]};
                marks.add(new Plot.Band("", series, ends, both(interval.low()), both(interval.high())));
                marks.add(new Plot.Line(
                        control.equals("random") ? "random networks" : "champion's weights shuffled",
                        series,
                        ends,
                        both(interval.estimate()),
                        true));
            }
            series++;
        }
        marks.add(new Plot.Band("", 0, generations, low, high));
        marks.add(new Plot.Line("champion", 0, generations, middle));
        return new Plot(
                "path",
                "Lyapunov exponent of champions over generations",
                "Mean over runs; bands are 95 % intervals. Above 0 a change of the hidden state grows, below 0 it"
                        + " fades.",
                Plot.Axis.log("generation"),
                Plot.Axis.linear("exponent [per step]"),
                marks);
    }

    private static double[] both(double value) {
        return new double[] {value, value};
    }

    private static double[] at(Rows paths, double generation) {
        DoubleStream.Builder exponents = DoubleStream.builder();
        for (Row row : paths.rows()) {
            for (int i = 0; i < row.all("generation").length; i++) {
                if (row.all("generation")[i] == generation) {
                    exponents.add(row.all("exponent")[i]);
                }
            }
        }
        return exponents.build().toArray();
    }

    private static Interval mean(double[] values, Seed seed) {
        return Bootstrap.mean(values, seed.stream());
    }

    private Plot depths() {
        List<Plot.Mark> marks = new ArrayList<>();
        double most = 0;
        int series = 0;
        for (Neighbourhood one : ChaosExperiment.folded(inputs.runs().get(0))) {
            double[][] places = FoldDepths.places(
                    rows.under("folds/").where(row -> row.part(2).equals(one.name())));
            int every = 1 + places[0].length / MOST_POINTS;
            double[][] some = {every(places[0], every), every(places[1], every)};
            most = Math.max(most, Arrays.stream(some[0]).max().orElse(0));
            marks.add(new Plot.Points(one.words(), series++, some[0], some[1]));
        }
        double[] ends = {0, most};
        marks.add(new Plot.Line(
                "mean of the runs' lines",
                Plot.CONTROL,
                ends,
                Arrays.stream(ends)
                        .map(growth ->
                                folds.intercept().estimate() + folds.slope().estimate() * growth)
                        .toArray()));
        return new Plot(
                "depths",
                "Depth of the folds and growth of a change of the state",
                "Each point is a place in weight space and a maze. The depth is that of the smallest displacement"
                        + " that changes an action, in decades below the norm of the weights.",
                Plot.Axis.linear("largest growth over a stretch of steps [decades]"),
                Plot.Axis.linear("depth [decades]"),
                marks);
    }

    private static double[] every(double[] values, int nth) {
        double[] some = new double[(values.length + nth - 1) / nth];
        for (int i = 0; i < some.length; i++) {
            some[i] = values[i * nth];
        }
        return some;
    }

    private Plot survival() {
        List<Plot.Mark> marks = new ArrayList<>();
        int steps = inputs.common().steps();
        double[] x = new double[steps + 1];
        int series = 0;
        for (String name : List.of("champion", "scrambled", "random")) {
            double[] parting = rows.under("network/").where(row -> row.part(2).equals(name)).rows().stream()
                    .flatMapToDouble(row -> Arrays.stream(row.all("parting")))
                    .toArray();
            double[] alike = new double[steps + 1];
            for (int step = 0; step <= steps; step++) {
                x[step] = step;
                int now = step;
                alike[step] = parting.length == 0
                        ? Double.NaN
                        : (double) Arrays.stream(parting)
                                        .filter(first -> !(first < now))
                                        .count()
                                / parting.length;
            }
            marks.add(new Plot.Line(name, series++, x, alike, !name.equals("champion")));
        }
        return new Plot(
                "survival",
                "How long a push of 1e-9 to the state changes no action",
                "Share of mazes, over all runs, in which every action is still the same; the push comes at step 20.",
                Plot.Axis.linear("step"),
                Plot.Axis.linear("share without a changed action", 0, 1),
                marks);
    }
}
