package io.github.mazescape.experiment.symmetry;

import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Measure;
import io.github.mazescape.experiment.Plot;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.Table;
import io.github.mazescape.experiment.Verdict;
import io.github.mazescape.network.Precision;
import io.github.mazescape.network.Topology;
import io.github.mazescape.statistics.Bootstrap;
import io.github.mazescape.statistics.Interval;
import io.github.mazescape.statistics.Summary;
import io.github.mazescape.symmetry.OutputGauge;
import io.github.mazescape.symmetry.SignedPermutation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What follows from how many copies behave alike. */
final class SymmetryConclusion {
    private static final double THRESHOLD = 0.95;
    private static final double MOST_EQUAL_BY_MISTAKE = 0.05;
    private static final String SINGLE = SymmetryExperiment.word(Precision.SINGLE);
    private static final String DOUBLE = SymmetryExperiment.word(Precision.DOUBLE);

    private final Rows champions;
    private final Rows random;
    /** The random networks of the same cell as the champions. */
    private final Rows alike;

    private final Rows pictures;
    private final Inputs inputs;

    SymmetryConclusion(Rows rows, Inputs inputs) {
        this.inputs = inputs;
        champions = rows.under(SymmetryExperiment.CHAMPION + "/");
        random = rows.under(SymmetryExperiment.RANDOM + "/");
        alike = random.under(SymmetryExperiment.RANDOM + "/"
                + inputs.topology().cell().name().toLowerCase(Locale.ROOT) + "/");
        pictures = rows.under(SymmetryExperiment.PICTURE + "/");
    }

    Result result() {
        Interval primary = mean(champions, Copies.PERMUTATION, DOUBLE);
        double leastSign = Math.min(least(champions, Copies.SIGN), least(random, Copies.SIGN));
        double mistaken = Math.max(
                Summary.mean(alike.column(Copies.WITHOUT_BIAS.column(DOUBLE))),
                Summary.mean(alike.column(Copies.ROWS_ONLY.column(DOUBLE))));
        Topology topology = inputs.topology();
        double orders = SignedPermutation.logarithmOfOrder(topology.hidden()) / StrictMath.log(10);
        String sentence = String.format(
                Locale.ROOT,
                "A network of %d units has 10^%.1f copies. Those with other signs behave the same to the bit in %s of"
                        + " the cases; of those with renumbered units %.1f %% do in double precision and %.1f %% in"
                        + " single.",
                topology.hidden(),
                orders,
                leastSign == 1 ? "all" : String.format(Locale.ROOT, "%.1f %%", 100 * leastSign),
                100 * primary.estimate(),
                100 * mean(champions, Copies.PERMUTATION, SINGLE).estimate());
        return new Result(
                verdict(primary, leastSign, mistaken),
                sentence,
                new Measure("share of permuted champions that behave the same, double precision", primary),
                "supported if all copies with other signs are equal and the interval for permutations lies over 0.95;"
                        + " not measurable if the wrong actions leave over 0.05 of random networks as they were",
                measures(topology, leastSign, orders),
                controls(),
                List.of(
                        "Copies are compared by all actions in all steps of 16 mazes that no run has seen, in single"
                                + " and in double precision.",
                        "Random networks have weights as large as the first champion's.",
                        "A permutation adds the terms of a sum in another order, so it is exact in real numbers only:"
                                + " how often the last bit changes an action tells how chaotic a network is.",
                        "The same vector may be added to the weights of all outputs, and all of them multiplied by one"
                                + " number: directions in which no behaviour changes. Of a gated unit the sign goes to"
                                + " the candidate, not to the gates.",
                        "Not counted: networks with units that do the same or nothing, which have more copies."),
                List.of(table()),
                plots());
    }

    static Verdict verdict(Interval permutation, double leastSign, double mistaken) {
        if (!(mistaken <= MOST_EQUAL_BY_MISTAKE)) {
            return Verdict.NOT_MEASURABLE;
        }
        return leastSign == 1 ? Verdict.above(permutation, THRESHOLD) : Verdict.REFUTED;
    }

    private Interval mean(Rows rows, Copies copies, String precision) {
        String column = copies.column(precision);
        return Bootstrap.mean(rows.column(column), inputs.seed(column).stream());
    }

    private static double least(Rows rows, Copies copies) {
        double least = 1;
        for (String precision : List.of(SINGLE, DOUBLE)) {
            for (double share : rows.column(copies.column(precision))) {
                least = Math.min(least, share);
            }
        }
        return least;
    }

