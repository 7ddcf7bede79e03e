package io.github.mazescape.draw.chart;

import io.github.mazescape.draw.kit.AxisTicks;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.draw.kit.Wording;
import java.util.function.IntToDoubleFunction;

/** Draws the plot of a chart of fitness over generations: axes, lines and reference levels. */
final class FitnessPlot implements AutoCloseable {
    private static final int LEFT = 30;
    private static final int BOTTOM = 38;
    private static final int LEAST_GENERATIONS = 10;

    private final Pen pen;
    private final Pen inside;
    private final Box plot;
    private final ValueRange generations;

    /**
     * @param pen draws the axes. Stays open.
     * @param plot where the lines go
     * @param generations those that are shown
     */
    FitnessPlot(Pen pen, Box plot, ValueRange generations) {
        this.pen = pen;
        this.plot = plot;
        this.generations = generations;
        inside = pen.within(plot.inset(-3, -3, -4, -3));
    }

    /** The generations between the ends of a plot. */
    static ValueRange generations(double first, double last) {
        return new ValueRange(first, Math.max(last, first + LEAST_GENERATIONS - 1));
    }

    /** The box for the lines, within a box that also holds the axes and labels of some width at the right. */
    static Box within(Box box, int labels) {
        return box.inset(LEFT, 6, labels, BOTTOM);
    }

    void axes() {
        AxisTicks fitness = AxisTicks.within(ValueRange.UNIT, Math.max(2, plot.height() / 26 + 1));
        for (double value : fitness.values()) {
            int y = (int) Math.round(y(value));
            pen.fill(plot.x(), y, plot.width(), 1, Theme.LINE);
            double baseline = Pen.baseline(y + 0.5, Theme.SMALL);
            pen.smallBefore(fitness.label(value), plot.x() - 8, baseline, Theme.DIM);
        }
        AxisTicks ticks = AxisTicks.within(generations, Math.max(2, plot.width() / 64));
        for (double value : ticks.values()) {
            if (value != Math.rint(value)) {
                continue;
            }
            double x = x(value);
            pen.fill((int) Math.round(x), plot.bottom(), 1, 5, Theme.DIM);
            pen.smallAround(Wording.plain(value, 9), x, plot.bottom() + 19, Theme.DIM);
        }
        pen.smallAround("generation", plot.x() + plot.width() / 2.0, plot.bottom() + BOTTOM - 5, Theme.DIM);
    }

    /** Draws a dashed line at the fitness of a reference forager. */
    void reference(double fitness) {
        pen.dashes(plot.x(), plot.right(), (int) Math.round(y(fitness)), Theme.DIM);
    }

    /**
     * Draws a line through the finite values and leaves out the others.
     *
     * @param count the number of generations
     * @param generation the number of each
     * @param value the fitness of each
     */
    void line(int count, IntToDoubleFunction generation, IntToDoubleFunction value, double weight, int colour) {
        // One stroke per segment: how a path's joins are rounded differs in a few pixels between JDK 17 and 25.
        double fromX = Double.NaN;
        double fromY = Double.NaN;
        int stride = Math.max(1, count / (2 * Math.max(1, plot.width())));
        int last = count - 1;
        for (int i = 0; i <= last; i = i < last ? Math.min(i + stride, last) : last + 1) {
            double known = value.applyAsDouble(i);
            if (!Double.isFinite(known)) {
                continue;
            }
            double x = x(generation.applyAsDouble(i));
            double y = y(known);
            if (Double.isNaN(fromX)) {
                inside.disc(x, y, last == 0 ? 2.5 : weight / 2, colour);
            } else {
                inside.line(fromX, fromY, x, y, weight, colour);
            }
            fromX = x;
            fromY = y;
        }
    }

    /** Fills the area between two lines, column by column of pixels. */
    void band(
            int count, IntToDoubleFunction generation, IntToDoubleFunction low, IntToDoubleFunction high, int colour) {
        int from = 0;
        for (int x = plot.x(); x < plot.right() && count > 0; x++) {
            double wanted =
                    generations.low() + (x + 0.5 - plot.x()) / plot.width() * (generations.high() - generations.low());
            while (from < count - 1 && generation.applyAsDouble(from + 1) <= wanted) {
                from++;
            }
            double here = generation.applyAsDouble(from);
            if (wanted < here || from == count - 1 && wanted > here) {
                continue;
            }
            int to = Math.min(from + 1, count - 1);
            double share = to == from ? 0 : (wanted - here) / (generation.applyAsDouble(to) - here);
            double top = y(mixed(high, from, to, share));
            double bottom = y(mixed(low, from, to, share));
            if (Double.isFinite(top) && Double.isFinite(bottom)) {
                int y = (int) Math.round(top);
                inside.fill(x, y, 1, Math.max(0, (int) Math.round(bottom) - y), colour);
            }
        }
    }

    private static double mixed(IntToDoubleFunction value, int from, int to, double share) {
        return (1 - share) * value.applyAsDouble(from) + share * value.applyAsDouble(to);
    }

    private double x(double generation) {
        return plot.x() + generations.position(generation) * plot.width();
    }

    private double y(double fitness) {
        return plot.bottom() - 1 - ValueRange.UNIT.clamp(fitness) * (plot.height() - 1);
    }

    @Override
    public void close() {
        inside.close();
    }
}
