package io.github.mazescape.draw.chart;

import io.github.mazescape.draw.axis.AxisMarks;
import io.github.mazescape.draw.axis.AxisScale;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.ValueRange;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Draws the plot of a chart of fitness: axes, lines and reference levels. */
final class FitnessPlot implements AutoCloseable {
    private static final int LEFT = 46;
    private static final int BOTTOM = 38;
    private static final double DOT = 2.5;
    private static final int WEDGE = 4;
    /** What the vertical axis counts, the longest that has room. */
    private static final List<String> TITLES = List.of("fitness, share of the pellets eaten", "fitness");

    private final Pen pen;
    private final Pen inside;
    private final Box plot;
    private final AxisScale axis;

    /**
     * @param pen draws the axes. Stays open.
     * @param plot where the lines go
     * @param axis the horizontal axis
     */
    FitnessPlot(Pen pen, Box plot, AxisScale axis) {
        this.pen = pen;
        this.plot = plot;
        this.axis = axis;
        inside = pen.within(plot.inset(-3, -3, -4, -3));
    }

    /** The box for the lines, within a box that also holds the axes and labels of some width at the right. */
    static Box within(Box box, int labels) {
        return box.inset(LEFT, 6, labels, BOTTOM);
    }

    void axes() {
        AxisMarks.left(pen, plot, AxisScale.linear("", ValueRange.UNIT, plot.height() / 26 + 1), true);
        AxisMarks.below(pen, plot, axis);
        title();
        pen.smallAround(axis.title(), plot.x() + plot.width() / 2.0, plot.bottom() + BOTTOM - 5, Theme.DIM);
    }

    private void title() {
        TITLES.stream()
                .filter(text -> TypeFace.REGULAR.width(text, Theme.SMALL) <= plot.height())
                .findFirst()
                .ifPresent(text ->
                        pen.smallUpwards(text, plot.x() - LEFT + 10, plot.y() + plot.height() / 2.0, Theme.DIM));
    }

    /** Draws a dashed line at the fitness of a reference forager. */
    void reference(double fitness, int colour) {
        reference(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, fitness, colour);
    }

    /** The same from one place of the horizontal axis to another. */
    void reference(double from, double to, double fitness, int colour) {
        int left = (int) Math.round(Math.max(plot.x(), x(from)));
        int right = (int) Math.round(Math.min(plot.right(), x(to)));
        pen.dashes(left, right, (int) Math.round(y(fitness)), colour);
    }

    /** Draws a mark at a place of the horizontal axis where something was changed: a rule that hangs from a wedge. */
    void change(double place, int rule, int wedge) {
        int x = (int) Math.round(x(place));
        pen.fill(x, plot.y(), 1, plot.height(), rule);
        for (int row = 0; row <= WEDGE; row++) {
            pen.fill(x - WEDGE + row, plot.y() - WEDGE + row, 2 * (WEDGE - row) + 1, 1, wedge);
        }
    }

    /** Draws a dot at each finite value; see {@link #line}. */
    void dots(int count, IntToDoubleFunction place, IntToDoubleFunction value, int colour) {
        for (int i = 0; i < count; i++) {
            double known = value.applyAsDouble(i);
            if (Double.isFinite(known)) {
                inside.disc(x(place.applyAsDouble(i)), y(known), DOT, colour);
            }
        }
    }

    /**
     * Draws a line through the finite values and leaves out the others.
     *
     * @param count the number of values
     * @param place the place of each on the horizontal axis, ascending
     * @param value the fitness of each
     */
    void line(int count, IntToDoubleFunction place, IntToDoubleFunction value, double weight, int colour) {
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
            double x = x(place.applyAsDouble(i));
            double y = y(known);
            if (Double.isNaN(fromX)) {
                inside.disc(x, y, last == 0 ? DOT : weight / 2, colour);
            } else {
                inside.line(fromX, fromY, x, y, weight, colour);
            }
            fromX = x;
            fromY = y;
        }
    }

    /** Fills the area between two lines, column by column of pixels. */
    void band(int count, IntToDoubleFunction place, IntToDoubleFunction low, IntToDoubleFunction high, int colour) {
        ValueRange shown = axis.range();
        int from = 0;
        for (int x = plot.x(); x < plot.right() && count > 0; x++) {
            double wanted = shown.low() + (x + 0.5 - plot.x()) / plot.width() * (shown.high() - shown.low());
            while (from < count - 1 && place.applyAsDouble(from + 1) <= wanted) {
                from++;
            }
            double here = place.applyAsDouble(from);
            if (wanted < here || from == count - 1 && wanted > here) {
                continue;
            }
            int to = Math.min(from + 1, count - 1);
            double share = to == from ? 0 : (wanted - here) / (place.applyAsDouble(to) - here);
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

    private double x(double place) {
        return AxisMarks.column(plot, axis, place);
    }

    private double y(double fitness) {
        return row(plot, fitness);
    }

    /** The height of a fitness in a plot [px]. */
    static double row(Box plot, double fitness) {
        return plot.bottom() - 1 - ValueRange.UNIT.clamp(fitness) * (plot.height() - 1);
    }

    @Override
    public void close() {
        inside.close();
    }
}