    private List<Measure> measures(Topology topology, double leastSign, double orders) {
        List<Measure> measures = new ArrayList<>();
        measures.add(plain("least share of copies with other signs that behave the same", leastSign));
        measures.add(new Measure(
                "share of permuted champions that behave the same, single precision",
                mean(champions, Copies.PERMUTATION, SINGLE)));
        for (String cell : List.of("elman", "gru")) {
            Rows own = random.under(SymmetryExperiment.RANDOM + "/" + cell + "/");
            for (String precision : List.of(SINGLE, DOUBLE)) {
                measures.add(plain(
                        "the same of random " + (cell.equals("gru") ? "GRU" : "Elman") + " networks, " + precision
                                + " precision",
                        Summary.mean(own.column(Copies.PERMUTATION.column(precision)))));
            }
        }
        for (Copies copies : List.of(Copies.SHIFT, Copies.SCALE, Copies.SCALE_BY_FOUR)) {
            measures.add(new Measure(
                    copies.words() + ": share that behaves the same, double precision",
                    mean(champions, copies, DOUBLE)));
        }
        double rank = Summary.mean(champions.column(SymmetryExperiment.RANK));
        measures.add(plain("logarithm of the number of copies, to base 10", orders));
        measures.add(plain("directions of the outputs that change nothing", OutputGauge.directions(topology)));
        measures.add(plain("rank of the observations with the bias, of " + (1 + topology.inputs()), rank));
        measures.add(plain(
                "dimensions that are left, of " + topology.weightCount(),
                topology.weightCount()
                        - OutputGauge.directions(topology)
                        - topology.hidden() * topology.cell().rows() * (1 + topology.inputs() - rank)));
        measures.add(
                plain("constant units of a champion", Summary.mean(champions.column(SymmetryExperiment.CONSTANT))));
        measures.add(plain(
                "pairs of units of a champion that do the same",
                Summary.mean(champions.column(SymmetryExperiment.DUPLICATE))));
        for (Row picture : pictures.rows()) {
            double[] equal = picture.all(SymmetryExperiment.REFLECTIONS);
            measures.add(plain("kaleidoscope: pixels equal to their image left to right", equal[0]));
            measures.add(plain("kaleidoscope: pixels equal to their image top to bottom", equal[1]));
            measures.add(plain("kaleidoscope: pixels equal to their image in the diagonal", equal[2]));
        }
        return measures;
    }

    private List<Measure> controls() {
        return List.of(
                plain(
                        "signs changed without the biases: share of random networks unchanged",
                        Summary.mean(alike.column(Copies.WITHOUT_BIAS.column(DOUBLE)))),
                plain(
                        "rows permuted without columns: share of random networks unchanged",
                        Summary.mean(alike.column(Copies.ROWS_ONLY.column(DOUBLE)))));
    }

    private static Measure plain(String name, double value) {
        return new Measure(name, Interval.ofEstimate(value, 1));
    }

    private Table table() {
        List<String> columns = new ArrayList<>(List.of("network"));
        for (String precision : List.of(SINGLE, DOUBLE)) {
            for (Copies copies : Copies.values()) {
                columns.add(copies.column(precision));
            }
        }
        List<Table.Line> lines = new ArrayList<>();
        for (Rows rows : List.of(champions, random)) {
            for (Row row : rows.rows()) {
                double[] numbers =
                        columns.stream().skip(1).mapToDouble(row::number).toArray();
                lines.add(new Table.Line(row.cell(), numbers));
            }
        }
        return new Table("copies", columns, lines);
    }

    private List<Plot> plots() {
        List<Plot> plots = new ArrayList<>();
        for (Row picture : pictures.rows()) {
            double half = Kaleidoscope.HALF_WIDTH;
            plots.add(new Plot(
                    "kaleidoscope",
                    "Two units, and the eight ways to name and sign them",
                    "Fitness where a second unit is made like one of a champion, each with some strength: a change of"
                            + " its sign is a reflection, an exchange of the two one along the diagonal.",
                    Plot.Axis.linear("one unit [strength]", -half, half),
                    Plot.Axis.linear("the other unit [strength]", -half, half),
                    List.of(new Plot.Heat(
                            "fitness",
                            grid(picture.all(SymmetryExperiment.FITNESS)),
                            -half,
                            half,
                            -half,
                            half,
                            0,
                            1))));
        }
        plots.add(bars());
        return plots;
    }

    static double[][] grid(double[] values) {
        int side = (int) Math.round(Math.sqrt(values.length));
        double[][] grid = new double[side][];
        for (int row = 0; row < side; row++) {
            grid[row] = Arrays.copyOfRange(values, row * side, (row + 1) * side);
        }
        return grid;
    }

    private Plot bars() {
        List<Plot.Mark> marks = new ArrayList<>();
        String[] precisions = {SINGLE, DOUBLE};
        int kinds = Copies.values().length;
        for (int p = 0; p < 2; p++) {
            double[] x = new double[kinds];
            double[] y = new double[kinds];
            double[] low = new double[kinds];
            double[] high = new double[kinds];
            for (Copies copies : Copies.values()) {
                Interval share = mean(champions, copies, precisions[p]);
                int i = copies.ordinal();
                x[i] = i + (p == 0 ? -0.12 : 0.12);
                y[i] = share.estimate();
                low[i] = share.low();
                high[i] = share.high();
            }
            marks.add(new Plot.Errors("champions, " + precisions[p] + " precision", p, x, y, low, high));
        }
        return new Plot(
                "copies",
                "Share of copies that behave as the champion does",
                "The last two are wrong on purpose and must behave otherwise.",
                Plot.Axis.named(
                        "", Arrays.stream(Copies.values()).map(Copies::words).toList()),
                Plot.Axis.linear("share of copies", 0, 1.05),
                marks);
    }
}
