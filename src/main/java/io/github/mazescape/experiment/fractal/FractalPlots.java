package io.github.mazescape.experiment.fractal;

import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Plot;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.statistics.Bootstrap;
import io.github.mazescape.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The pictures of {@link FractalExperiment}. */
final class FractalPlots {
    private static final String LENGTH = "length of the displacement [norms of the weights]";

    /** From one row of pictures to the next, in widths of a picture. */
    private static final double PITCH = 1.25;

    private final Rows rows;
    private final Inputs inputs;
    private final double[] lengths;
    private final List<Fineness> all;

    FractalPlots(Rows rows, Inputs inputs, double[] lengths, List<Fineness> all) {
        this.rows = rows;
        this.inputs = inputs;
        this.lengths = lengths;
        this.all = all;
    }

    List<Plot> all() {
        List<Plot> plots = new ArrayList<>();
        plots.add(shares());
        plots.add(local());
        if (rows.under("zoom/").size() > 0) {
            plots.add(zoom());
        }
        return plots;
    }

    private Plot shares() {
        List<Plot.Mark> marks = new ArrayList<>();
        for (Fineness one : shown()) {
            if (one.neighbourhood().equals(Neighbourhood.CHAMPION)
                    || one.neighbourhood().equals(Neighbourhood.RANDOM)) {
                marks.add(band(one, series(one)));
            }
            marks.add(new Plot.Line(
                    one.neighbourhood().words(),
                    series(one),
                    lengths,
                    known(one.shares("changed")),
                    one.neighbourhood().control()));
        }
        return new Plot(
                "shares",
                "Displacements that change the behaviour in a maze",
                "Mean over runs; bands are 95 % intervals. A smooth wall falls by a decade in a decade; a flat curve"
                        + " is a landscape folded over all these scales. Dashed: networks that did not evolve.",
                Plot.Axis.log(LENGTH),
                Plot.Axis.log("share that changes the behaviour"),
                marks);
    }

    /** As many as have a colour of their own, the champion first; the others are in the tables. */
    private List<Fineness> shown() {
        List<Fineness> shown = new ArrayList<>(all);
        shown.removeIf(one -> one.neighbourhood().equals(Neighbourhood.NEAR)
                || one.neighbourhood().equals(Neighbourhood.generation(10)));
        shown.sort(Comparator.comparing(one -> !one.neighbourhood().equals(Neighbourhood.CHAMPION)));
        return shown;
    }

    private int series(Fineness one) {
        return shown().indexOf(one);
    }

    private Plot.Band band(Fineness one, int series) {
        double[] low = new double[lengths.length];
        double[] high = new double[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            Interval interval = Bootstrap.mean(
                    one.shares("changed", i),
                    inputs.seed("band").child(one.neighbourhood().name()).child(i).stream());
            low[i] = interval.low() > 0 ? interval.low() : Double.NaN;
            high[i] = interval.low() > 0 ? interval.high() : Double.NaN;
        }
        return new Plot.Band("", series, lengths, low, high);
    }

    /** Shares with gaps for those that are 0, which a logarithmic axis cannot show. */
    private static double[] known(double[] shares) {
        return IntStream.range(0, shares.length)
                .mapToDouble(i -> shares[i] > 0 ? shares[i] : Double.NaN)
                .toArray();
    }

    private Plot local() {
        List<Plot.Mark> marks = new ArrayList<>();
        marks.add(new Plot.Level("smooth wall", Plot.CONTROL, 1, false));
        for (Fineness one : shown()) {
            double[] local = UncertaintyExponent.local(one.shares("changed"));
            double[] middles = new double[lengths.length];
            for (int i = 0; i < lengths.length; i++) {
                middles[i] = lengths[Math.max(0, i - 1)];
            }
            marks.add(new Plot.Line(
                    one.neighbourhood().words(),
                    series(one),
                    middles,
                    local,
                    one.neighbourhood().control()));
        }
        return new Plot(
                "local-exponents",
                "The exponent from one decade to the next",
                "A fractal of one dimension has one level; a curve that drifts is a mixture of places whose folds end"
                        + " at different depths.",
                Plot.Axis.log(LENGTH),
                Plot.Axis.linear("local exponent"),
                marks);
    }

    /** Pictures side by side, one row for each network, each with all its colours. */
    private Plot zoom() {
        List<Plot.Mark> marks = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Row> strips = rows.under("zoom/").rows();
        for (int strip = 0; strip < strips.size(); strip++) {
            double[] heights = strips.get(strip).all("heights");
            double middle = -PITCH * strip;
            int size = heights.length / ZoomStrip.LEVELS;
            for (int level = 0; level < ZoomStrip.LEVELS; level++) {
                double[] picture = Arrays.copyOfRange(heights, level * size, (level + 1) * size);
                marks.add(new Plot.Heat(
                        "fitness, from the least to the most of each picture",
                        stretched(picture),
                        level - 0.48,
                        level + 0.48,
                        middle - 0.48,
                        middle + 0.48,
                        0,
                        1));
            }
            marks.add(new Plot.Words(strips.get(strip).part(2).replace('-', ' '), Plot.CONTROL, -0.45, middle + 0.62));
        }
        for (int level = 0; level < ZoomStrip.LEVELS; level++) {
            names.add(level == 0 ? "1" : String.format(Locale.ROOT, "1e-%d", 2 * level));
        }
        return new Plot(
                "zoom",
                "Six pictures of one plane, each a hundred times deeper",
                "Fitness on four mazes around a random network with the norm of a champion, one with initial weights,"
                        + " and a champion of the first run; each picture is centred on a wall of the last one.",
                Plot.Axis.named("half-width [norms of the weights]", names),
                Plot.Axis.linear("", -PITCH * (strips.size() - 1) - 0.5, 0.8),
                marks);
    }

    /** A square picture, its values stretched over 0 to 1. */
    private static double[][] stretched(double[] picture) {
        int pixels = (int) Math.round(Math.sqrt(picture.length));
        double low = Arrays.stream(picture).min().orElse(0);
        double high = Arrays.stream(picture).max().orElse(1);
        double[][] values = new double[pixels][pixels];
        for (int i = 0; i < picture.length; i++) {
            values[i / pixels][i % pixels] = high > low ? (picture[i] - low) / (high - low) : 0.5;
        }
        return values;
    }
}
