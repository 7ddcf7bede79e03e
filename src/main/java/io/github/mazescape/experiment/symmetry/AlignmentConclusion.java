package io.github.mazescape.experiment.symmetry;

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
import io.github.mazescape.statistics.Summary;
import io.github.mazescape.symmetry.SignedPermutation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What follows from how alike weights are after the best match. */
final class AlignmentConclusion {
    private static final double SAME = 0.2;
    private static final double IDENTIFIED = 0.45;

    private final Rows pairs;
    private final Rows planes;
    private final Inputs inputs;
    private final List<String> names;

    AlignmentConclusion(Rows rows, Inputs inputs) {
        this.inputs = inputs;
        pairs = rows.under(AlignmentExperiment.PAIR + "/");
        planes = rows.under(AlignmentExperiment.PLANE + "/");
        names = AlignmentExperiment.runs(inputs).stream().map(RunInput::name).toList();
    }

    Result result() {
        Interval primary = over("excess", AlignmentConclusion::excess);
        Interval signed = over("signed", row -> row.number(AlignmentExperiment.SIGNED));
        Interval nulls = over("null", AlignmentConclusion::nullMean);
        String sentence = String.format(
                Locale.ROOT,
                "After the best match by weights, champions of two runs have a cosine of %s, and scrambled ones %s:"
                        + " they are %s.",
                NumberText.of(signed.estimate()),
                NumberText.of(nulls.estimate()),
                relation(primary));
        return new Result(
                Verdict.above(primary, SAME),
                sentence,
                new Measure("cosine after the best match, less that of scrambled partners", primary),
                "supported (the same) if the interval lies over 0.2; refuted if under: related where it lies over 0,"
                        + " unrelated where it covers 0",
                measures(signed),
                List.of(
                        new Measure("cosine of scrambled partners after the best match", nulls),
                        plain(
                                "share of units that agree around three runs by chance",
                                1.0 / (2 * inputs.topology().hidden()))),
                List.of(
                        "Cosines leave out the biases of the outputs and what all outputs have in common, on which no"
                                + " action depends.",
                        "The null has the second network's weights shuffled within the bias column, each input column,"
                                + " the recurrent matrix and each output: any match of pure noise has a cosine of about"
                                + " 0.4, so one below 0.45 identifies nothing.",
                        "Matches are by Frank and Wolfe's method with signs, from several starts, mended by swaps; the"
                                + " null has as many starts.",
                        "The pictures show fitness on 32 mazes that no run has seen, on the plane through three"
                                + " champions, half a side beyond them each way. The three of the first picture are"
                                + " chosen: those among the first twelve runs whose least fitness on the sides of their"
                                + " triangle is the greatest once matched by states. Those of the second are the first"
                                + " three runs as named. The experiment barriers tells how typical they are.",
                        "Weights in double precision, fitness in single."),
                List.of(table(), sides()),
                new AlignmentPlots(this, pairs, planes).all());
    }

    static String relation(Interval excess) {
        if (Double.isNaN(excess.low())) {
            return "too few to tell";
        }
        return excess.above(SAME)
                ? "the same network in disguise"
                : excess.below(SAME) && excess.above(0)
                        ? "related, but not the same"
                        : excess.low() <= 0 && excess.high() >= 0 ? "unrelated" : "not clearly the one or the other";
    }

    static double nullMean(Row row) {
        return Summary.mean(row.all(AlignmentExperiment.NULL));
    }

    private static double excess(Row row) {
        return row.number(AlignmentExperiment.SIGNED) - nullMean(row);
    }

    private Interval over(String purpose, ToDoubleFunction<Row> value) {
        return Bootstrap.pairs(matrix(value), inputs.seed(purpose).stream());
    }

