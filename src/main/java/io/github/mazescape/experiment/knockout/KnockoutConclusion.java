package io.github.mazescape.experiment.knockout;

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

/** What follows from what champions lose. */
final class KnockoutConclusion {
    /** More steps than these must be needed for the claim [steps]. */
    static final double FEW_STEPS = 5;
    /** A mask of the champion must be better than a random one by so much to be a ticket. */
    static final double TICKET = 0.02;

    private static final double IDLE = 0.02;
    private static final double VITAL = 0.2;
    private static final double UNCHANGED = 0.01;
    private static final String RULE = "With the mean number of steps of memory that keep 0.9 of the fitness: supported"
            + " if the interval lies over 5, refuted if it lies under 5.";

    private KnockoutConclusion() {}

    static Result of(Rows rows, Inputs inputs) {
        List<Integer> resets = KnockoutExperiment.resets(inputs);
        Rows parts = rows.under("parts/");
        Interval needed =
                mean(parts, inputs, "needed", row -> Horizon.needed(resets, row.all(KnockoutExperiment.HORIZON)));
        List<Measure> measures = new ArrayList<>(memory(parts, inputs));
        measures.addAll(unitsAndWeights(parts, inputs));
        measures.addAll(inputsLost(parts, inputs));
        measures.addAll(pruning(parts, inputs));
        List<Measure> controls = new ArrayList<>();
        controls.add(new Measure(
                "steps of memory that the scrambled champion needs",
                mean(
                        parts,
                        inputs,
                        "scrambled",
                        row -> Horizon.needed(resets, row.all(KnockoutExperiment.SCRAMBLED_HORIZON))),
                "steps"));
        controls.add(new Measure(
                "fitness of the scrambled champion",
                mean(parts, inputs, "scrambled fitness", row -> last(row.all(KnockoutExperiment.SCRAMBLED_HORIZON)))));
        String ticket = tickets(rows, inputs, measures, controls);
        String sentence = "With a loss of all memory every n steps, a champion keeps nine tenths of its fitness from"
                + " n = "
                + NumberText.of(needed) + " on; without any memory it keeps "
                + NumberText.of(mean(
                                parts,
                                inputs,
                                "none",
                                row -> row.all(KnockoutExperiment.HORIZON)[0] / row.number(KnockoutExperiment.FITNESS))
                        .estimate())
                + " of it." + ticket;
        return new Result(
                Verdict.above(needed, FEW_STEPS),
                sentence,
                new Measure("steps of memory that keep 0.9 of the fitness, mean of runs", needed, "steps"),
                RULE,
                measures,
                controls,
                remarks(),
                List.of(table(parts, inputs, resets), ticketTable(rows)),
                KnockoutPlots.of(rows, inputs));
    }

    private static List<Measure> memory(Rows parts, Inputs inputs) {
        return List.of(
                new Measure("fitness", mean(parts, inputs, "fitness", row -> row.number(KnockoutExperiment.FITNESS))),
                new Measure(
                        "fitness without memory",
                        mean(parts, inputs, "no memory", row -> row.all(KnockoutExperiment.HORIZON)[0])));
    }

    private static List<Measure> unitsAndWeights(Rows parts, Inputs inputs) {
        return List.of(
                share(parts, inputs, "units without which less than 0.02 is lost", KnockoutExperiment.UNIT, -9, IDLE),
                share(parts, inputs, "units without which more than 0.2 is lost", KnockoutExperiment.UNIT, VITAL, 9),
                share(
                        parts,
                        inputs,
                        "units that can be held at their mean state for less than 0.02",
                        KnockoutExperiment.HELD_UNIT,
                        -9,
                        IDLE),
                new Measure(
                        "mean size of the epistasis of two units",
                        mean(
                                parts,
                                inputs,
                                "epistasis",
                                row -> Arrays.stream(row.all(KnockoutExperiment.PAIR))
                                        .map(Math::abs)
                                        .average()
                                        .orElse(Double.NaN))),
                share(
                        parts,
                        inputs,
                        "weights that change fitness by less than 0.01 where they are 0",
                        KnockoutExperiment.WEIGHT,
                        -UNCHANGED,
                        UNCHANGED));
    }

