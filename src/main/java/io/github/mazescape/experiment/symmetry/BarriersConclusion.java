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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** What follows from the barriers between champions. */
final class BarriersConclusion {
    private static final double THRESHOLD = 0.2;
    private static final double ALIKE = 0.95;
    private static final double JOINED = 0.05;

    private final Rows pairs;
    private final Rows alone;
    private final Rows members;
    private final Rows forks;
    private final Inputs inputs;

    BarriersConclusion(Rows rows, Inputs inputs) {
        this.inputs = inputs;
        pairs = rows.under(BarriersExperiment.PAIR + "/");
        alone = rows.under(BarriersExperiment.RUN + "/");
        members = rows.under(BarriersExperiment.MEMBERS + "/");
        forks = rows.under(BarriersExperiment.FORK + "/");
    }

    Result result() {
        String best = BarriersExperiment.RELATIVE + Matching.BEST_OR_MIRROR.word();
        Interval primary = over("primary", best, BarriersConclusion::alike);
        Interval all = over("all", best, row -> true);
        double low = Summary.quantile(nulls(), 0.05);
        String sentence = "On the straight line between two champions "
                + NumberText.of(over("none", BarriersExperiment.RELATIVE + Matching.NONE.word(), row -> true))
                + " of their fitness over random networks is lost as they evolved, "
                + NumberText.of(over("weights", BarriersExperiment.RELATIVE + Matching.WEIGHTS.word(), row -> true))
                + " once matched by weights, and " + NumberText.of(all)
                + " in the best of four matches, mirrored or not; " + NumberText.of(primary)
                + " of pairs that act alike.";
        return new Result(
                verdict(primary, low),
                sentence,
                new Measure("relative barrier in the best match, pairs that act alike in 95 % of the steps", primary),
                "supported if the interval lies under 0.2; refuted if it lies over 0.2 and its estimate not under the"
                        + " 5 % quantile of random copies; not measurable where no pair acts alike",
                measures(all),
                List.of(
                        plain("random copies: median relative barrier", Summary.median(nulls())),
                        plain("random copies: 5 % quantile", low),
                        plain("random copies: least", Summary.quantile(nulls(), 0))),
                remarks(),
                List.of(matchings(), pairTable(), forkTable()),
                new BarriersPlots(pairs, alone, forks).all());
    }

    static Verdict verdict(Interval primary, double low) {
        if (Double.isNaN(primary.estimate())) {
            return Verdict.NOT_MEASURABLE;
        }
        Verdict verdict = Verdict.below(primary, THRESHOLD);
        return verdict == Verdict.REFUTED && primary.estimate() < low ? Verdict.UNDECIDED : verdict;
    }

    private static boolean alike(Row row) {
        return row.number(BarriersExperiment.AGREEMENT) >= ALIKE;
    }

    /** The mean over pairs of runs, resampled by runs. */
    private Interval over(String purpose, String column, Predicate<Row> which) {
        return Bootstrap.pairs(
                matrix(row -> which.test(row) ? row.number(column) : Double.NaN), inputs.seed(purpose).stream());
    }

