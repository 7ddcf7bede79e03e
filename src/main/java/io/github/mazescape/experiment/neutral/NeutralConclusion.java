package io.github.mazescape.experiment.neutral;

import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Measure;
import io.github.mazescape.experiment.NumberText;
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
import java.util.function.ToDoubleFunction;

/** What follows from how far behaviour stays the same. */
final class NeutralConclusion {
    /** The claim is that behaviour stays the same about twice as far, as a power of 10. */
    static final double TWICE = 0.3;

    /** The share of directions by which a reach is told. */
    static final double HALF = 0.5;
    /** A direction of which so little is left, over the stiffest, has no effect but rounding. */
    static final double IDLE = 1e-10;

    private static final double STIFF = 1e-3;
    private static final String RULE = "With the mean of log10 of the distance at which half of the directions change"
            + " behaviour, champion less scrambled: supported if the interval lies over 0.3, refuted if it lies under"
            + " 0.3.";

    private NeutralConclusion() {}

    static Result of(Rows rows, Inputs inputs) {
        Rows reach = rows.under("reach/");
        Interval gain = mean(
                reach,
                inputs,
                "gain",
                row -> power(row, NeutralExperiment.SAME) - power(row, NeutralExperiment.SCRAMBLED));
        Interval champion = mean(reach, inputs, "champion", row -> power(row, NeutralExperiment.SAME));
        Interval scrambled = mean(reach, inputs, "scrambled", row -> power(row, NeutralExperiment.SCRAMBLED));
        Rows early = reach.where(row -> row.all(NeutralExperiment.EARLY).length > 0);
        List<Measure> measures = new ArrayList<>(List.of(
                powerMeasure("equal behaviour", champion),
                powerMeasure(
                        "equal fitness",
                        mean(reach, inputs, "equal fitness", row -> power(row, NeutralExperiment.SAME_FITNESS))),
                powerMeasure(
                        "fitness within 0.01",
                        mean(reach, inputs, "near fitness", row -> power(row, NeutralExperiment.NEAR)))));
        measures.addAll(walk(reach, inputs));
        measures.addAll(widths(rows, inputs));
        List<Measure> controls = new ArrayList<>(List.of(
                powerMeasure("equal behaviour, scrambled", scrambled),
                powerMeasure(
                        "equal behaviour, random of the same norm",
                        mean(reach, inputs, "random", row -> power(row, NeutralExperiment.RANDOM))),
                new Measure(
                        "share of runs of which less than half of the directions keep the scrambled one's behaviour"
                                + " even at the least distance",
                        mean(
                                reach,
                                inputs,
                                "censored",
                                row -> row.all(NeutralExperiment.SCRAMBLED)[0] < HALF ? 1 : 0))));
        if (early.size() > 0) {
            controls.add(powerMeasure(
                    "equal behaviour, champion of generation 10",
                    mean(early, inputs, "early", row -> power(row, NeutralExperiment.EARLY))));
        }
        String sentence = "Half of the directions change a champion's behaviour by "
                + NumberText.of(StrictMath.pow(10, champion.estimate())) + " of its norm, and that of the same weights"
                + " in another order by " + NumberText.of(StrictMath.pow(10, scrambled.estimate())) + ": a gain of "
                + NumberText.of(gain) + " powers of ten.";
        return new Result(
                Verdict.above(gain, TWICE),
                sentence,
                new Measure("reach of equal behaviour, champion less scrambled, mean of runs", gain, "powers of 10"),
                RULE,
                measures,
                controls,
                remarks(),
                List.of(table(reach), sharesTable(reach)),
                NeutralPlots.of(rows, inputs));
    }

    private static double power(Row row, String column) {
        return Reach.power(row.all(column), HALF);
    }

    private static Measure powerMeasure(String what, Interval value) {
        return new Measure("reach of " + what + ", log10 of the share of the norm", value, "powers of 10");
    }

    private static List<Measure> walk(Rows reach, Inputs inputs) {
        Rows walked = reach.where(row -> row.number(NeutralExperiment.STEPS) > 0);
        if (walked.size() == 0) {
            return List.of();
        }
        return List.of(
                new Measure(
                        "distance of a near-neutral walk from its start, in norms",
                        mean(walked, inputs, "distance", row -> row.number(NeutralExperiment.DISTANCE))),
                new Measure(
                        "exponent of its squared distance",
                        mean(walked, inputs, "exponent", row -> row.number(NeutralExperiment.EXPONENT))),
                new Measure(
                        "share of equal actions at its end, on the mazes of the walk",
                        mean(walked, inputs, "there", row -> row.number(NeutralExperiment.AGREEMENT))),
                new Measure(
                        "share of equal actions at its end, on other mazes",
                        mean(walked, inputs, "elsewhere", row -> row.number(NeutralExperiment.AGREEMENT_ELSEWHERE))),
                new Measure("unequal actions on other mazes over those on the walk's", relativity(walked, inputs)),
                new Measure(
                        "fitness lost at its end, on other mazes",
                        mean(walked, inputs, "loss", row -> row.number(NeutralExperiment.LOSS_ELSEWHERE))));
    }

