package io.github.mazescape.experiment.chaos;

import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Measure;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.experiment.Table;
import io.github.mazescape.experiment.Verdict;
import io.github.mazescape.experiment.fractal.Neighbourhood;
import io.github.mazescape.statistics.Bootstrap;
import io.github.mazescape.statistics.Interval;
import io.github.mazescape.statistics.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What follows from the rows of {@link ChaosExperiment}. */
final class ChaosConclusion {
    private static final double EDGE = 0.05;
    private static final String RULE = "Supported if the exponent of the champion minus that of the same weights"
            + " shuffled has an interval below 0, refuted if it lies above 0. At the edge of chaos would be an"
            + " interval of the champion's exponent within ±0.05.";
    private static final List<String> REMARKS = List.of(
            "Exponent: mean logarithm of the growth of a change of the hidden state in a step (Benettin), driven by"
                    + " what the network itself sensed, without the first 20 steps, mean over 16 mazes no run has"
                    + " seen; double precision; with the derivative of the rational activation, which is 0 beyond ±5.",
            "Where a change vanishes altogether the exponent of that maze is taken as -50 and the share of such mazes"
                    + " is told.",
            "Folds: the depth is that of the smallest displacement, along one random direction by half decades, that"
                    + " changes the actions in one maze; the growth is the largest over any stretch of steps, not the"
                    + " exponent times the steps, since a change of the weights enters at every step. Depths of 12.5"
                    + " decades and more are left out: there the rounding decides.",
            "The drift control evolved without selection, and so without mazes;"
                    + " each class of its weights is scaled to the champion's norm.",
            "That contraction causes the smoothness is not claimed from the correlation alone.");

    private final Rows rows;
    private final Inputs inputs;
    private final FoldDepths folds;

    ChaosConclusion(Rows rows, Inputs inputs) {
        this.rows = rows;
        this.inputs = inputs;
        folds = FoldDepths.of(rows, inputs.runs(), inputs.seed("folds"));
    }

    Result result() {
        Interval tamed = mean("tamed", difference());
        Interval champion = mean("champion", means("network", Neighbourhood.CHAMPION.name(), "exponent"));
        List<Measure> measures = new ArrayList<>(kind("network", Neighbourhood.CHAMPION.name(), "champion"));
        measures.add(new Measure(
                "exponent of the last champion minus that of the first",
                mean(
                        "path",
                        Arrays.stream(paths())
                                .mapToDouble(path -> path[path.length - 1] - path[0])
                                .toArray()),
                "per step"));
        measures.add(new Measure("rank correlation of depth and largest growth", folds.correlation()));
        measures.add(new Measure("slope of depth on largest growth", folds.slope()));
        measures.add(new Measure("depth where nothing grows", folds.intercept(), "decades"));
        measures.add(new Measure("scatter of depths about that line", folds.scatter(), "decades"));
        List<Measure> controls = new ArrayList<>();
        for (Neighbourhood control : ChaosExperiment.controls()) {
            controls.addAll(kind("network", control.name(), control.words()));
        }
        if (rows.under("drift/").size() > 0) {
            controls.addAll(kind("drift", ChaosExperiment.DRIFTED, "evolved without selection"));
        }
        return new Result(
                verdict(tamed),
                sentence(tamed, champion),
                new Measure("exponent, champion minus shuffled", tamed, "per step"),
                RULE,
                measures,
                controls,
                REMARKS,
                List.of(networks(), path(), depths()),
                new ChaosPlots(rows, inputs, folds).all());
    }

    /** On the claim that the champion's exponent is less than the control's. */
    static Verdict verdict(Interval difference) {
        return Verdict.below(difference, 0);
    }

