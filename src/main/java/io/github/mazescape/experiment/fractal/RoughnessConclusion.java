package io.github.mazescape.experiment.fractal;

import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Measure;
import io.github.mazescape.experiment.Plot;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.experiment.Table;
import io.github.mazescape.experiment.Verdict;
import io.github.mazescape.experiment.fractal.RoughnessExperiment.Place;
import io.github.mazescape.statistics.Bootstrap;
import io.github.mazescape.statistics.Interval;
import io.github.mazescape.statistics.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** What follows from the variograms and walks. */
final class RoughnessConclusion {
    private static final double THRESHOLD = 0.1;

    private final Rows rows;
    private final Inputs inputs;

    /** For each place and each run its row, if the run has the place. */
    private final List<List<Optional<Row>>> places = new ArrayList<>();

    RoughnessConclusion(Rows rows, Inputs inputs) {
        this.rows = rows;
        this.inputs = inputs;
        for (Place place : Place.values()) {
            places.add(inputs.runs().stream()
                    .map(run -> rows.where(row -> row.cell().equals(cell(place, run))).rows().stream()
                            .findFirst())
                    .toList());
        }
    }

    Result result() {
        Interval gain = gain(Place.LAST);
        Interval last = interval("H " + Place.LAST, Place.LAST, Variogram::exponent);
        Interval random = interval("H " + Place.RANDOM, Place.RANDOM, Variogram::exponent);
        String sentence = String.format(
                Locale.ROOT,
                "The exponent H is %.2f around the last champion and %.2f around random networks. Over a mutation"
                        + " a random network keeps %.0f %% of the correlation, a champion %.0f %%.",
                last.estimate(),
                random.estimate(),
                100 * overMutation(Place.RANDOM).estimate(),
                100 * overMutation(Place.LAST).estimate());
        List<Measure> measures = new ArrayList<>();
        for (Place place : Place.values()) {
            measures.add(new Measure("H, " + place.words(), interval("H " + place, place, Variogram::exponent)));
        }
        measures.add(new Measure(
                "H beside the champion (a tenth of its length away) - H of random networks", gain(Place.BESIDE)));
        for (Place place : Place.values()) {
            measures.add(new Measure("correlation over a mutation, " + place.words(), overMutation(place)));
        }
        measures.add(new Measure(
                "distance at which random networks have 1/e in common",
                interval("length", Place.RANDOM, Variogram::length),
                "lengths of the weight vector"));
        measures.add(new Measure("correlation after one step of a random walk", walk(0)));
        measures.add(new Measure(
                "correlation length of the walk from its first step, -1 / ln",
                mean("walk length", walks(0, kept -> -1 / StrictMath.log(kept))),
                "steps"));
        double step = step(Place.RANDOM);
        Measure control = new Measure(
                "correlation over a mutation with the far ends permuted, random networks",
                interval("permuted", Place.RANDOM, variogram -> variogram.permutedCorrelation(step)));
        return new Result(
                Verdict.above(gain, THRESHOLD),
                sentence,
                new Measure("H around the last champion - H of random networks", gain),
                "supported if the interval lies over 0.1, refuted if under",
                measures,
                List.of(control),
                remarks(),
                List.of(table()),
                List.of(variograms(), walkPlot()));
    }

    private static List<String> remarks() {
        return List.of(
                "H is half the slope of the logarithm of the variogram, where that is under 0.3 of its value at an"
                        + " unrelated network; 1 is smooth, 0 is noise. Variograms are averaged over runs before,"
                        + " which was decided after a first look at six runs, whose single curves were too rough for"
                        + " a slope.",
                "In the precision of the settings, on the common mazes.",
                "Rays turn at constant length, toward a random vector with the same length of each neuron, so that far"
                        + " points are networks of the same scale; the usual variogram adds the vector.",
                "At the very top of a hill the variogram grows with twice the power of a slope, so H around a champion"
                        + " may be large because it is a maximum; beside it this is not so.",
                "One exponent sums the curve up and no more: a level part and a steep one after it may give the"
                        + " same H as a straight line.",
                "Folds finer than the least distance add a constant (a nugget) and lower H; a correlation length from"
                        + " the first step of a walk is then too short.",
                "The walk shrinks a little at each step so that it stays among random networks; a plain walk leaves"
                        + " them. How two slices at different depths go together is not measured on its own: it is"
                        + " the same correlation against distance.");
    }

    private Interval gain(Place place) {
        return Bootstrap.overRuns(
                inputs.runs().size(),
                drawn -> pooled(place, drawn).exponent()
                        - pooled(Place.RANDOM, drawn).exponent(),
                inputs.seed("gain " + place).stream());
    }

    private Interval overMutation(Place place) {
        double step = step(place);
        return interval("kept " + place, place, variogram -> variogram.correlation(step));
    }

