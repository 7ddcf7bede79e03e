package io.github.mazescape.experiment.connectivity;

import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Measure;
import io.github.mazescape.experiment.Plot;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.Table;
import io.github.mazescape.experiment.Verdict;
import io.github.mazescape.statistics.Bootstrap;
import io.github.mazescape.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What follows from the paths. */
final class ConnectivityConclusion {
    private static final double CONNECTED = 0.1;

    private final Rows rows;
    private final Inputs inputs;
    private final double bottom;

    ConnectivityConclusion(Rows rows, Inputs inputs) {
        this.rows = rows;
        this.inputs = inputs;
        bottom = rows.of(ConnectivityExperiment.RANDOM).number(ConnectivityExperiment.FITNESS);
    }

    Result result() {
        Interval bent = barrier(ConnectivityExperiment.ALIGNED, ConnectivityExperiment.BENT);
        Interval straight = barrier(ConnectivityExperiment.ALIGNED, ConnectivityExperiment.STRAIGHT);
        Interval evolved = barrier(ConnectivityExperiment.EVOLVED, ConnectivityExperiment.BENT);
        Interval before = barrier(ConnectivityExperiment.EVOLVED, ConnectivityExperiment.STRAIGHT);
        String sentence = String.format(
                Locale.ROOT,
                "As they lie, the relative barrier between champions is %.2f straight and %.2f with one bend; after"
                        + " alignment %.2f and %.2f.",
                before.estimate(),
                evolved.estimate(),
                straight.estimate(),
                bent.estimate());
        long mirrored = of(ConnectivityExperiment.ALIGNED).stream()
                .filter(row -> row.all(ConnectivityExperiment.COPY)[1] == 1)
                .count();
        int pairs = of(ConnectivityExperiment.ALIGNED).size();
        return new Result(
                Verdict.below(bent, CONNECTED),
                sentence,
                new Measure("relative barrier of the bent path, aligned", bent),
                "supported if the interval of the mean over pairs lies under 0.1, refuted if it lies over",
                List.of(
                        new Measure(
                                "share of pairs with a relative barrier under 0.1",
                                Interval.ofEstimate(share(), pairs)),
                        new Measure("relative barrier of the straight line, aligned", straight),
                        new Measure(
                                "length of the bent path over the distance, aligned",
                                length(ConnectivityExperiment.ALIGNED)),
                        new Measure(
                                "length of the bent path over the distance, as evolved",
                                length(ConnectivityExperiment.EVOLVED)),
                        new Measure("pairs joined best by a mirror image", Interval.ofEstimate(mirrored, pairs))),
                List.of(
                        new Measure("relative barrier of the bent path, as evolved", evolved),
                        new Measure("relative barrier of the straight line, as evolved", before),
                        new Measure("mean fitness of random networks", Interval.ofEstimate(bottom, 1))),
                List.of(
                        "A barrier is the most by which fitness falls under the straight line between that of the ends,"
                                + " at 101 places, over the mean fitness of the ends less that of random networks; told"
                                + " in 32 mazes in which nothing was searched for, in the precision of the settings.",
                        "Each run belongs to one pair only, the first with the second and so on, so that the interval"
                                + " is over independent pairs; five of them are needed.",
                        "The path is a chain of two straight pieces, which did better than a Bézier curve before; its"
                                + " bend was searched for in mazes renewed every five generations. The beads of a"
                                + " string, and more bends, are not tried.",
                        "Pairs as evolved and aligned are given the same search. A path that was not found may exist:"
                                + " a barrier here is an upper bound."),
                List.of(table()),
                List.of(profiles(), pairs()));
    }

    private List<Row> of(String kind) {
        return ConnectivityExperiment.pairs(inputs).stream()
                .map(first -> rows.of(ConnectivityExperiment.pair(inputs, first) + "/" + kind))
                .toList();
    }

    private double relative(Row row, String path) {
        double[] profile = row.all(path);
        double ends = (profile[0] + profile[profile.length - 1]) / 2;
        return BentPath.barrier(profile) / Math.max(1e-9, ends - bottom);
    }

    private double[] relative(String kind, String path) {
        return of(kind).stream().mapToDouble(row -> relative(row, path)).toArray();
    }

    private Interval barrier(String kind, String path) {
        return Bootstrap.mean(relative(kind, path), inputs.seed(kind + "/" + path).stream());
    }

