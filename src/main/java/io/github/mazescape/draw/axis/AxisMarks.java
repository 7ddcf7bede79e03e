package io.github.mazescape.draw.axis;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.ValueRange;
import java.util.List;

/** Draws the marks of axes at the borders of a plot. */
public final class AxisMarks {
    /** How long a mark is [px]. */
    public static final int LENGTH = 5;
    /** How far labels above one another are apart at least [px]. */
    public static final int LEAST_PITCH = 13;

    private static final int SHORT = 3;
    private static final int BETWEEN_LABELS = 5;
    private static final int DEPTH = 19;
    private static final int ASIDE = 8;

    private AxisMarks() {}

    /** The column of a place in a plot. */
    public static double column(Box plot, AxisScale axis, double place) {
        ValueRange shown = axis.range();
        return plot.x() + (place - shown.low()) / (shown.high() - shown.low()) * plot.width();
    }

    /** The row of a place in a plot: that of the low end is the last one. */
    public static double row(Box plot, AxisScale axis, double place) {
        ValueRange shown = axis.range();
        return plot.bottom() - 1 - (place - shown.low()) / (shown.high() - shown.low()) * (plot.height() - 1);
    }

    /** Draws marks below a plot, and labels the last of them and those before it that have room. */
    public static void below(Pen pen, Box plot, AxisScale axis) {
        double free = Double.POSITIVE_INFINITY;
        for (int i = axis.marks().size() - 1; i >= 0; i--) {
            AxisScale.Mark mark = axis.marks().get(i);
            double x = column(plot, axis, mark.place());
            double half = TypeFace.REGULAR.width(mark.label(), Theme.SMALL) / 2;
            pen.fill((int) Math.round(x), plot.bottom(), 1, mark.label().isEmpty() ? SHORT : LENGTH, Theme.DIM);
            if (!mark.label().isEmpty() && x + half <= free) {
                pen.smallAround(mark.label(), x, plot.bottom() + DEPTH, Theme.DIM);
                free = x - half - BETWEEN_LABELS;
            }
        }
    }

    /**
     * Draws the labels of an axis at the left of a plot, those that have room from the lowest on, and a rule across the
     * plot at each mark with a label if asked.
     */
    public static void left(Pen pen, Box plot, AxisScale axis, boolean rules) {
        double free = Double.POSITIVE_INFINITY;
        for (AxisScale.Mark mark : axis.marks()) {
            int y = (int) Math.round(row(plot, axis, mark.place()));
            if (mark.label().isEmpty()) {
                pen.fill(plot.x() - SHORT, y, SHORT, 1, Theme.DIM);
                continue;
            }
            if (rules) {
                pen.fill(plot.x(), y, plot.width(), 1, Theme.LINE);
            } else {
                pen.fill(plot.x() - LENGTH, y, LENGTH, 1, Theme.DIM);
            }
            if (y <= free) {
                pen.smallBefore(mark.label(), plot.x() - ASIDE, Pen.baseline(y + 0.5, Theme.SMALL), Theme.DIM);
                free = y - LEAST_PITCH;
            }
        }
    }

    /** The room that the labels of marks take at the left of a plot [px]. */
    public static int roomAtLeft(List<AxisScale.Mark> marks) {
        double widest = marks.stream()
                .mapToDouble(mark -> TypeFace.REGULAR.width(mark.label(), Theme.SMALL))
                .max()
                .orElse(0);
        return (int) Math.ceil(widest) + ASIDE;
    }
}
