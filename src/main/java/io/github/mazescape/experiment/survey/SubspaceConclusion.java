package io.github.mazescape.experiment.survey;

import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Measure;
import io.github.mazescape.experiment.Plot;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.Table;
import io.github.mazescape.experiment.Verdict;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.statistics.Bootstrap;
import io.github.mazescape.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What follows from the shapes of paths with and without selection. */
final class SubspaceConclusion {
    private static final double LOW = 2.2;
    private static final double HIGH = 2.8;
    private static final double WALK = 2.5;

    private final Rows paths;
    private final Rows drifts;
    private final Rows projections;
    private final Inputs inputs;

    SubspaceConclusion(Rows rows, Inputs inputs) {
        this.inputs = inputs;
        paths = rows.under(SubspaceExperiment.PATH + "/");
        drifts = rows.under(SubspaceExperiment.DRIFT + "/");
        projections = rows.under(SubspaceExperiment.PROJECTION + "/");
    }

    Result result() {
        Interval filled = interval("filled", paths.column(SubspaceExperiment.PARTICIPATION));
        Interval drifted = interval("drifted", drifts.column(SubspaceExperiment.PARTICIPATION));
        Interval first = share(paths, 0);
        String sentence = String.format(
                Locale.ROOT,
                "Evolution's path fills %.2f dimensions; a random walk fills 2.5, and the same evolution without"
                        + " selection %.2f. Its first component holds %.0f %% of the variance, a walk's 61 %%.",
                filled.estimate(),
                drifted.estimate(),
                100 * first.estimate());
        return new Result(
                verdict(filled, drifted),
                sentence,
                new Measure("participation ratio of the champions' path", filled, "dimensions"),
                "supported if the interval lies outside 2.2 to 2.8 and apart from that of runs without selection;"
                        + " refuted if it lies within 2.2 to 2.8",
                measures(filled, first),
                controls(drifted),
                remarks(),
                List.of(shapes(), projectionTable()),
                List.of(plane(), kept()));
    }

    /** Whether the path is told apart from a random walk and from drift. */
    static Verdict verdict(Interval filled, Interval drifted) {
        boolean apart = filled.below(LOW) || filled.above(HIGH);
        boolean unlikeDrift = filled.below(drifted.low()) || filled.above(drifted.high());
        if (apart && unlikeDrift) {
            return Verdict.SUPPORTED;
        }
        return filled.within(LOW, HIGH) ? Verdict.REFUTED : Verdict.UNDECIDED;
    }

    private List<Measure> measures(Interval filled, Interval first) {
        List<Measure> measures = new ArrayList<>();
        measures.add(new Measure(
                "participation ratio over that of a random walk",
                new Interval(filled.estimate() / WALK, filled.low() / WALK, filled.high() / WALK, filled.n())));
        measures.add(new Measure("share of the first component (random walk: 0.608)", first));
        measures.add(new Measure("share of the second component (random walk: 0.152)", share(paths, 1)));
        measures.add(new Measure(
                "power of the spreading (random walk: 1, straight line: 2)",
                interval("spreading", paths.column(SubspaceExperiment.SPREADING))));
        measures.add(new Measure(
                "straightness, distance over length",
                interval("straightness", paths.column(SubspaceExperiment.STRAIGHTNESS))));
        measures.add(new Measure(
                "fitness of the mean of the whole path, as a share of the champion's",
                interval(
                        "mean",
                        projections.rows().stream()
                                .mapToDouble(row -> kept(row, SubspaceExperiment.ALONG_PATH)[0])
                                .toArray())));
        measures.add(new Measure(
                "components that keep 90 % of the champion's fitness",
                interval(
                        "needed",
                        projections.rows().stream()
                                .mapToDouble(row -> needed(row, SubspaceExperiment.ALONG_PATH))
                                .toArray())));
        return measures;
    }

    private List<Measure> controls(Interval drifted) {
        return List.of(
                new Measure("participation ratio without selection", drifted, "dimensions"),
                new Measure("share of the first component without selection", share(drifts, 0)),
                new Measure(
                        "power of the spreading without selection",
                        interval("drift spreading", drifts.column(SubspaceExperiment.SPREADING))),
                new Measure(
                        "straightness without selection",
                        interval("drift straightness", drifts.column(SubspaceExperiment.STRAIGHTNESS))),
                new Measure(
                        "fitness kept in 50 random dimensions, as a share",
                        interval(
                                "random",
                                projections.rows().stream()
                                        .mapToDouble(row -> kept(row, SubspaceExperiment.AT_RANDOM)[7])
                                        .toArray())));
    }

    private static List<String> remarks() {
        return List.of(
                "The path is that of the champions of all generations, each as heavy. By default the champion is"
                        + " the mean of the parents, so the path is that of the population, too.",
                "The shares of any long random walk in many dimensions are 6/(pi k)^2 of the k-th component,"
                        + " whatever it walks on: a curve in the plane of the first two proves nothing.",
                "Without selection the same operators and as many parents act on fitness that is drawn at random, so"
                        + " nothing is evaluated.",
                "Fitness in projections is taken on the common mazes in the precision of the settings; dimensions at"
                        + " random go through the path's mean, too. Where that mean is nearly as good as the"
                        + " champion, how many components are needed says little.");
    }

    private Interval share(Rows of, int component) {
        return interval(
                "share " + component + (of == drifts ? " of drift" : ""),
                of.rows().stream()
                        .mapToDouble(row -> row.all(SubspaceExperiment.SHARES)[component])
                        .toArray());
    }

