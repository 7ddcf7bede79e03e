package io.github.mazescape.experiment.fractal;

import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Measure;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.Table;
import io.github.mazescape.experiment.Verdict;
import io.github.mazescape.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What follows from the rows of {@link FractalExperiment}. */
final class FractalConclusion {
    private static final String RULE = "Supported if the mean exponent over runs has an interval below 0.9 and a run"
            + " was fitted over at least three decades (median). Refuted if in the lowest two decades with enough"
            + " changes the interval reaches 1 or lies above 0.9. Not measurable if at most half of the runs can be"
            + " fitted.";
    private static final List<String> REMARKS = List.of(
            "Exponent: complementary-log-log regression of the number of displacements that change the action"
                    + " sequence of one maze on the logarithm of their length, over lengths with at least 3 changes"
                    + " and a share of at most 0.95; double precision; lengths in norms of the weights, directions"
                    + " normalised neuron by neuron.",
            "Exact: with a finite number of steps and mazes and rational activations the walls are finitely many"
                    + " algebraic surfaces, so the exponent is 1 for lengths near 0. Fractal can only be a range of"
                    + " scales.",
            "The exponent is fitted to each run for itself and averaged. It is not fitted to each point: a single"
                    + " point has one distance to its nearest wall, so its curve is a step whatever the dimension.",
            "Lengths with fewer than 3 changes are left out, which makes exponents of few displacements read low, that"
                    + " is more fractal than the landscape is.",
            "A local exponent that drifts with the length means places of different depths mixed together, not one"
                    + " dimension; no dimension of the whole landscape is claimed.",
            "Box dimensions of the zoomed pictures read about 0.05 low (on the Koch curve), and are told only where"
                    + " there are 500 pixels of wall.");

    private final Rows rows;
    private final Inputs inputs;
    private final double[] lengths = ChangeCounts.halfDecades(FractalExperiment.LENGTHS);
    private final List<Fineness> all;

    FractalConclusion(Rows rows, Inputs inputs) {
        this.rows = rows;
        this.inputs = inputs;
        all = Neighbourhood.of(inputs.runs()).stream()
                .map(one -> Fineness.of(one, rows, lengths, inputs.seed(one.name())))
                .toList();
    }

    Result result() {
        Fineness champion = of(Neighbourhood.CHAMPION);
        List<Measure> measures = new ArrayList<>();
        List<Measure> controls = new ArrayList<>();
        for (Fineness one : all) {
            String where = one.neighbourhood().words();
            List<Measure> into = one.neighbourhood().control() ? controls : measures;
            if (one != champion) {
                into.add(new Measure("exponent, " + where, one.alpha()));
            }
            into.add(new Measure("exponent of the lowest two decades, " + where, one.lowest()));
            into.add(new Measure(
                    "depth of the folds that nine of ten displacements do not pass, " + where,
                    depth(one, 0.9),
                    "decades"));
        }
        return new Result(
                verdict(champion),
                sentence(champion, of(Neighbourhood.RANDOM)),
                new Measure("uncertainty exponent around champions", champion.alpha()),
                RULE,
                measures,
                controls,
                REMARKS,
                List.of(neighbourhoods(), curves(), zooms()),
                new FractalPlots(rows, inputs, lengths, all).all());
    }

    private Fineness of(Neighbourhood wanted) {
        return all.stream()
                .filter(one -> one.neighbourhood().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    /** On the claim that the neighbourhood is fractal. */
    static Verdict verdict(Fineness fineness) {
        return switch (fineness.nature()) {
            case FRACTAL, RIDDLED_WITH_WALLS -> Verdict.SUPPORTED;
            case SMOOTH_PIECES -> Verdict.REFUTED;
            case UNCLEAR -> Verdict.UNDECIDED;
            case UNKNOWN -> Verdict.NOT_MEASURABLE;
        };
    }

    private Interval depth(Fineness one, double quantile) {
        return one.depth(
                quantile, inputs.seed(one.neighbourhood().name()).child("depth").child((long) (100 * quantile)));
    }

    private String sentence(Fineness champion, Fineness random) {
        return String.format(
                Locale.ROOT,
                "Around champions the exponent is %s (%s), around random networks %s (%s). Nine of ten displacements"
                        + " of a champion change nothing below 10^-%.1f of its norm, of a random network below"
                        + " 10^-%.1f.",
                alpha(champion),
                nature(champion),
                alpha(random),
                nature(random),
                depth(champion, 0.9).estimate(),
                depth(random, 0.9).estimate());
    }

    private static String alpha(Fineness one) {
        return one.exponents().isEmpty()
                ? "unknown"
                : String.format(
                        Locale.ROOT, "%.2f over %.1f decades", one.alpha().estimate(), one.decades());
    }

    private static String nature(Fineness one) {
        return one.nature().words();
    }

    private Table neighbourhoods() {
        List<Table.Line> lines = new ArrayList<>();
        for (Fineness one : all) {
            lines.add(new Table.Line(
                    one.neighbourhood().name() + ": " + one.nature().words(),
                    one.alpha().estimate(),
                    one.alpha().low(),
                    one.alpha().high(),
                    one.exponents().size(),
                    one.longest(),
                    one.shortest(),
                    one.lowest().estimate(),
                    one.lowest().low(),
                    one.lowest().high(),
                    one.pooled(),
                    depth(one, 0.5).estimate(),
                    depth(one, 0.9).estimate()));
        }
        return new Table(
                "neighbourhoods",
                List.of(
                        "neighbourhood",
                        "exponent",
                        "low",
                        "high",
                        "runs",
                        "longest",
                        "shortest",
                        "lowest two decades",
                        "low there",
                        "high there",
                        "runs mixed together",
                        "median depth [decades]",
                        "90 % depth [decades]"),
                lines);
    }

    private Table curves() {
        List<Table.Line> lines = new ArrayList<>();
        for (Fineness one : all) {
            double[] changed = one.shares("changed");
            double[] fitness = one.shares("fitness");
            double[] local = UncertaintyExponent.local(changed);
            for (int i = 0; i < changed.length; i++) {
                lines.add(new Table.Line(one.neighbourhood().name(), lengths[i], changed[i], fitness[i], local[i]));
            }
        }
        return new Table("shares", List.of("neighbourhood", "length", "behaviour", "pellets", "local exponent"), lines);
    }

    private Table zooms() {
        List<Table.Line> lines = new ArrayList<>();
        for (Row row : rows.under("zoom/").rows()) {
            for (int level = 0; level < ZoomStrip.LEVELS; level++) {
                lines.add(new Table.Line(
                        row.part(2),
                        StrictMath.pow(ZoomStrip.FACTOR, -level),
                        row.all("walls")[level],
                        row.all("dimension")[level]));
            }
        }
        return new Table("zoom", List.of("around", "half-width", "share of walls", "box dimension"), lines);
    }
}