    double[][] matrix(ToDoubleFunction<Row> value) {
        double[][] matrix = new double[names.size()][names.size()];
        for (double[] row : matrix) {
            Arrays.fill(row, Double.NaN);
        }
        for (Row row : pairs.rows()) {
            int a = names.indexOf(row.part(1));
            int b = names.indexOf(row.part(2));
            matrix[a][b] = value.applyAsDouble(row);
            matrix[b][a] = matrix[a][b];
        }
        return matrix;
    }

    private List<Measure> measures(Interval signed) {
        double[] z = pairs.rows().stream()
                .mapToDouble(row -> excess(row) / Summary.deviation(row.all(AlignmentExperiment.NULL)))
                .toArray();
        double identified = pairs.rows().stream()
                .filter(row -> row.number(AlignmentExperiment.SIGNED) > IDENTIFIED)
                .count();
        return List.of(
                new Measure("cosine after the best match", signed),
                new Measure("cosine as evolved", over("plain", row -> row.number(AlignmentExperiment.PLAIN))),
                new Measure(
                        "cosine after the best match without signs",
                        over("permuted", row -> row.number(AlignmentExperiment.PERMUTED))),
                new Measure(
                        "cosine after the match by second moments of states",
                        over("states", row -> row.number(AlignmentExperiment.BY_STATES))),
                new Measure(
                        "share of the squared distance that the match takes away",
                        over("explained", row -> row.number(AlignmentExperiment.EXPLAINED))),
                plain("excess in deviations of the null, median", Summary.median(z)),
                plain("share of pairs with a cosine over 0.45", identified / pairs.size()),
                plain("share of units that agree around three runs", consistency()));
    }

    private static Measure plain(String name, double value) {
        return new Measure(name, Interval.ofEstimate(value, 1));
    }

    /** How many units come back to themselves on the way from a run by a second and a third to itself. */
    private double consistency() {
        int equal = 0;
        int all = 0;
        for (int a = 0; a < names.size(); a++) {
            for (int b = a + 1; b < names.size(); b++) {
                for (int c = b + 1; c < names.size(); c++) {
                    SignedPermutation straight = copy(a, c);
                    equal += copy(b, c).then(copy(a, b)).agreement(straight);
                    all += straight.size();
                }
            }
        }
        return all == 0 ? Double.NaN : (double) equal / all;
    }

    private SignedPermutation copy(int a, int b) {
        Row row = pairs.of(AlignmentExperiment.PAIR + "/" + names.get(a) + "/" + names.get(b));
        return SignedPermutation.decoded(row.all(AlignmentExperiment.COPY));
    }

    private Table table() {
        List<Table.Line> lines = new ArrayList<>();
        for (Row row : pairs.rows()) {
            lines.add(new Table.Line(
                    row.part(1) + " - " + row.part(2),
                    row.number(AlignmentExperiment.PLAIN),
                    row.number(AlignmentExperiment.PERMUTED),
                    row.number(AlignmentExperiment.SIGNED),
                    row.number(AlignmentExperiment.BY_STATES),
                    nullMean(row),
                    row.number(AlignmentExperiment.EXPLAINED)));
        }
        return new Table(
                "cosines",
                List.of("pair", "as_evolved", "permuted", "signed", "by_states", "null", "distance_explained"),
                lines);
    }

    private Table sides() {
        List<Table.Line> lines = new ArrayList<>();
        for (Row row : planes.rows()) {
            double[] sides = row.all(AlignmentExperiment.SIDES);
            double[] mirrored = row.all(AlignmentExperiment.MIRRORED);
            lines.add(new Table.Line(
                    row.part(1) + ": " + three(row), sides[0], sides[1], sides[2], mirrored[0], mirrored[1]));
        }
        return new Table(
                "sides", List.of("plane", "barrier_ab", "barrier_ac", "barrier_bc", "b_mirrored", "c_mirrored"), lines);
    }

    String three(Row row) {
        List<String> three = new ArrayList<>();
        for (double run : row.all(AlignmentExperiment.CHOSEN)) {
            three.add(names.get((int) run));
        }
        return String.join(" ", three);
    }
}