    private static List<Measure> inputsLost(Rows parts, Inputs inputs) {
        List<String> names = inputs.setup().sensors().names();
        List<Measure> measures = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int input = i;
            measures.add(new Measure(
                    "lost without " + names.get(i),
                    mean(parts, inputs, names.get(i), row -> row.all(KnockoutExperiment.INPUT)[input])));
        }
        return measures;
    }

    private static List<Measure> pruning(Rows parts, Inputs inputs) {
        return List.of(
                needed("largest weights", KnockoutExperiment.LARGEST, parts, inputs),
                needed("largest weights of each class", KnockoutExperiment.SCALED, parts, inputs),
                needed("random weights", KnockoutExperiment.AT_RANDOM, parts, inputs));
    }

    private static Measure needed(String what, String column, Rows parts, Inputs inputs) {
        return new Measure(
                "share of the " + what + " that keeps 0.9 of the fitness",
                mean(
                        parts,
                        inputs,
                        column,
                        row -> Pruning.needed(row.all(column), row.number(KnockoutExperiment.FITNESS), Horizon.KEPT)));
    }

    private static Measure share(Rows parts, Inputs inputs, String name, String column, double from, double to) {
        return new Measure("share of " + name, mean(parts, inputs, name, row -> {
            double[] lost = row.all(column);
            return Arrays.stream(lost)
                            .filter(value -> value > from && value < to)
                            .count()
                    / (double) lost.length;
        }));
    }

    /** Adds the measures of the tickets, and returns what the sentence says of them. */
    private static String tickets(Rows rows, Inputs inputs, List<Measure> measures, List<Measure> controls) {
        List<Row> whole =
                rows.under("ticket/").where(row -> row.part(2).equals("whole")).rows();
        if (whole.isEmpty()) {
            return "";
        }
        double[] gain = new double[whole.size()];
        for (String share : KnockoutExperiment.TICKETS) {
            double[] own = grown(rows, whole, "champion/" + share);
            double[] random = grown(rows, whole, "random/" + share);
            for (int run = 0; run < gain.length; run++) {
                gain[run] += (own[run] - random[run]) / KnockoutExperiment.TICKETS.size();
            }
            measures.add(new Measure(
                    "fitness evolved within the largest " + share + " of the champion's weights",
                    Bootstrap.mean(own, inputs.seed("own " + share).stream())));
            controls.add(new Measure(
                    "fitness evolved within a random " + share + " of the weights of each class",
                    Bootstrap.mean(random, inputs.seed("random " + share).stream())));
        }
        Interval ticket = Bootstrap.mean(gain, inputs.seed("ticket").stream());
        measures.add(new Measure("ticket: champion's mask less random mask, mean of the shares", ticket));
        controls.add(new Measure(
                "fitness evolved in all weights, as long",
                Bootstrap.mean(new Rows(whole).column(KnockoutExperiment.FITNESS), inputs.seed("whole").stream())));
        String verdict = ticket.above(TICKET) ? "are" : ticket.below(TICKET) ? "are not" : "may be";
        return " Its largest weights " + verdict + " a ticket: fresh evolution within them gains "
                + NumberText.of(ticket) + " over random weights.";
    }

    private static double[] grown(Rows rows, List<Row> whole, String kind) {
        return whole.stream()
                .mapToDouble(
                        row -> rows.of("ticket/" + row.part(1) + "/" + kind).number(KnockoutExperiment.FITNESS))
                .toArray();
    }

    private static Interval mean(Rows parts, Inputs inputs, String purpose, ToDoubleFunction<Row> value) {
        return Bootstrap.mean(parts.rows().stream().mapToDouble(value).toArray(), inputs.seed(purpose).stream());
    }

    private static double last(double[] values) {
        return values[values.length - 1];
    }

    private static Table table(Rows parts, Inputs inputs, List<Integer> resets) {
        List<String> columns = new ArrayList<>(List.of("run", "fitness", "steps_needed"));
        resets.forEach(n -> columns.add("fitness_forgetting_every_" + n));
        List<Table.Line> lines = new ArrayList<>();
        for (RunInput run : inputs.runs()) {
            Row row = parts.of("parts/" + run.name());
            double[] horizon = row.all(KnockoutExperiment.HORIZON);
            double[] line = new double[2 + horizon.length];
            line[0] = row.number(KnockoutExperiment.FITNESS);
            line[1] = Horizon.needed(resets, horizon);
            System.arraycopy(horizon, 0, line, 2, horizon.length);
            lines.add(new Table.Line(run.name(), line));
        }
        return new Table("memory", columns, lines);
    }

    private static Table ticketTable(Rows rows) {
        return new Table(
                "tickets",
                List.of("cell", "fitness"),
                rows.under("ticket/").rows().stream()
                        .map(row -> new Table.Line(row.cell(), row.number(KnockoutExperiment.FITNESS)))
                        .toList());
    }

    private static List<String> remarks() {
        return List.of(
                "Fitness is that on the common mazes, which no run has seen, in the precision of the settings;"
                        + " nothing is chosen on them.",
                "A reset sets the hidden state to zero before the first step and again after every n steps, so a"
                        + " forager remembers half of n steps on average; the numbers tried are Fibonacci numbers.",
                "Lost without a unit: with all its outgoing weights at 0. Held: at its mean state over its own steps.",
                "A mask keeps the weights of largest size, and a random one as many of each class (bias, input column,"
                        + " recurrent matrix, output row); evolution in it begins anew from random weights, not from"
                        + " those of the champion or of its first generation as in Frankle & Carbin 2019"
                        + " (arXiv:1803.03635).",
                "The memory measure alone carries the verdict; the ticket is a second, descriptive line with the"
                        + " threshold 0.02.");
    }
}
