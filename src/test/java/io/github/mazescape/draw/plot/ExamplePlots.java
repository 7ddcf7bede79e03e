package io.github.mazescape.draw.plot;

import io.github.mazescape.experiment.Plot;
import io.github.mazescape.experiment.Plot.Axis;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Plots of all kinds of marks and axes, with made-up values. */
public final class ExamplePlots {
    private ExamplePlots() {}

    /** All of them. */
    public static List<Plot> all() {
        return List.of(profiles(), curves(), histogram(), categories(), plane(), matrix(), scatter(), runs(), panels());
    }

    /** Lines, a band and a level, on linear axes. */
    public static Plot profiles() {
        double[] alpha = IntStream.rangeClosed(0, 32).mapToDouble(i -> i / 32.0).toArray();
        List<Plot.Mark> marks = new ArrayList<>();
        double[] low = map(alpha, a -> 0.85 - 2.6 * a * (1 - a));
        double[] high = map(alpha, a -> 0.85 - 1.9 * a * (1 - a));
        marks.add(new Plot.Band("random group elements, 90 %", Plot.CONTROL, alpha, low, high));
        marks.add(new Plot.Line("as they lie", 0, alpha, map(alpha, a -> 0.85 - 2.8 * a * (1 - a))));
        marks.add(new Plot.Line("matched by weights", 1, alpha, map(alpha, a -> 0.86 - 1.6 * a * (1 - a)), true));
        marks.add(new Plot.Line("matched by moments", 2, alpha, map(alpha, a -> 0.86 - 0.3 * a * (1 - a))));
        marks.add(new Plot.Level("random network", Plot.CONTROL, 0.07, false));
        return new Plot(
                "profiles",
                "Fitness on the straight line between two champions, as they lie and after matching",
                "Mean over 190 pairs of 20 runs. The grey band holds nine in ten of 150 random group elements, "
                        + "which are equally far away.",
                Axis.linear("position α on the line"),
                Axis.linear("fitness, share of the pellets eaten", 0, 1),
                marks);
    }

    /** Lines over many decades, with points and intervals. */
    public static Plot curves() {
        double[] distance = IntStream.rangeClosed(0, 24)
                .mapToDouble(i -> Double.parseDouble("1e-" + i / 2) * (i % 2 == 0 ? 1 : 0.316227766))
                .toArray();
        List<Plot.Mark> marks = new ArrayList<>();
        marks.add(new Plot.Line("early networks", 0, distance, map(distance, d -> StrictMath.pow(d, 0.2))));
        marks.add(new Plot.Line("champions", 1, distance, map(distance, d -> d < 1e-9 ? Double.NaN : d / (d + 0.01))));
        marks.add(new Plot.Errors(
                "early networks",
                0,
                distance,
                map(distance, d -> StrictMath.pow(d, 0.2) * 0.95),
                map(distance, d -> StrictMath.pow(d, 0.2) * 0.7),
                map(distance, d -> StrictMath.pow(d, 0.2) * 1.2)));
        return new Plot(
                "curves",
                "Share of perturbed networks that behave otherwise",
                "A straight line on these axes would be one fractal dimension.",
                Axis.log("distance ε, relative to the norm"),
                Axis.log("share of other behaviours"),
                marks);
    }

    /** Bars of two series, and an upright level. */
    public static Plot histogram() {
        double[] middle =
                IntStream.range(0, 24).mapToDouble(i -> 0.3 + i * 0.01).toArray();
        return new Plot(
                "histogram",
                "Cosine after matching, pairs of champions and pairs with a scrambled partner",
                "The best match of noise has a cosine, too.",
                Axis.linear("cosine after matching"),
                Axis.linear("pairs"),
                List.of(
                        new Plot.Bars("scrambled", Plot.CONTROL, middle, map(middle, x -> bell(x, 0.39, 0.02) * 30)),
                        new Plot.Bars("champions", 0, middle, map(middle, x -> bell(x, 0.44, 0.03) * 20)),
                        new Plot.Level("planted copies", 1, 0.52, true)));
    }

    /** Intervals over names that need several lines. */
    public static Plot categories() {
        List<String> names = List.of(
                "as they lie",
                "permutation",
                "weights",
                "near-best by the path",
                "correlation",
                "moments",
                "moments or mirrored",
                "random group element");
        double[] place = IntStream.range(0, names.size()).mapToDouble(i -> i).toArray();
        double[] value = {0.68, 0.6, 0.49, 0.4, 0.36, 0.28, 0.12, 0.67};
        return new Plot(
                "categories",
                "Barrier by kind of matching",
                "Mean over pairs, with its interval over runs.",
                Axis.named("", names),
                Axis.linear("relative barrier", 0, Double.NaN),
                List.of(
                        new Plot.Errors("mean", 0, place, value, map(value, v -> v - 0.04), map(value, v -> v + 0.05)),
                        new Plot.Level("threshold", Plot.CONTROL, 0.2, false)));
    }

