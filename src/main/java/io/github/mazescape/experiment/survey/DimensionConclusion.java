package io.github.mazescape.experiment.survey;

import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Measure;
import io.github.mazescape.experiment.Plot;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.Table;
import io.github.mazescape.experiment.Verdict;
import io.github.mazescape.experiment.survey.DimensionExperiment.Kind;
import io.github.mazescape.statistics.Bootstrap;
import io.github.mazescape.statistics.Interval;
import io.github.mazescape.statistics.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What follows from how much was reached with how many dimensions. */
final class DimensionConclusion {
    private static final double SHARE = 0.9;

    private final Rows rows;
    private final Inputs inputs;
    private final int[] dimensions;
    private final int weights;
    private final int seeds;

    DimensionConclusion(Rows rows, Inputs inputs) {
        this.rows = rows;
        this.inputs = inputs;
        weights = inputs.topology().weightCount();
        dimensions = DimensionExperiment.dimensions(weights);
        seeds = rows.under(DimensionExperiment.ORDINARY + "/").size();
    }

    Result result() {
        Interval needed = needed(Kind.SUBSPACE, SHARE);
        double quarter = weights / 4.0;
        double all = mean(Kind.SUBSPACE, weights);
        Interval ordinary = interval("ordinary", ordinary());
        Interval whole = interval("whole", reached(Kind.SUBSPACE, weights));
        String sentence = String.format(
                Locale.ROOT,
                "%.0f of %d random dimensions reach 90 %% of the fitness that all of them reach (%.2f); half of it"
                        + " takes %.0f.",
                needed.estimate(),
                weights,
                all,
                needed(Kind.SUBSPACE, 0.5).estimate());
        List<Measure> measures = new ArrayList<>();
        measures.add(new Measure("dimensions for half of the fitness", needed(Kind.SUBSPACE, 0.5)));
        measures.add(new Measure("single weights, drawn at random, for 90 %", needed(Kind.WEIGHTS, SHARE)));
        measures.add(new Measure("dimensions for 90 %, confined after burn-in", needed(Kind.BURN_IN, SHARE)));
        List<Measure> controls = List.of(
                new Measure("fitness in all dimensions, by the search in subspaces", whole),
                new Measure("fitness of ordinary runs of as many generations", ordinary));
        return new Result(
                Verdict.below(needed, quarter),
                sentence,
                new Measure("dimensions for 90 % of the fitness", needed),
                String.format(
                        Locale.ROOT,
                        "supported if the interval lies under %.0f, a quarter of the dimensions; refuted if over",
                        quarter),
                measures,
                controls,
                remarks(),
                List.of(table()),
                List.of(plot(quarter, all)));
    }

    private List<String> remarks() {
        return List.of(
                "Fitness is that of the last centre on the common mazes; intervals are over " + seeds
                        + " seeds of runs made for this experiment.",
                "A step in a subspace is as long in weight space as one in all dimensions, and the first weights"
                        + " have the same spread in each.",
                "With 4 or 8 dimensions much depends on the first weights, of which evolution has few to choose from.",
                "In single precision. The search is the default strategy, children around the mean of the best, without"
                        + " its other settings.");
    }

    private double[] reached(Kind kind, int d) {
        return rows.under(kind.word() + "/" + d + "/").column(DimensionExperiment.FITNESS);
    }

    private double[] ordinary() {
        return rows.under(DimensionExperiment.ORDINARY + "/").column(DimensionExperiment.FITNESS);
    }

    private double mean(Kind kind, int d) {
        return Summary.mean(reached(kind, d));
    }

    private Interval interval(String purpose, double[] values) {
        return Bootstrap.mean(values, inputs.seed(purpose).stream());
    }

    private Interval needed(Kind kind, double share) {
        double[][] reached = new double[dimensions.length][];
        for (int i = 0; i < reached.length; i++) {
            reached[i] = reached(kind, dimensions[i]);
        }
        return Bootstrap.overRuns(
                seeds,
                drawn -> {
                    double[] means = new double[reached.length];
                    for (int i = 0; i < means.length; i++) {
                        for (int seed : drawn) {
                            means[i] += reached[i][seed] / drawn.length;
                        }
                    }
                    return DimensionCurve.needed(dimensions, means, share);
                },
                inputs.seed("needed " + kind + share).stream());
    }

    private Table table() {
        List<Table.Line> lines = new ArrayList<>();
        for (Row row : rows.rows()) {
            double d = row.part(1).equals("all") ? weights : Double.parseDouble(row.part(1));
            lines.add(new Table.Line(
                    row.part(0), d, Double.parseDouble(row.part(2)), row.number(DimensionExperiment.FITNESS)));
        }
        return new Table("dimension", List.of("search", "dimensions", "seed", "fitness"), lines);
    }

    private Plot plot(double quarter, double all) {
        List<Plot.Mark> marks = new ArrayList<>();
        marks.add(new Plot.Level("90 % of all dimensions", Plot.CONTROL, SHARE * all, false));
        marks.add(new Plot.Level("a quarter of them", Plot.CONTROL, quarter, true));
        for (Kind kind : Kind.values()) {
            double[] x = new double[dimensions.length];
            double[] y = new double[x.length];
            double[] low = new double[x.length];
            double[] high = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                Interval at = interval(kind + " " + i, reached(kind, dimensions[i]));
                x[i] = dimensions[i];
                y[i] = at.estimate();
                low[i] = at.low();
                high[i] = at.high();
            }
            marks.add(new Plot.Band("", kind.ordinal(), x, low, high));
            marks.add(new Plot.Line(kind.words(), kind.ordinal(), x, y));
        }
        return new Plot(
                "fitness-by-dimension",
                "Fitness within random subspaces",
                "Each point is the mean of " + seeds + " searches, the shade its 95 % interval. Where the first line"
                        + " crosses the grey level, 90 % of what all dimensions reach is reached.",
                Plot.Axis.log("dimensions"),
                Plot.Axis.linear("fitness on the common mazes", 0, 1),
                marks);
    }
}