    private double[][] matrix(ToDoubleFunction<Row> value) {
        List<String> names =
                BarriersExperiment.runs(inputs).stream().map(RunInput::name).toList();
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

    private double[] nulls() {
        return pairs.rows().stream()
                .flatMapToDouble(row -> Arrays.stream(row.all(BarriersExperiment.NULL)))
                .toArray();
    }

    private List<Measure> measures(Interval all) {
        List<Measure> measures = new ArrayList<>();
        measures.add(new Measure("relative barrier in the best match, all pairs", all));
        measures.add(new Measure(
                "the same, pairs that act less alike",
                over("unlike", BarriersExperiment.RELATIVE + Matching.BEST_OR_MIRROR.word(), row -> !alike(row))));
        measures.add(new Measure(
                "share of pairs that act alike", over("alike", BarriersExperiment.AGREEMENT, row -> true, ALIKE)));
        for (Matching matching : Matching.values()) {
            measures.add(new Measure(
                    "barrier, " + matching.words(),
                    over(matching.word(), BarriersExperiment.HEIGHT + matching.word(), row -> true)));
        }
        measures.add(new Measure(
                "share of pairs whose best match is of the mirror image",
                over("mirrored", BarriersExperiment.MIRRORED, row -> true)));
        measures.add(plain("groups of champions joined by barriers under 0.05", groups(Matching.BEST)));
        measures.add(plain("the same, also mirrored", groups(Matching.BEST_OR_MIRROR)));
        measures.add(alone("relative barrier between a champion and the one 40 generations before", "earlier", alone));
        measures.add(alone("relative barrier between a champion and a child", "child", alone));
        measures.add(alone("relative barrier between two members of the last population", "member", members));
        measures.add(alone("relative barrier from the first champion to the last", "first", alone));
        measures.add(new Measure(
                "descents on the way up from the first champion, of " + steps(),
                Bootstrap.mean(alone.column(BarriersExperiment.DESCENTS), inputs.seed("descents").stream())));
        measures.add(new Measure(
                "rank correlation of fitness with the way from the first champion",
                Bootstrap.mean(alone.column(BarriersExperiment.MONOTONE), inputs.seed("monotone").stream())));
        measures.add(plain("first generation from which forks stay within a relative barrier of 0.1", onset()));
        return measures;
    }

    private Interval over(String purpose, String column, Predicate<Row> which, double least) {
        return Bootstrap.pairs(
                matrix(row -> !which.test(row) ? Double.NaN : row.number(column) >= least ? 1 : 0),
                inputs.seed(purpose).stream());
    }

    private Measure alone(String name, String way, Rows rows) {
        return new Measure(
                name, Bootstrap.mean(rows.column(BarriersExperiment.RELATIVE + way), inputs.seed(way).stream()));
    }

    private static Measure plain(String name, double value) {
        return new Measure(name, Interval.ofEstimate(value, 1));
    }

    private int steps() {
        return alone.size() == 0 ? 0 : alone.rows().get(0).all(BarriersExperiment.PROFILE + "first").length - 1;
    }

    /** How many connected components the graph of champions has, joined where the barrier is low. */
    private int groups(Matching matching) {
        double[][] heights = matrix(row -> row.number(BarriersExperiment.HEIGHT + matching.word()));
        int[] group = new int[heights.length];
        Arrays.setAll(group, i -> i);
        for (int a = 0; a < group.length; a++) {
            for (int b = 0; b < a; b++) {
                if (heights[a][b] < JOINED && group[a] != group[b]) {
                    int from = group[a];
                    int to = group[b];
                    Arrays.setAll(group, i -> group[i] == from ? to : group[i]);
                }
            }
        }
        return (int) Arrays.stream(group).distinct().count();
    }

    private double onset() {
        for (int generation : BarriersExperiment.FORKS) {
            double[] found = BarriersPlots.forked(forks, generation);
            if (found.length > 0 && Summary.mean(found) < BarriersPlots.ONSET) {
                return generation;
            }
        }
        return Double.NaN;
    }

    private List<String> remarks() {
        return List.of(
                "A barrier is how far fitness falls below the line between its values at the two ends; its place is"
                        + " found on 32 mazes and its height told from 32 others, none of which a run has seen.",
                "The relative barrier is the barrier divided by what the two ends have over random networks.",
                "The best match is that of four (second moments of hidden states, their correlation, weights, weights"
                        + " and correlation), of the champion and of its mirror image, with the greatest least fitness"
                        + " at nine points of the line on the first 32 mazes. Entezari et al. and Ainsworth et al."
                        + " match by weights or correlations and know no signs and no mirror.",
                "Two champions act alike where, each shown what either sees in 16 mazes, they take the same action in"
                        + " at least 95 % of the steps, the second one mirrored where the best match is.",
                "In single precision. Intervals are drawn over runs, since pairs of runs are not independent. Fitness"
                        + " is a step function: lines are sampled at points, and folds between them are not seen.");
    }

    private Table matchings() {
        List<Table.Line> lines = new ArrayList<>();
        for (Matching matching : Matching.values()) {
            double[] heights = pairs.column(BarriersExperiment.HEIGHT + matching.word());
            Interval mean = over(matching.word(), BarriersExperiment.HEIGHT + matching.word(), row -> true);
            double joined =
                    Arrays.stream(heights).filter(height -> height < JOINED).count();
            lines.add(new Table.Line(
                    matching.words(),
                    mean.estimate(),
                    mean.low(),
                    mean.high(),
                    Summary.median(heights),
                    joined / heights.length));
        }
        return new Table(
                "matchings", List.of("matched_by", "mean_barrier", "low", "high", "median", "share_under_0.05"), lines);
    }

    private Table pairTable() {
        List<Table.Line> lines = new ArrayList<>();
        List<String> columns = new ArrayList<>(List.of("pair", "agreement", "mirrored"));
        for (Matching matching : Matching.values()) {
            columns.add(matching.word());
        }
        for (Row row : pairs.rows()) {
            double[] numbers = new double[columns.size() - 1];
            numbers[0] = row.number(BarriersExperiment.AGREEMENT);
            numbers[1] = row.number(BarriersExperiment.MIRRORED);
            for (Matching matching : Matching.values()) {
                numbers[2 + matching.ordinal()] = row.number(BarriersExperiment.HEIGHT + matching.word());
            }
            lines.add(new Table.Line(row.part(1) + " - " + row.part(2), numbers));
        }
        return new Table("pairs", columns, lines);
    }

    private Table forkTable() {
        List<Table.Line> lines = new ArrayList<>();
        for (Row row : forks.rows()) {
            lines.add(new Table.Line(
                    row.part(1),
                    Double.parseDouble(row.part(2)),
                    row.number(BarriersExperiment.HEIGHT + "fork"),
                    row.number(BarriersExperiment.RELATIVE + "fork"),
                    row.number(BarriersExperiment.COSINE)));
        }
        return new Table("forks", List.of("run", "generation", "barrier", "relative_barrier", "cosine"), lines);
    }
}
