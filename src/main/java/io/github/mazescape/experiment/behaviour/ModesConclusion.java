package io.github.mazescape.experiment.behaviour;

import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Measure;
import io.github.mazescape.experiment.NumberText;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.Table;
import io.github.mazescape.experiment.Verdict;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.statistics.Bootstrap;
import io.github.mazescape.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What follows from how alike champions act. */
final class ModesConclusion {
    private static final double LESS_ALIKE = 0.5;
    private static final double ALIKE = 0.8;
    private static final int RELABELLINGS = 999;
    private static final String RULE = "With the ratio of the median kappa between runs to that within runs: supported"
            + " if the interval lies under " + LESS_ALIKE + ", refuted if it lies over " + ALIKE + ".";

    private ModesConclusion() {}

    static Result of(Rows rows, Inputs inputs) {
        Relatives relatives = ModesExperiment.relatives(inputs);
        Likeness likeness = Likeness.of(rows, inputs.runs(), relatives);
        int runs = inputs.runs().size();
        int[] all = IntStream.range(0, runs).toArray();
        double[][] champions = Likeness.part(likeness.kappa(), likeness.last());
        double[][] mirrored = Likeness.symmetric(ofChampions(rows, inputs, ModesExperiment.MIRRORED));
        double[][] either = either(champions, mirrored);
        Modes modes = Modes.of(Likeness.distances(champions));
        Modes upToMirror = Modes.of(Likeness.distances(either));
        Interval ratio = Bootstrap.overRuns(
                runs, drawn -> likeness.between(drawn) / likeness.within(drawn), inputs.seed("ratio").stream());
        PseudoF groups = late(likeness, relatives, inputs);

        List<Measure> measures = new ArrayList<>(List.of(
                new Measure(
                        "kappa between champions of different runs, median of pairs",
                        Bootstrap.overRuns(runs, likeness::between, stream(inputs, "between"))),
                new Measure(
                        "kappa between two champions of one run, median of runs",
                        Bootstrap.overRuns(runs, likeness::within, stream(inputs, "within"))),
                new Measure(
                        "kappa between champions, the better of as they are and mirrored, mean of pairs",
                        Bootstrap.pairs(either, stream(inputs, "either"))),
                pairs("share of equal actions, mean of pairs", ModesExperiment.SHARE, "", rows, inputs),
                pairs("first step apart, mean of pairs", ModesExperiment.PARTING, "steps", rows, inputs),
                pairs("overlap of the cells visited, mean of pairs", ModesExperiment.OVERLAP, "", rows, inputs)));
        measures.addAll(counts("modes", modes, runs));
        measures.addAll(counts("modes up to the mirror image", upToMirror, runs));
        measures.add(new Measure("pseudo-F of the runs", Interval.ofEstimate(groups.value(), runs)));
        measures.add(
                new Measure("p of it by " + RELABELLINGS + " relabellings", Interval.ofEstimate(groups.p(), runs)));
        measures.add(mean("kappa with a wall follower of either hand", ModesExperiment.WALL, rows, inputs));
        measures.add(mean("kappa with the greedy forager", ModesExperiment.GREEDY, rows, inputs));
        measures.add(mean("handedness, right less left over all turns", ModesExperiment.HANDEDNESS, rows, inputs));
        List<Measure> controls = List.of(
                mean("kappa with the champion's weights scrambled", ModesExperiment.SCRAMBLED, rows, inputs),
                mean("kappa with random networks of its norm", ModesExperiment.RANDOM, rows, inputs));

        String sentence = "Champions of different runs agree with kappa "
                + NumberText.of(likeness.between(all)) + " in the median, champions of one run with "
                + NumberText.of(likeness.within(all)) + ": a ratio of " + NumberText.of(ratio) + ". They fall into "
                + NumberText.count(modes.count(), "mode") + ", or "
                + NumberText.count(upToMirror.count(), "mode") + " where mirror images count as one.";
        return new Result(
                verdict(ratio),
                sentence,
                new Measure("kappa between runs over kappa within runs", ratio),
                RULE,
                measures,
                controls,
                remarks(),
                List.of(table(rows, inputs, modes, upToMirror), pairTable(inputs, champions, mirrored)),
                ModesPlots.of(rows, inputs, relatives, likeness, modes));
    }