    private Interval length(String kind) {
        double[] lengths = of(kind).stream()
                .mapToDouble(row -> row.number(ConnectivityExperiment.LENGTH))
                .toArray();
        return Bootstrap.mean(lengths, inputs.seed(kind + "/length").stream());
    }

    private double share() {
        double[] barriers = relative(ConnectivityExperiment.ALIGNED, ConnectivityExperiment.BENT);
        return Arrays.stream(barriers).filter(barrier -> barrier < CONNECTED).count() / (double) barriers.length;
    }

    private Table table() {
        List<Table.Line> lines = new ArrayList<>();
        Stream.of(ConnectivityExperiment.ALIGNED, ConnectivityExperiment.EVOLVED)
                .forEach(kind -> of(kind).forEach(row -> lines.add(new Table.Line(
                        row.part(1) + " " + row.part(2) + " " + kind,
                        relative(row, ConnectivityExperiment.STRAIGHT),
                        relative(row, ConnectivityExperiment.BENT),
                        row.number(ConnectivityExperiment.LENGTH)))));
        return new Table("paths", List.of("pair", "straight", "bent", "length"), lines);
    }

    /** Fitness along the four kinds of path, the mean over pairs. */
    private Plot profiles() {
        double[] along = new double[ConnectivityExperiment.PLACES];
        for (int i = 0; i < along.length; i++) {
            along[i] = i / (along.length - 1.0);
        }
        return new Plot(
                "profiles",
                "Fitness along the paths",
                "The mean over pairs of champions, from one to the other: straight and with one bend, as they lie and"
                        + " after the second was replaced by its best symmetric copy.",
                Plot.Axis.linear("share of the path", 0, 1),
                Plot.Axis.linear("fitness", 0, 1),
                List.of(
                        new Plot.Level("random networks", Plot.CONTROL, bottom, false),
                        new Plot.Line(
                                "straight, as evolved",
                                Plot.CONTROL,
                                along,
                                mean(ConnectivityExperiment.EVOLVED, ConnectivityExperiment.STRAIGHT)),
                        new Plot.Line(
                                "bent, as evolved",
                                1,
                                along,
                                mean(ConnectivityExperiment.EVOLVED, ConnectivityExperiment.BENT),
                                true),
                        new Plot.Line(
                                "straight, aligned",
                                2,
                                along,
                                mean(ConnectivityExperiment.ALIGNED, ConnectivityExperiment.STRAIGHT)),
                        new Plot.Line(
                                "bent, aligned",
                                0,
                                along,
                                mean(ConnectivityExperiment.ALIGNED, ConnectivityExperiment.BENT))));
    }

    private double[] mean(String kind, String path) {
        double[] mean = new double[ConnectivityExperiment.PLACES];
        List<Row> of = of(kind);
        for (Row row : of) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row.all(path)[i] / of.size();
            }
        }
        return mean;
    }

    /** The barrier of each pair by each kind of path. */
    private Plot pairs() {
        List<String> names = List.of("straight, as evolved", "bent, as evolved", "straight, aligned", "bent, aligned");
        List<double[]> barriers = List.of(
                relative(ConnectivityExperiment.EVOLVED, ConnectivityExperiment.STRAIGHT),
                relative(ConnectivityExperiment.EVOLVED, ConnectivityExperiment.BENT),
                relative(ConnectivityExperiment.ALIGNED, ConnectivityExperiment.STRAIGHT),
                relative(ConnectivityExperiment.ALIGNED, ConnectivityExperiment.BENT));
        List<Plot.Mark> marks = new ArrayList<>();
        marks.add(new Plot.Level("connected: under 0.1", Plot.CONTROL, CONNECTED, false));
        for (int i = 0; i < barriers.size(); i++) {
            double[] x = new double[barriers.get(i).length];
            Arrays.fill(x, i);
            marks.add(new Plot.Points("", i == 3 ? 0 : i == 0 ? Plot.CONTROL : i, x, barriers.get(i)));
        }
        return new Plot(
                "barriers",
                "The barrier of each pair",
                "A point for each pair of champions. At 1 fitness falls to that of random networks.",
                Plot.Axis.named("", names),
                Plot.Axis.linear("relative barrier", 0, Double.NaN),
                marks);
    }
}
