package io.github.mazescape.experiment.fractal;

import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.statistics.Bootstrap;
import io.github.mazescape.statistics.Interval;
import io.github.mazescape.statistics.Summary;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How finely one neighbourhood is folded, over runs. An exponent is fitted to each run for itself, since runs with
 * different depths mixed together look like a power that none of them has.
 *
 * @param neighbourhood which one
 * @param rows of the neighbourhood, one for each run
 * @param alpha the mean over runs of the exponent of a run
 * @param lowest the same of the lowest two decades with enough changes
 * @param exponents the exponent of each run that has one
 * @param pooled the exponent of all runs mixed together; NaN where there is none
 */
record Fineness(
        Neighbourhood neighbourhood,
        List<Row> rows,
        Interval alpha,
        Interval lowest,
        List<UncertaintyExponent> exponents,
        double pooled) {
    private static final double SMOOTH = 0.9;
    private static final double RIDDLED = 0.05;
    private static final double FRACTAL_DECADES = 3;
    private static final double RIDDLED_DECADES = 4;

    /** What kind of landscape it is. */
    enum Nature {
        FRACTAL("fractal"),
        RIDDLED_WITH_WALLS("riddled"),
        SMOOTH_PIECES("smooth in pieces"),
        UNCLEAR("unclear"),
        UNKNOWN("too few changes");

        private final String words;

        Nature(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Sums up the rows of a neighbourhood. */
    static Fineness of(Neighbourhood neighbourhood, Rows all, double[] lengths, Seed seed) {
        List<Row> rows = all.under("places/")
                .where(row -> row.part(2).equals(neighbourhood.name()))
                .rows();
        List<UncertaintyExponent> exponents = rows.stream()
                .map(row -> UncertaintyExponent.of(lengths, changed(row), pairs(row)))
                .flatMap(Optional::stream)
                .toList();
        double[] lowest = rows.stream()
                .map(row -> UncertaintyExponent.ofLowest(lengths, changed(row), pairs(row)))
                .flatMap(Optional::stream)
                .mapToDouble(UncertaintyExponent::alpha)
                .toArray();
        double[] alphas =
                exponents.stream().mapToDouble(UncertaintyExponent::alpha).toArray();
        int[] sums = new int[lengths.length];
        int pairs = 0;
        for (Row row : rows) {
            pairs += pairs(row);
            int[] changed = changed(row);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += changed[i];
            }
        }
        return new Fineness(
                neighbourhood,
                rows,
                Bootstrap.mean(alphas, seed.child("alpha").stream()),
                Bootstrap.mean(lowest, seed.child("lowest").stream()),
                exponents,
                UncertaintyExponent.of(lengths, sums, pairs)
                        .map(UncertaintyExponent::alpha)
                        .orElse(Double.NaN));
    }

    private static int[] changed(Row row) {
        return Arrays.stream(row.all("changed")).mapToInt(count -> (int) count).toArray();
    }

    private static int pairs(Row row) {
        return (int) row.number("pairs");
    }

    /** Over how many decades a run was fitted, as a rule: the median over runs. */
    double decades() {
        return median(UncertaintyExponent::decades);
    }

    /** The longest length that was fitted, as a rule. */
    double longest() {
        return median(UncertaintyExponent::longest);
    }

    /** The shortest length that was fitted, as a rule. */
    double shortest() {
        return median(UncertaintyExponent::shortest);
    }

    private double median(ToDoubleFunction<UncertaintyExponent> value) {
        return Summary.median(exponents.stream().mapToDouble(value).toArray());
    }

    /** The kind of landscape; known only where more than half of the runs can be fitted. */
    Nature nature() {
        if (2 * exponents.size() <= rows.size()) {
            return Nature.UNKNOWN;
        }
        if (alpha.below(RIDDLED) && decades() >= RIDDLED_DECADES) {
            return Nature.RIDDLED_WITH_WALLS;
        }
        if (alpha.below(SMOOTH) && decades() >= FRACTAL_DECADES) {
            return Nature.FRACTAL;
        }
        return lowest.high() >= 1 || lowest.above(SMOOTH) ? Nature.SMOOTH_PIECES : Nature.UNCLEAR;
    }

    /** The share of displacements of each length that change something, mean over runs. */
    double[] shares(String column) {
        return IntStream.range(0, rows.isEmpty() ? 0 : rows.get(0).all(column).length)
                .mapToDouble(i -> Summary.mean(shares(column, i)))
                .toArray();
    }

    /** The share of displacements of one length that change something, for each run. */
    double[] shares(String column, int length) {
        return rows.stream()
                .mapToDouble(row -> row.all(column)[length] / row.number("pairs"))
                .toArray();
    }

    /**
     * Down to how many decades below the norm of the weights a displacement changes the behaviour: a quantile over
     * directions and places of a run, the mean over runs. A displacement that never does counts as 0.
     */
    Interval depth(double quantile, Seed seed) {
        double[] depths = rows.stream()
                .mapToDouble(row -> Summary.quantile(
                        Arrays.stream(row.all("depths"))
                                .map(depth -> Double.isNaN(depth) ? 0 : depth)
                                .toArray(),
                        quantile))
                .toArray();
        return Bootstrap.mean(depths, seed.stream());
    }
}
