package io.github.mazescape.experiment.glass;

import io.github.mazescape.experiment.Plot;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.statistics.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The pictures of the funnel. */
final class FunnelPlots {
    private FunnelPlots() {}

    /** How rare each fitness is, beside what normal and exponential fitness would take. */
    static Plot volumes(VolumeCurve few, VolumeCurve many, double[] moments, double limit, double[] champions) {
        double[] levels = VolumeCurve.levels();
        double[] normal = new double[levels.length];
        double[] exponential = new double[levels.length];
        double deepest = Arrays.stream(few.logVolumes())
                .filter(value -> !Double.isNaN(value))
                .map(Math::abs)
                .max()
                .orElse(1);
        double most = 1.5 * Math.max(1, deepest);
        for (int i = 0; i < levels.length; i++) {
            double z = Math.max(0, (levels[i] - moments[0]) / moments[1]);
            normal[i] = z * z / 2 <= most ? z * z / 2 : Double.NaN;
            exponential[i] = levels[i] / moments[0] <= most ? levels[i] / moments[0] : Double.NaN;
        }
        List<Plot.Mark> marks = new ArrayList<>(List.of(
                new Plot.Line("if fitness were normal: a glass", Plot.CONTROL, levels, normal),
                new Plot.Line("if it were exponential", Plot.CONTROL, levels, exponential, true),
                new Plot.Level("the samplings agree up to here", 1, limit, true)));
        if (champions.length > 0) {
            marks.add(new Plot.Level("champions", 2, Summary.mean(champions), true));
        }
        marks.add(new Plot.Line("four times the moves", 3, levels, nats(many), true));
        marks.add(new Plot.Line("measured", 0, levels, nats(few)));
        return new Plot(
                "nats",
                "How rare a fitness is among random networks",
                "Minus the logarithm of the share of random networks that reach a fitness. Under the grey curve good"
                        + " networks are less rare than in a glass of the same mean and width.",
                Plot.Axis.linear("fitness", 0, 1),
                Plot.Axis.linear("rarity [nats]", 0, most),
                marks);
    }

    private static double[] nats(VolumeCurve curve) {
        return Arrays.stream(curve.logVolumes()).map(value -> -value).toArray();
    }

    /** Fitness against the distance to the nearest champion, along a sampling. */
    static Plot distances(Row sampling, double[] champions) {
        List<Plot.Mark> marks = new ArrayList<>();
        marks.add(new Plot.Points(
                "points of the sampling",
                0,
                sampling.all(FunnelExperiment.DEAD_DISTANCE),
                sampling.all(FunnelExperiment.DEAD_FITNESS)));
        if (champions.length > 0) {
            marks.add(new Plot.Points("champions", 2, new double[champions.length], champions, true));
        }
        return new Plot(
                "distance",
                "Does fitness grow towards the champions?",
                "Points that nested sampling went through, by their distance to the nearest champion. In one"
                        + " funnel with a champion at its end they would come nearer as they get fitter.",
                Plot.Axis.linear("distance to the nearest champion", 0, Double.NaN),
                Plot.Axis.linear("fitness", 0, 1),
                marks);
    }

    /** Whether larger networks fold more sharply. */
    static Plot sizes(double[] units, double[] ratios) {
        double[] known = Arrays.stream(ratios)
                .map(ratio -> ratio == 0 ? Double.NaN : ratio)
                .toArray();
        return new Plot(
                "sizes",
                "Is the funnel sharper in larger networks?",
                "Folding to glass temperature at a fitness of 0.5, a point for each sampling. A glass is at 1.",
                Plot.Axis.log("hidden units"),
                Plot.Axis.linear("Tf/Tg", 0, Double.NaN),
                List.of(new Plot.Level("glass", Plot.CONTROL, 1, false), new Plot.Points("", 0, units, known)));
    }
}
