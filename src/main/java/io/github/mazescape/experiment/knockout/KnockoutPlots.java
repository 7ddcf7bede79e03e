package io.github.mazescape.experiment.knockout;

import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Plot;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.behaviour.Curves;
import io.github.mazescape.experiment.behaviour.WeightGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What champions lose, as pictures. */
final class KnockoutPlots {
    private KnockoutPlots() {}

    static List<Plot> of(Rows rows, Inputs inputs) {
        List<Row> parts = rows.under("parts/").rows();
        List<Plot> plots = new ArrayList<>(List.of(horizon(parts, inputs), pruning(parts), units(parts)));
        Rows tickets = rows.under("ticket/");
        if (tickets.size() > 0) {
            plots.add(tickets(tickets));
        }
        double[] lost = parts.get(0).all(KnockoutExperiment.WEIGHT);
        plots.add(WeightGrid.plot(
                "weights",
                "What " + parts.get(0).part(1) + " loses without each weight",
                "A row is what a unit or an action takes, a column where it comes from.",
                "fitness lost",
                inputs.topology(),
                inputs.setup().sensors().names(),
                lost,
                0,
                Arrays.stream(lost).max().orElse(1)));
        return plots;
    }

    private static Plot horizon(List<Row> parts, Inputs inputs) {
        double[] steps = KnockoutExperiment.resets(inputs).stream()
                .mapToDouble(Integer::doubleValue)
                .toArray();
        List<Plot.Mark> marks = new ArrayList<>();
        marks.addAll(Curves.of("scrambled", Plot.CONTROL, steps, all(parts, KnockoutExperiment.SCRAMBLED_HORIZON)));
        marks.addAll(Curves.of("champions", 0, steps, all(parts, KnockoutExperiment.HORIZON)));
        double whole = parts.stream()
                .mapToDouble(row -> row.number(KnockoutExperiment.FITNESS))
                .average()
                .orElseThrow();
        marks.add(new Plot.Level("0.9 of the fitness", Plot.CONTROL, Horizon.KEPT * whole, false));
        return new Plot(
                "memory",
                "Fitness where all memory is lost every n steps",
                "The line is the median of the runs, the band their middle half.",
                Plot.Axis.log("n [steps]"),
                Plot.Axis.linear("fitness", 0, 1),
                marks);
    }

    private static Plot pruning(List<Row> parts) {
        double[] shares =
                Pruning.SHARES.stream().mapToDouble(Double::doubleValue).toArray();
        List<Plot.Mark> marks = new ArrayList<>();
        marks.addAll(Curves.of("random ones", Plot.CONTROL, shares, all(parts, KnockoutExperiment.AT_RANDOM)));
        marks.addAll(Curves.of("the largest", 0, shares, all(parts, KnockoutExperiment.LARGEST)));
        marks.addAll(Curves.of("the largest of each class", 1, shares, all(parts, KnockoutExperiment.SCALED)));
        return new Plot(
                "pruning",
                "Fitness with a part of the weights, the others at 0",
                "Lines are medians of the runs, bands their middle half.",
                Plot.Axis.linear("share of the weights that is kept", 0, 1),
                Plot.Axis.linear("fitness", 0, 1),
                marks);
    }

    private static Plot units(List<Row> parts) {
        double[][] sorted = all(parts, KnockoutExperiment.UNIT);
        double[][] held = all(parts, KnockoutExperiment.HELD_UNIT);
        for (double[][] each : List.of(sorted, held)) {
            for (double[] lost : each) {
                Arrays.sort(lost);
                for (int i = 0; i < lost.length / 2; i++) {
                    double swapped = lost[i];
                    lost[i] = lost[lost.length - 1 - i];
                    lost[lost.length - 1 - i] = swapped;
                }
            }
        }
        double[] rank = new double[sorted[0].length];
        Arrays.setAll(rank, i -> i + 1);
        List<Plot.Mark> marks = new ArrayList<>(Curves.of("without it", 0, rank, sorted));
        marks.addAll(Curves.of("held at its mean", 1, rank, held));
        return new Plot(
                "units",
                "Fitness lost with each hidden unit, the most needed first",
                "Lines are medians of the runs, bands their middle half.",
                Plot.Axis.linear("rank of the unit"),
                Plot.Axis.linear("fitness lost"),
                marks);
    }

    private static Plot tickets(Rows tickets) {
        List<String> names = new ArrayList<>(List.of("all weights"));
        List<double[]> values = new ArrayList<>(
                List.of(tickets.where(row -> row.part(2).equals("whole")).column(KnockoutExperiment.FITNESS)));
        for (String share : KnockoutExperiment.TICKETS) {
            for (String kind : List.of("champion", "random")) {
                names.add((kind.equals("random") ? "random " : "largest ") + share);
                values.add(tickets.where(row -> row.cell().endsWith("/" + kind + "/" + share))
                        .column(KnockoutExperiment.FITNESS));
            }
        }
        List<Plot.Mark> marks = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            double[] x = new double[values.get(i).length];
            Arrays.fill(x, i);
            marks.add(new Plot.Points("", names.get(i).startsWith("random") ? Plot.CONTROL : 0, x, values.get(i)));
        }
        return new Plot(
                "tickets",
                "Fitness after a fresh evolution within a part of the weights",
                "One dot a run. The largest are those of the run's champion; a random choice has as many of each"
                        + " class.",
                Plot.Axis.named("", names),
                Plot.Axis.linear("fitness", 0, 1),
                marks);
    }

    private static double[][] all(List<Row> rows, String column) {
        return rows.stream().map(row -> row.all(column).clone()).toArray(double[][]::new);
    }
}
