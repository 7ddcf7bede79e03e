package io.github.mazescape.experiment.crossover;

import io.github.mazescape.experiment.Plot;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Children and the numbering of units, as pictures. */
final class CrossoverPlots {
    private CrossoverPlots() {}

    static List<Plot> of(Rows rows) {
        List<Plot> plots = new ArrayList<>(List.of(strangers(rows)));
        if (rows.under("census/").size() > 0) {
            plots.add(census(rows));
        }
        if (rows.under("evolution/").size() > 0) {
            plots.add(arms(rows));
        }
        return plots;
    }

    private static Plot strangers(Rows rows) {
        double[] plain = rows.under("pair/").column(CrossoverExperiment.PLAIN);
        double[] aligned = rows.under("pair/").column(CrossoverExperiment.ALIGNED);
        return new Plot(
                "strangers",
                "Children by neurons of champions of different runs",
                "Each dot is a pair of champions: over the line, its children are fitter once the units are aligned.",
                Plot.Axis.linear("mean fitness of children, plain", 0, 1),
                Plot.Axis.linear("mean fitness of children, aligned", 0, 1),
                List.of(
                        new Plot.Line("equal", Plot.CONTROL, new double[] {0, 1}, new double[] {0, 1}),
                        new Plot.Points("pairs", 0, plain, aligned)));
    }

    private static Plot census(Rows rows) {
        List<Plot.Mark> marks = new ArrayList<>();
        for (Row row : rows.under("census/").rows()) {
            double[] alike = row.all(CrossoverExperiment.ALIKE);
            double[] x = CrossoverExperiment.GENERATIONS.stream()
                    .limit(alike.length)
                    .mapToDouble(Integer::doubleValue)
                    .toArray();
            marks.add(new Plot.Line("", 0, x, alike));
            marks.add(new Plot.Points("", 0, x, alike));
        }
        return new Plot(
                "census",
                "How many pairs of parents number their units alike",
                "Each line is a run: the share of pairs of parents of which no copy of one lies nearer to the other"
                        + " than the two as they are.",
                Plot.Axis.log("generation"),
                Plot.Axis.linear("share of pairs", 0, 1),
                marks);
    }

    private static Plot arms(Rows rows) {
        List<Plot.Mark> marks = new ArrayList<>();
        for (int arm = 0; arm < CrossoverExperiment.ARMS.size(); arm++) {
            String name = CrossoverExperiment.ARMS.get(arm);
            double[] y = rows.under("evolution/")
                    .where(row -> row.part(2).equals(name))
                    .column(CrossoverExperiment.FITNESS);
            double[] x = new double[y.length];
            Arrays.fill(x, arm);
            marks.add(new Plot.Points("", name.equals("scrambled") ? Plot.CONTROL : arm, x, y));
        }
        return new Plot(
                "evolution",
                "Fitness after an evolution with crossover by neurons",
                "One dot a seed. Scrambled: each parent is replaced by a random copy of itself, the problem at its"
                        + " worst.",
                Plot.Axis.named("", CrossoverExperiment.ARMS),
                Plot.Axis.linear("fitness", 0, 1),
                marks);
    }
}
