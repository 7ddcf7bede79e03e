package io.github.mazescape.experiment.crossover;

import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Measure;
import io.github.mazescape.experiment.NumberText;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.experiment.Table;
import io.github.mazescape.experiment.Verdict;
import io.github.mazescape.statistics.Bootstrap;
import io.github.mazescape.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What follows from the children of parents as they lie and aligned. */
final class CrossoverConclusion {
    /** The least gain of fitness that counts. */
    static final double GAIN = 0.01;

    private static final String RULE = "With the mean fitness of children by neurons, aligned less plain: supported if"
            + " the interval lies over 0.01, refuted if it lies under 0.01.";

    private CrossoverConclusion() {}

    static Result of(Rows rows, Inputs inputs) {
        Interval gain = pairs(
                rows,
                inputs,
                "gain",
                row -> row.number(CrossoverExperiment.ALIGNED) - row.number(CrossoverExperiment.PLAIN));
        Interval plain = column(rows, inputs, CrossoverExperiment.PLAIN);
        Interval aligned = column(rows, inputs, CrossoverExperiment.ALIGNED);
        Interval parents = pairs(rows, inputs, "parents", CrossoverConclusion::parents);
        Interval goodPlain = column(rows, inputs, CrossoverExperiment.GOOD_PLAIN);
        Interval goodAligned = column(rows, inputs, CrossoverExperiment.GOOD_ALIGNED);
        List<Measure> measures = new ArrayList<>(List.of(
                new Measure("fitness of the parents", parents),
                new Measure("fitness of children by neurons, plain", plain),
                new Measure("fitness of children by neurons, aligned", aligned),
                new Measure("share of plain children with 0.9 of the better parent's fitness", goodPlain),
                new Measure("share of aligned children with it", goodAligned),
                new Measure(
                        "fitness of children by single weights, plain",
                        column(rows, inputs, CrossoverExperiment.UNIFORM_PLAIN)),
                new Measure(
                        "fitness of children by single weights, aligned",
                        column(rows, inputs, CrossoverExperiment.UNIFORM_ALIGNED)),
                new Measure(
                        "fitness of the mean of both parents, plain",
                        column(rows, inputs, CrossoverExperiment.MIDDLE_PLAIN)),
                new Measure(
                        "fitness of the mean of both parents, aligned",
                        column(rows, inputs, CrossoverExperiment.MIDDLE_ALIGNED))));
        List<Measure> controls = new ArrayList<>(List.of(
                new Measure(
                        "fitness of children by neurons with a random copy of the mate",
                        column(rows, inputs, CrossoverExperiment.SCRAMBLED)),
                new Measure("fitness of the aligned mate itself", column(rows, inputs, CrossoverExperiment.MATE))));
        census(rows, inputs, measures);
        String evolution = evolution(rows, inputs, measures, controls);
        String sentence = "Children by neurons of champions of different runs have a fitness of "
                + NumberText.of(plain.estimate()) + " as their parents lie and of " + NumberText.of(aligned.estimate())
                + " once their units are aligned, a gain of " + NumberText.of(gain) + "; their parents have "
                + NumberText.of(parents.estimate()) + "." + evolution;
        return new Result(
                Verdict.above(gain, GAIN),
                sentence,
                new Measure("fitness of children by neurons of strangers, aligned less plain, mean of pairs", gain),
                RULE,
                measures,
                controls,
                remarks(),
                tables(rows),
                CrossoverPlots.of(rows));
    }

    private static double parents(Row row) {
        return Arrays.stream(row.all(CrossoverExperiment.PARENTS)).average().orElseThrow();
    }

    private static Interval column(Rows rows, Inputs inputs, String column) {
        return pairs(rows, inputs, column, row -> row.number(column));
    }

    private static Interval pairs(Rows rows, Inputs inputs, String purpose, ToDoubleFunction<Row> value) {
        List<RunInput> runs = CrossoverExperiment.strangers(inputs);
        double[][] values = new double[runs.size()][runs.size()];
        for (int i = 0; i < runs.size(); i++) {
            for (int j = i + 1; j < runs.size(); j++) {
                values[i][j] = value.applyAsDouble(
                        rows.of("pair/" + runs.get(i).name() + "/" + runs.get(j).name()));
                values[j][i] = values[i][j];
            }
        }
        return Bootstrap.pairs(values, inputs.seed(purpose).stream());
    }

    /** Adds, for each generation, how many pairs of parents of one population are numbered alike. */
    private static void census(Rows rows, Inputs inputs, List<Measure> measures) {
        List<Row> census = rows.under("census/").rows();
        if (census.isEmpty()) {
            return;
        }
        int known = census.stream()
                .mapToInt(row -> row.all(CrossoverExperiment.ALIKE).length)
                .min()
                .orElse(0);
        for (int g = 0; g < known; g++) {
            int at = g;
            int generation = CrossoverExperiment.GENERATIONS.get(g);
            double[] alike = census.stream()
                    .mapToDouble(row -> row.all(CrossoverExperiment.ALIKE)[at])
                    .toArray();
            measures.add(new Measure(
                    "share of pairs of parents numbered alike, generation " + generation,
                    Bootstrap.mean(alike, inputs.seed("census " + generation).stream())));
        }
    }