    /** A picture with points in one unit. */
    public static Plot plane() {
        double[][] values = new double[65][97];
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < values[row].length; column++) {
                double x = -1.5 + 3.0 * column / 96;
                double y = 1 - 2.0 * row / 64;
                values[row][column] = StrictMath.exp(-3 * (x + 1) * (x + 1) - 3 * y * y)
                        + StrictMath.exp(-3 * (x - 1) * (x - 1) - 2 * y * y);
            }
        }
        return new Plot(
                "plane",
                "The plane through three champions",
                "Three islands.",
                Axis.linear("first direction [norms]"),
                Axis.linear("second direction [norms]"),
                List.of(
                        new Plot.Heat("fitness", values, -1.5, 1.5, -1, 1, 0, 1),
                        new Plot.Points("champions", 0, new double[] {-1, 1, 0}, new double[] {0, 0, 0.6}),
                        new Plot.Words("seed=1", 0, -1, 0),
                        new Plot.Words("seed=14", 0, 1, 0)));
    }

    /** Pictures side by side, with points in each, and no numbers on the axes. */
    public static Plot panels() {
        List<String> names = List.of("as evolved", "matched by weights", "matched by moments");
        List<Plot.Mark> marks = new ArrayList<>();
        for (int panel = 0; panel < names.size(); panel++) {
            double[][] values = new double[65][65];
            for (int row = 0; row < 65; row++) {
                for (int column = 0; column < 65; column++) {
                    double x = column / 32.0 - 1;
                    double y = row / 32.0 - 1;
                    values[row][column] = StrictMath.exp(-(8 - 3 * panel) * StrictMath.abs(x * y) - 0.3 * x * x);
                }
            }
            marks.add(
                    new Plot.Heat(panel == 0 ? "fitness" : "", values, panel - 0.48, panel + 0.48, -0.48, 0.48, 0, 1));
            double[] x = {panel - 0.24, panel + 0.24, panel - 0.24};
            marks.add(new Plot.Points(panel == 0 ? "champions" : "", 0, x, new double[] {-0.24, 0.24, 0.24}));
        }
        return new Plot(
                "panels",
                "Three islands become one plateau",
                "The plane through three champions of independent runs.",
                Axis.named("", names),
                Axis.linear("", -0.5, 0.5),
                marks);
    }

    /** A matrix with names on both axes, and gaps. */
    public static Plot matrix() {
        List<String> names = new ArrayList<>();
        double[][] values = new double[12][12];
        RandomStream random = new Seed(1).stream();
        for (int i = 0; i < 12; i++) {
            names.add("seed=" + (i + 1));
            for (int j = 0; j < 12; j++) {
                values[i][j] = i == j ? Double.NaN : 0.4 * random.nextGaussian();
            }
        }
        return new Plot(
                "matrix",
                "Agreement of champions beyond chance",
                "",
                Axis.named("", names),
                Axis.named("", names),
                List.of(new Plot.Heat("κ", values, -0.5, 11.5, -0.5, 11.5, -1, 1)));
    }

    /** Points of several series. */
    public static Plot scatter() {
        RandomStream random = new Seed(2).stream();
        List<Plot.Mark> marks = new ArrayList<>();
        for (int series = Plot.CONTROL; series < 7; series++) {
            double[] x = new double[12];
            double[] y = new double[12];
            for (int i = 0; i < 12; i++) {
                x[i] = series + random.nextGaussian();
                y[i] = random.nextGaussian();
            }
            marks.add(new Plot.Points("series " + series, series, x, y, series % 3 == 2));
        }
        return new Plot(
                "scatter",
                "Champions in the plane of their differences",
                "Colours and shapes.",
                Axis.linear("first axis"),
                Axis.linear("second axis"),
                marks);
    }

    /** Many lines without a label, and their median. */
    public static Plot runs() {
        double[] generation =
                IntStream.rangeClosed(1, 100).mapToDouble(i -> 3.0 * i).toArray();
        List<Plot.Mark> marks = new ArrayList<>();
        RandomStream random = new Seed(3).stream();
        for (int run = 0; run < 20; run++) {
            double height = 2 + 0.3 * random.nextGaussian();
            marks.add(new Plot.Line("", 0, generation, map(generation, g -> height + g / 150 + height * g * g / 9e4)));
        }
        marks.add(new Plot.Line("median of 20 runs", 1, generation, map(generation, g -> 2 + g / 150 + g * g / 4.5e4)));
        return new Plot(
                "runs",
                "Spectral radius of the recurrent weights",
                "Each thin line is a run.",
                Axis.linear("generation"),
                Axis.linear("spectral radius"),
                marks);
    }

    private static double bell(double x, double mean, double deviation) {
        double z = (x - mean) / deviation;
        return StrictMath.exp(-z * z / 2);
    }

    private static double[] map(double[] x, DoubleUnaryOperator f) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = f.applyAsDouble(x[i]);
        }
        return y;
    }
}