    /** How long a mutation is there, in lengths of the weight vector. */
    private double step(Place place) {
        return Summary.mean(rows.under(place.word() + "/").column(RoughnessExperiment.STEP));
    }

    private Interval interval(String purpose, Place place, ToDoubleFunction<Variogram> number) {
        return Bootstrap.overRuns(
                inputs.runs().size(),
                drawn -> number.applyAsDouble(pooled(place, drawn)),
                inputs.seed(purpose).stream());
    }

    /** The mean variogram of runs, of which those are passed over that have no such place. */
    private Variogram pooled(Place place, int[] drawn) {
        int distances = RoughnessExperiment.DISTANCES.length;
        double[] values = new double[distances];
        double[] permuted = new double[distances];
        List<Optional<Row>> known = places.get(place.ordinal());
        for (int run : drawn) {
            known.get(run).ifPresent(row -> {
                for (int i = 0; i < distances; i++) {
                    values[i] += row.all(RoughnessExperiment.VALUES)[i] / drawn.length;
                    permuted[i] += row.all(RoughnessExperiment.PERMUTED)[i] / drawn.length;
                }
            });
        }
        return new Variogram(RoughnessExperiment.DISTANCES, values, permuted, Double.NaN);
    }

    private static String cell(Place place, RunInput run) {
        return place.word() + "/" + run.name();
    }

    private Interval mean(String purpose, double[] values) {
        return Bootstrap.mean(values, inputs.seed(purpose).stream());
    }

    private double[] walks(int lag, DoubleUnaryOperator number) {
        return rows.under(RoughnessExperiment.WALK + "/").rows().stream()
                .mapToDouble(row -> number.applyAsDouble(row.all(RoughnessExperiment.KEPT)[lag]))
                .toArray();
    }

    private Interval walk(int lag) {
        return mean("walk " + lag, walks(lag, kept -> kept));
    }

    private Table table() {
        List<Table.Line> lines = new ArrayList<>();
        for (Place place : Place.values()) {
            for (Row row : rows.under(place.word() + "/").rows()) {
                double[] values = row.all(RoughnessExperiment.VALUES);
                for (int i = 0; i < values.length; i++) {
                    double distance = RoughnessExperiment.DISTANCES[i];
                    lines.add(
                            new Table.Line(row.cell(), distance, values[i], 1 - values[i] / values[values.length - 1]));
                }
            }
        }
        return new Table("variograms", List.of("place", "distance", "variogram", "correlation"), lines);
    }

    private Plot variograms() {
        List<Plot.Mark> marks = new ArrayList<>();
        for (Place place : Place.values()) {
            double[] x = RoughnessExperiment.DISTANCES;
            double[] y = new double[x.length];
            double[] low = new double[x.length];
            double[] high = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                int at = i;
                Interval here = mean(
                        place + " " + i,
                        rows.under(place.word() + "/").rows().stream()
                                .mapToDouble(row -> row.all(RoughnessExperiment.VALUES)[at])
                                .toArray());
                y[i] = positive(here.estimate());
                low[i] = positive(here.low());
                high[i] = positive(here.high());
            }
            marks.add(new Plot.Band("", place.ordinal(), x, low, high));
            marks.add(new Plot.Line(place.words(), place.ordinal(), x, y));
        }
        marks.add(new Plot.Level("a mutation of the champion", Plot.CONTROL, step(Place.LAST), true));
        return new Plot(
                "variograms",
                "How fitness comes apart with distance",
                "Half the mean square of the difference in fitness of two points; means over runs with their 95 %"
                        + " interval. A steep line is a smooth landscape, a flat one a rugged landscape.",
                Plot.Axis.log("distance (lengths of the weight vector)"),
                Plot.Axis.log("half the mean square difference"),
                marks);
    }

    private static double positive(double value) {
        return value > 0 ? value : Double.NaN;
    }

    private Plot walkPlot() {
        double[] x = new double[RoughnessExperiment.LAGS.length];
        double[] y = new double[x.length];
        double[] low = new double[x.length];
        double[] high = new double[x.length];
        double[] exponential = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            Interval here = walk(i);
            x[i] = RoughnessExperiment.LAGS[i];
            y[i] = here.estimate();
            low[i] = here.low();
            high[i] = here.high();
            exponential[i] = StrictMath.pow(walk(0).estimate(), x[i]);
        }
        return new Plot(
                "walk",
                "What a random walk remembers",
                "The correlation of fitness along a walk among random networks, with its 95 % interval. Grey: what"
                        + " would follow from the first step if memory were lost at one rate.",
                Plot.Axis.log("steps"),
                Plot.Axis.linear("correlation", -0.2, 1),
                List.of(
                        new Plot.Line("one rate", Plot.CONTROL, x, exponential, true),
                        new Plot.Errors("", 0, x, y, low, high),
                        new Plot.Line("measured", 0, x, y)));
    }
}