    private String sentence(Interval tamed, Interval champion) {
        return String.format(
                Locale.ROOT,
                "A champion's exponent is %.2f per step, that of its weights shuffled %.2f more%s. Folds of the"
                        + " landscape end at about 10^-(%.1f + %.2f G), G the largest growth of a change of the state"
                        + " in decades (rank correlation %.2f).",
                champion.estimate(),
                -tamed.estimate(),
                champion.within(-EDGE, EDGE) ? ": at the edge of chaos" : "",
                folds.intercept().estimate(),
                folds.slope().estimate(),
                folds.correlation().estimate());
    }

    private double[] difference() {
        double[] champions = means("network", Neighbourhood.CHAMPION.name(), "exponent");
        double[] shuffled = means("network", Neighbourhood.SCRAMBLED.name(), "exponent");
        double[] difference = new double[champions.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = champions[i] - shuffled[i];
        }
        return difference;
    }

    private List<Measure> kind(String group, String name, String words) {
        return List.of(
                new Measure("exponent, " + words, mean(name, means(group, name, "exponent")), "per step"),
                new Measure("share of mazes that are chaotic, " + words, mean(name, means(group, name, "chaotic"))),
                new Measure(
                        "share of mazes in which a change vanishes, " + words,
                        mean(name, means(group, name, "vanished"))),
                new Measure(
                        "share of mazes in which a push of 1e-9 changes an action, " + words,
                        mean(name, parted(group, name))));
    }

    private Interval mean(String name, double[] values) {
        return Bootstrap.mean(values, inputs.seed("mean").child(name).stream());
    }

    /** The mean over the networks of each run. */
    private double[] means(String group, String name, String column) {
        return inputs.runs().stream()
                .mapToDouble(run -> Summary.mean(row(group, run, name).all(column)))
                .toArray();
    }

    private double[] parted(String group, String name) {
        return inputs.runs().stream()
                .mapToDouble(run -> Arrays.stream(row(group, run, name).all("parting"))
                        .map(step -> Double.isNaN(step) ? 0 : 1)
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }

    private Row row(String group, RunInput run, String name) {
        return rows.of(group + "/" + run.name() + "/" + name);
    }

    private double[][] paths() {
        return inputs.runs().stream()
                .map(run -> rows.of("path/" + run.name()).all("exponent"))
                .toArray(double[][]::new);
    }

    private Table networks() {
        List<Table.Line> lines = new ArrayList<>();
        for (Row row : rows.rows()) {
            if (row.cell().startsWith("network/") || row.cell().startsWith("drift/")) {
                for (int i = 0; i < row.all("exponent").length; i++) {
                    lines.add(new Table.Line(
                            row.part(1) + " " + row.part(2),
                            row.all("exponent")[i],
                            row.all("chaotic")[i],
                            row.all("vanished")[i],
                            row.all("largest")[i] / StrictMath.log(10)));
                }
            }
        }
        return new Table(
                "networks",
                List.of("network", "exponent", "share chaotic", "share vanished", "largest growth [decades]"),
                lines);
    }

    private Table path() {
        List<Table.Line> lines = new ArrayList<>();
        for (Row row : rows.under("path/").rows()) {
            for (int i = 0; i < row.all("generation").length; i++) {
                lines.add(new Table.Line(
                        row.part(1),
                        row.all("generation")[i],
                        row.all("exponent")[i],
                        row.all("chaotic")[i],
                        row.all("vanished")[i],
                        row.all("largest")[i] / StrictMath.log(10)));
            }
        }
        return new Table(
                "path",
                List.of("run", "generation", "exponent", "share chaotic", "share vanished", "largest growth [decades]"),
                lines);
    }

    private Table depths() {
        List<Table.Line> lines = new ArrayList<>();
        for (Row row : rows.under("folds/").rows()) {
            for (int i = 0; i < row.all("depth").length; i++) {
                lines.add(new Table.Line(
                        row.part(1) + " " + row.part(2),
                        row.all("exponent")[i],
                        row.all("largest")[i] / StrictMath.log(10),
                        row.all("depth")[i]));
            }
        }
        return new Table("folds", List.of("place", "exponent", "largest growth [decades]", "depth [decades]"), lines);
    }
}