    /** The ratio of the means, since a single walk may have no unequal action at all. */
    private static Interval relativity(Rows walked, Inputs inputs) {
        double[] there = walked.column(NeutralExperiment.AGREEMENT);
        double[] elsewhere = walked.column(NeutralExperiment.AGREEMENT_ELSEWHERE);
        return Bootstrap.overRuns(
                walked.size(),
                drawn -> {
                    double over = 0;
                    double under = 0;
                    for (int run : drawn) {
                        over += 1 - elsewhere[run];
                        under += 1 - there[run];
                    }
                    return under == 0 ? Double.NaN : over / under;
                },
                inputs.seed("relativity").stream());
    }

    private static List<Measure> widths(Rows rows, Inputs inputs) {
        Rows widths = rows.under("widths/");
        if (widths.size() == 0) {
            return List.of();
        }
        return List.of(
                new Measure(
                        "directions less stiff than 1e-10 of the stiffest, of "
                                + inputs.topology().weightCount(),
                        mean(
                                widths,
                                inputs,
                                "idle",
                                row -> Arrays.stream(row.all(NeutralExperiment.STIFFNESS))
                                        .filter(value -> value < IDLE)
                                        .count())),
                new Measure(
                        "directions stiffer than a thousandth of the stiffest",
                        mean(
                                widths,
                                inputs,
                                "stiff",
                                row -> Arrays.stream(row.all(NeutralExperiment.STIFFNESS))
                                        .filter(value -> value > STIFF)
                                        .count())),
                new Measure(
                        "share of weights that can be moved by a tenth of their root mean square either way, alone",
                        mean(widths, inputs, "tenth", row -> share(row, 0.1))),
                new Measure(
                        "share of weights that can be moved a hundred times as far, either way, alone",
                        mean(widths, inputs, "free", row -> share(row, 100))));
    }

    private static double share(Row row, double width) {
        double[] least = least(row);
        return Arrays.stream(least).filter(value -> value >= width).count() / (double) least.length;
    }

    /** The smaller of the widths up and down of each weight. */
    static double[] least(Row row) {
        double[] up = row.all(NeutralExperiment.UP);
        double[] down = row.all(NeutralExperiment.DOWN);
        double[] least = new double[up.length];
        Arrays.setAll(least, i -> Math.min(up[i], down[i]));
        return least;
    }

    private static Interval mean(Rows rows, Inputs inputs, String purpose, ToDoubleFunction<Row> value) {
        return Bootstrap.mean(rows.rows().stream().mapToDouble(value).toArray(), inputs.seed(purpose).stream());
    }

    private static Table table(Rows reach) {
        List<Table.Line> lines = new ArrayList<>();
        for (Row row : reach.rows()) {
            lines.add(new Table.Line(
                    row.part(1),
                    power(row, NeutralExperiment.SAME),
                    power(row, NeutralExperiment.SAME_FITNESS),
                    power(row, NeutralExperiment.NEAR),
                    power(row, NeutralExperiment.SCRAMBLED),
                    power(row, NeutralExperiment.RANDOM)));
        }
        return new Table(
                "reach",
                List.of("run", "same_behaviour", "same_fitness", "near_fitness", "scrambled", "random"),
                lines);
    }

    private static Table sharesTable(Rows reach) {
        List<String> columns = List.of(
                NeutralExperiment.SAME,
                NeutralExperiment.SAME_FITNESS,
                NeutralExperiment.NEAR,
                NeutralExperiment.SCRAMBLED,
                NeutralExperiment.RANDOM);
        List<Table.Line> lines = new ArrayList<>();
        for (int i = 0; i < Reach.POWERS.size(); i++) {
            int power = i;
            lines.add(new Table.Line(
                    "1e" + Reach.POWERS.get(i),
                    columns.stream()
                            .mapToDouble(column -> reach.rows().stream()
                                    .mapToDouble(row -> row.all(column)[power])
                                    .average()
                                    .orElse(Double.NaN))
                            .toArray()));
        }
        List<String> names = new ArrayList<>(List.of("distance"));
        names.addAll(columns);
        return new Table("shares", names, lines);
    }

    private static List<String> remarks() {
        return List.of(
                "Equal behaviour is an equal fingerprint: every action of 200 steps in each of 16 mazes that no run has"
                        + " seen. Everything is in double precision, in which a distance of 1e-12 still"
                        + " means something.",
                "Directions are random and normalised neuron by neuron (Li et al. 2018), as long as the network; the"
                        + " scrambled and random networks are of the same norm.",
                "Where behaviour changes in more than half of the directions even at 1e-12, the reach is taken as"
                        + " 1e-12, which makes the gain too small rather than too large.",
                "The walk accepts what loses at most 0.01 of fitness on 32 mazes; its steps are as long as the distance"
                        + " at which nine tenths of the directions do. Equality of behaviour is not asked of it.",
                "The stiffness is that of softmax actions on frozen observations, at the temperature where the"
                        + " likeliest action has a chance of 0.9; a common shift of all outputs never shows, which is"
                        + " one direction more than there are units.",
                "Not claimed: anything about the volume of the region, which random directions see only near its"
                        + " centre.");
    }
}