    /** Adds the measures of the arms of evolution, and returns what the sentence says of them. */
    private static String evolution(Rows rows, Inputs inputs, List<Measure> measures, List<Measure> controls) {
        if (rows.under("evolution/").size() == 0) {
            return "";
        }
        for (String arm : CrossoverExperiment.ARMS) {
            Measure measure = new Measure(
                    "fitness after an evolution with crossover by neurons: " + arm,
                    Bootstrap.mean(arm(rows, arm), inputs.seed("arm " + arm).stream()));
            (arm.equals("scrambled") ? controls : measures).add(measure);
        }
        Interval gain = difference(rows, inputs, "aligned", "plain");
        Interval shown = difference(rows, inputs, "plain", "scrambled");
        measures.add(new Measure("gain of alignment in evolution, paired by seed", gain));
        controls.add(new Measure("loss where parents are scrambled in evolution, paired by seed", shown));
        String what = !shown.above(0)
                ? "cannot be told, since scrambling does not harm, either"
                : gain.above(GAIN) ? "gains" : gain.below(GAIN) ? "gains nothing" : "may gain or not";
        return " Within one evolution alignment " + what + " (" + NumberText.of(gain) + ").";
    }

    private static double[] arm(Rows rows, String arm) {
        return rows.under("evolution/").where(row -> row.part(2).equals(arm)).column(CrossoverExperiment.FITNESS);
    }

    private static Interval difference(Rows rows, Inputs inputs, String arm, String other) {
        double[] first = arm(rows, arm);
        double[] second = arm(rows, other);
        double[] difference = new double[first.length];
        Arrays.setAll(difference, i -> first[i] - second[i]);
        return Bootstrap.mean(difference, inputs.seed(arm + " less " + other).stream());
    }

    private static List<Table> tables(Rows rows) {
        List<String> columns = List.of(
                CrossoverExperiment.PLAIN,
                CrossoverExperiment.ALIGNED,
                CrossoverExperiment.SCRAMBLED,
                CrossoverExperiment.GOOD_PLAIN,
                CrossoverExperiment.GOOD_ALIGNED,
                CrossoverExperiment.UNIFORM_PLAIN,
                CrossoverExperiment.UNIFORM_ALIGNED,
                CrossoverExperiment.MIDDLE_PLAIN,
                CrossoverExperiment.MIDDLE_ALIGNED);
        List<String> names = new ArrayList<>(List.of("runs"));
        names.addAll(columns);
        Table pairs = new Table(
                "strangers",
                names,
                rows.under("pair/").rows().stream()
                        .map(row -> new Table.Line(
                                row.part(1) + " and " + row.part(2),
                                columns.stream().mapToDouble(row::number).toArray()))
                        .toList());
        List<Table.Line> lines = new ArrayList<>();
        for (Row row : rows.under("census/").rows()) {
            for (int g = 0; g < row.all(CrossoverExperiment.ALIKE).length; g++) {
                lines.add(new Table.Line(
                        row.part(1),
                        CrossoverExperiment.GENERATIONS.get(g),
                        row.all(CrossoverExperiment.ALIKE)[g],
                        row.all(CrossoverExperiment.DISPLACED)[g],
                        row.all(CrossoverExperiment.COSINE)[g],
                        row.all(CrossoverExperiment.PARENTS)[g],
                        row.all(CrossoverExperiment.PLAIN)[g],
                        row.all(CrossoverExperiment.ALIGNED)[g]));
            }
        }
        Table census = new Table(
                "populations",
                List.of("run", "generation", "alike", "displaced", "cosine", "parents", "plain", "aligned"),
                lines);
        return List.of(pairs, census);
    }

    private static List<String> remarks() {
        return List.of(
                "The copy of the mate is chosen on the searching half of the common mazes, of several and of its mirror"
                        + " image, by the worst of nine points of the straight line; children are told from the other"
                        + " half. There is no mutation.",
                "The verdict is on children of strangers, where the pilot found an effect, and not on evolution, where"
                        + " it found none; the arms of evolution are a second, descriptive line.",
                "The arms of evolution are those of the first run's settings with crossover by neurons in place of the"
                        + " mean of all parents; aligned to the best parent by weights.",
                "A mean of unrelated weights is nearer to 0, so the mean of both parents loses by its size, too.",
                "Where all children descend from the mean of their parents, as by default, parents are never strangers:"
                        + " the first generation is made of such children already.");
    }
}