    static Verdict verdict(Interval ratio) {
        return ratio.below(LESS_ALIKE) ? Verdict.SUPPORTED : ratio.above(ALIKE) ? Verdict.REFUTED : Verdict.UNDECIDED;
    }

    /** Only champions of the later half: early ones are unlike all others, whatever their run. */
    private static PseudoF late(Likeness likeness, Relatives relatives, Inputs inputs) {
        int[] places = IntStream.range(0, relatives.size())
                .filter(i -> 2 * relatives.generations()[i]
                        > inputs.runs().get(relatives.runs()[i]).generations())
                .toArray();
        int[] labels = Arrays.stream(places).map(i -> relatives.runs()[i]).toArray();
        double[][] distances = Likeness.distances(Likeness.part(likeness.kappa(), places));
        return PseudoF.of(distances, labels, RELABELLINGS, stream(inputs, "relabellings"));
    }

    private static double[][] ofChampions(Rows rows, Inputs inputs, String column) {
        return inputs.runs().stream()
                .map(run -> rows.of("run/" + run.name()).all(column))
                .toArray(double[][]::new);
    }

    private static double[][] either(double[][] plain, double[][] mirrored) {
        double[][] made = new double[plain.length][plain.length];
        for (int i = 0; i < made.length; i++) {
            for (int j = 0; j < made.length; j++) {
                made[i][j] = Math.max(plain[i][j], mirrored[i][j]);
            }
        }
        return made;
    }

    private static Measure pairs(String name, String column, String unit, Rows rows, Inputs inputs) {
        double[][] values = Likeness.symmetric(ofChampions(rows, inputs, column));
        return new Measure(name, Bootstrap.pairs(values, stream(inputs, column)), unit);
    }

    private static Measure mean(String name, String column, Rows rows, Inputs inputs) {
        return new Measure(name, Bootstrap.mean(rows.under("run/").column(column), stream(inputs, column)));
    }

    private static List<Measure> counts(String name, Modes modes, int runs) {
        return List.of(
                new Measure(name + " seen", Interval.ofEstimate(modes.count(), runs)),
                new Measure(
                        name + " there are, by Chao1",
                        Interval.ofEstimate(modes.richness().estimate(), runs)),
                new Measure(
                        "share of runs whose mode is seen, " + name,
                        Interval.ofEstimate(modes.richness().coverage(), runs)));
    }

    private static Table table(Rows rows, Inputs inputs, Modes modes, Modes upToMirror) {
        List<Table.Line> lines = new ArrayList<>();
        for (int run = 0; run < inputs.runs().size(); run++) {
            Row row = rows.of("run/" + inputs.runs().get(run).name());
            lines.add(new Table.Line(
                    inputs.runs().get(run).name(),
                    modes.labels()[run] + 1,
                    upToMirror.labels()[run] + 1,
                    row.number(ModesExperiment.HANDEDNESS),
                    row.number(ModesExperiment.WALL)));
        }
        return new Table(
                "champions", List.of("run", "mode", "mode_up_to_mirror", "handedness", "kappa_wall_follower"), lines);
    }

    private static Table pairTable(Inputs inputs, double[][] plain, double[][] mirrored) {
        List<Table.Line> lines = new ArrayList<>();
        for (int i = 0; i < plain.length; i++) {
            for (int j = i + 1; j < plain.length; j++) {
                String label = inputs.runs().get(i).name() + " and "
                        + inputs.runs().get(j).name();
                lines.add(new Table.Line(label, plain[i][j], mirrored[i][j]));
            }
        }
        return new Table("pairs", List.of("runs", "kappa", "kappa_mirrored"), lines);
    }

    private static RandomStream stream(Inputs inputs, String purpose) {
        return inputs.seed(purpose).stream();
    }

    private static List<String> remarks() {
        return List.of(
                "Kappa is the share of steps with equal actions beyond chance (Cohen 1960), in open loop on what either"
                        + " champion senses in 16 mazes that no run has seen, both ways averaged; in the precision of"
                        + " the settings.",
                "The source compares classes predicted by image classifiers trained by gradient; here it is the actions"
                        + " of foragers bred by selection, and within a run it is champions some generations apart.",
                "A mode is a cluster of average linkage on 1 - kappa, cut at " + Modes.CUT
                        + "; the number of modes depends on the cut and is descriptive.",
                "The pseudo-F takes the champions of the later half of each run.",
                "Open loop leaves out where the choices lead: two that agree in 19 of 20 steps can walk apart soon.");
    }
}