    /** The least number of components from which on 90 % of the champion's fitness is kept. */
    private static double needed(Row row, String column) {
        double[] kept = kept(row, column);
        int place = kept.length;
        while (place > 0 && kept[place - 1] >= 0.9) {
            place--;
        }
        return place == kept.length ? Double.NaN : SubspaceExperiment.COMPONENTS[place];
    }

    private static double[] kept(Row row, String column) {
        double champion = row.number(SubspaceExperiment.CHAMPION);
        return IntStream.range(0, SubspaceExperiment.COMPONENTS.length)
                .mapToDouble(i -> row.all(column)[i] / champion)
                .toArray();
    }

    private Interval interval(String purpose, double[] values) {
        return Bootstrap.mean(values, inputs.seed(purpose).stream());
    }

    private Table shapes() {
        List<Table.Line> lines = new ArrayList<>();
        for (Rows of : List.of(paths, drifts)) {
            for (Row row : of.rows()) {
                double[] shares = row.all(SubspaceExperiment.SHARES);
                lines.add(new Table.Line(
                        row.cell(),
                        row.number(SubspaceExperiment.PARTICIPATION),
                        row.number(SubspaceExperiment.SPREADING),
                        row.number(SubspaceExperiment.STRAIGHTNESS),
                        shares[0],
                        shares[1],
                        shares[2]));
            }
        }
        return new Table(
                "paths",
                List.of("path", "participation", "spreading", "straightness", "share_1", "share_2", "share_3"),
                lines);
    }

    private Table projectionTable() {
        List<Table.Line> lines = new ArrayList<>();
        for (Row row : projections.rows()) {
            for (int i = 0; i < SubspaceExperiment.COMPONENTS.length; i++) {
                lines.add(new Table.Line(
                        row.part(1),
                        SubspaceExperiment.COMPONENTS[i],
                        row.all(SubspaceExperiment.ALONG_PATH)[i],
                        row.all(SubspaceExperiment.AT_RANDOM)[i]));
            }
        }
        return new Table("projections", List.of("run", "components", "along_path", "at_random"), lines);
    }

    /** Paths in the plane of their own first two components. */
    private Plot plane() {
        List<Plot.Mark> marks = new ArrayList<>();
        RandomStream random = inputs.seed("walk").stream();
        PathShape walk = PathShape.of(SubspaceCalibration.walk(1, random), 2);
        double[] x = walk.scores()[0].clone();
        double[] y = walk.scores()[1].clone();
        double squares = 0;
        for (double score : x) {
            squares += score * score / x.length;
        }
        for (int i = 0; i < x.length; i++) {
            x[i] /= Math.sqrt(squares);
            y[i] /= Math.sqrt(squares);
        }
        marks.add(new Plot.Line("a random walk", Plot.CONTROL, x, upward(y)));
        draw(marks, drifts, "evolution without selection", 1);
        draw(marks, paths, "evolution", 0);
        return new Plot(
                "plane",
                "Paths in the plane of their own first two components",
                "Every walk bends so, whatever it walks on: the curve says nothing of the landscape. Unit: the"
                        + " spread along the first component.",
                Plot.Axis.linear("first component"),
                Plot.Axis.linear("second component"),
                marks);
    }

    private static void draw(List<Plot.Mark> marks, Rows of, String label, int series) {
        for (int i = 0; i < Math.min(3, of.size()); i++) {
            double[] first = of.rows().get(i).all(SubspaceExperiment.FIRST);
            double[] second = of.rows().get(i).all(SubspaceExperiment.SECOND);
            if (second.length == first.length) {
                marks.add(new Plot.Line(i == 0 ? label : "", series, first, upward(second)));
            }
        }
    }

    /** With its middle above its ends, as all of them are drawn. */
    private static double[] upward(double[] second) {
        double middle = second[second.length / 2];
        double sign = middle < 0 ? -1 : 1;
        return IntStream.range(0, second.length)
                .mapToDouble(i -> sign * second[i])
                .toArray();
    }

    private Plot kept() {
        List<Plot.Mark> marks = new ArrayList<>();
        addKept(marks, SubspaceExperiment.AT_RANDOM, "random dimensions", Plot.CONTROL);
        addKept(marks, SubspaceExperiment.ALONG_PATH, "components of the path", 0);
        return new Plot(
                "projection",
                "What is left of the champion in few dimensions",
                "Its fitness, as a share, once it is moved into the path's mean and the first components of the"
                        + " path; grey: into as many random dimensions. Means over runs with their 95 % interval.",
                Plot.Axis.linear("dimensions"),
                Plot.Axis.linear("share of the champion's fitness"),
                marks);
    }

    private void addKept(List<Plot.Mark> marks, String column, String label, int series) {
        int count = SubspaceExperiment.COMPONENTS.length;
        double[] x = new double[count];
        double[] y = new double[count];
        double[] low = new double[count];
        double[] high = new double[count];
        for (int i = 0; i < count; i++) {
            int at = i;
            Interval here = interval(
                    column + i,
                    projections.rows().stream()
                            .mapToDouble(row -> kept(row, column)[at])
                            .toArray());
            x[i] = SubspaceExperiment.COMPONENTS[i];
            y[i] = here.estimate();
            low[i] = here.low();
            high[i] = here.high();
        }
        marks.add(new Plot.Band("", series, x, low, high));
        marks.add(new Plot.Line(label, series, x, y));
    }
}
