package io.github.mazescape.experiment.neutral;

import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Plot;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.behaviour.Curves;
import io.github.mazescape.experiment.behaviour.WeightGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How far behaviour stays the same, as pictures. */
final class NeutralPlots {
    private NeutralPlots() {}

    static List<Plot> of(Rows rows, Inputs inputs) {
        double[] distances = Reach.POWERS.stream()
                .mapToDouble(power -> StrictMath.pow(10, power))
                .toArray();
        List<Row> reach = rows.under("reach/").rows();
        List<Plot.Mark> marks = new ArrayList<>();
        marks.addAll(Curves.of("behaviour, random", Plot.CONTROL, distances, all(reach, NeutralExperiment.RANDOM)));
        marks.addAll(Curves.of("behaviour, scrambled", 3, distances, all(reach, NeutralExperiment.SCRAMBLED)));
        marks.addAll(Curves.of("behaviour, champion", 0, distances, all(reach, NeutralExperiment.SAME)));
        marks.addAll(Curves.of("fitness, champion", 1, distances, all(reach, NeutralExperiment.SAME_FITNESS)));
        marks.addAll(Curves.of("fitness within 0.01, champion", 2, distances, all(reach, NeutralExperiment.NEAR)));
        marks.add(new Plot.Level("", Plot.CONTROL, NeutralConclusion.HALF, false));
        List<Plot> plots = new ArrayList<>();
        plots.add(new Plot(
                "reach",
                "How far things stay the same around a champion",
                "Share of random directions in which it is the same at that distance. Lines are medians of the runs,"
                        + " bands their middle half.",
                Plot.Axis.log("distance [norms]"),
                Plot.Axis.linear("share the same", 0, 1),
                marks));
        List<Row> widths = rows.under("widths/").rows();
        if (!widths.isEmpty()) {
            plots.add(stiffness(widths));
            double[] powers = Arrays.stream(NeutralConclusion.least(widths.get(0)))
                    .map(width -> StrictMath.log10(Math.max(1e-4, Math.min(100, width))))
                    .toArray();
            plots.add(WeightGrid.plot(
                    "widths",
                    "How far each weight of " + widths.get(0).part(1) + " can be moved alone",
                    "A row is what a unit or an action takes, a column where it comes from; the power of 10 of the"
                            + " width in root mean squares of the weights, from -4 to 2.",
                    "log10 of the width",
                    inputs.topology(),
                    inputs.setup().sensors().names(),
                    powers,
                    -4,
                    2));
        }
        return plots;
    }

    private static Plot stiffness(List<Row> widths) {
        List<Plot.Mark> marks = new ArrayList<>();
        for (Row row : widths) {
            double[] values = row.all(NeutralExperiment.STIFFNESS);
            double[] rank = new double[values.length];
            double[] shown = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                rank[i] = i + 1;
                shown[i] = values[i] < NeutralConclusion.IDLE ? Double.NaN : values[i];
            }
            marks.add(new Plot.Line("", 0, rank, shown));
        }
        return new Plot(
                "stiffness",
                "How stiff champions are in each direction of weight space",
                "Eigenvalues of the Fisher information of softly drawn actions over the largest; each line is a run,"
                        + " and ends at 1e-10, under which rounding begins.",
                Plot.Axis.linear("rank of the direction"),
                Plot.Axis.log("eigenvalue over the largest"),
                marks);
    }

    private static double[][] all(List<Row> rows, String column) {
        return rows.stream().map(row -> row.all(column)).toArray(double[][]::new);
    }
}
