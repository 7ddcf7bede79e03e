package io.github.mazescape.draw.plot;

import io.github.mazescape.draw.axis.AxisMarks;
import io.github.mazescape.draw.axis.AxisScale;
import io.github.mazescape.draw.colour.Palette;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.experiment.Plot;
import java.awt.image.BufferedImage;

/**
 * Draws a grid of values as colours, and the bar that tells what they mean. A grid without a label is a mask, as the
 * walls of a maze: it is grey and has no bar.
 */
final class HeatDrawing {
    /** So few cells are drawn one by one, with borders on whole pixels. */
    private static final int MOST_CELLS = 1024;

    private static final int BAR_WIDTH = 12;
    private static final int BAR_GAP = 14;
    private static final int BETWEEN_LABELS = 40;
    private static final int TITLE_ROOM = 18;

    private HeatDrawing() {}

    /** Values that reach equally far to both sides of 0 diverge from it. */
    private static Palette palette(Plot.Heat heat) {
        return heat.low() < 0 && heat.low() == -heat.high() ? Palette.DIVERGING : Palette.MAGMA;
    }

    static void draw(Pen pen, PlotFrame frame, Plot.Heat heat, boolean mask) {
        double[][] values = heat.values();
        if (values.length == 0 || values[0].length == 0) {
            return;
        }
        Box box = box(frame, heat.left(), heat.top(), heat.right(), heat.bottom());
        ValueRange range = range(heat);
        if (mask) {
            mask(pen, box, values, range);
            return;
        }
        Palette palette = palette(heat);
        boolean few = values.length * values[0].length <= MOST_CELLS;
        BufferedImage image = new BufferedImage(values[0].length, values.length, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < values[row].length; column++) {
                image.setRGB(column, row, palette.at(range.position(orLow(values[row][column], range))));
            }
        }
        if (!few) {
            pen.asGiven().image(image, box);
        }
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < values[row].length; column++) {
                if (Double.isNaN(values[row][column])) {
                    pen.fill(cell(box, values, row, column), Theme.WELL);
                } else if (few) {
                    pen.asGiven().fill(cell(box, values, row, column), image.getRGB(column, row));
                }
            }
        }
    }

    private static void mask(Pen pen, Box box, double[][] values, ValueRange range) {
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < values[row].length; column++) {
                if (!Double.isNaN(values[row][column])) {
                    double light = range.position(values[row][column]);
                    pen.fill(cell(box, values, row, column), Theme.mixed(Theme.WALL, Theme.GROUND, light));
                }
            }
        }
    }

    private static double orLow(double value, ValueRange range) {
        return Double.isNaN(value) ? range.low() : value;
    }

    private static Box cell(Box box, double[][] values, int row, int column) {
        int left = box.x() + column * box.width() / values[row].length;
        int right = box.x() + (column + 1) * box.width() / values[row].length;
        int top = box.y() + row * box.height() / values.length;
        int bottom = box.y() + (row + 1) * box.height() / values.length;
        return new Box(left, top, right - left, bottom - top);
    }

    private static Box box(PlotFrame frame, double left, double top, double right, double bottom) {
        int x = (int) Math.round(frame.x(left));
        int y = (int) Math.round(frame.y(top));
        // The row of the low end is the last one of the plot, and the picture covers it.
        int below = (int) Math.round(frame.y(bottom)) + 1;
        return new Box(x, y, (int) Math.round(frame.x(right)) - x, below - y);
    }

    private static ValueRange range(Plot.Heat heat) {
        return heat.low() < heat.high()
                ? new ValueRange(heat.low(), heat.high())
                : new ValueRange(heat.low(), heat.low() + 1);
    }

    private static AxisScale scale(Plot.Heat heat, int height) {
        return AxisScale.linear(heat.label(), range(heat), height / BETWEEN_LABELS + 1);
    }

    /** The room that a bar takes at the right of a plot of some height [px]. */
    static int room(Plot.Heat heat, int height) {
        return BAR_GAP + BAR_WIDTH + AxisMarks.roomAtLeft(scale(heat, height).marks()) + TITLE_ROOM + 2;
    }

    /** Draws the bar at the right of a plot. */
    static void bar(Pen pen, Box plot, Plot.Heat heat) {
        AxisScale scale = scale(heat, plot.height());
        Box bar = new Box(plot.right() + BAR_GAP, plot.y(), BAR_WIDTH, plot.height());
        Palette palette = palette(heat);
        BufferedImage colours = new BufferedImage(1, Math.max(1, bar.height()), BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < colours.getHeight(); row++) {
            colours.setRGB(0, row, palette.at(1 - (row + 0.5) / colours.getHeight()));
        }
        pen.asGiven().image(colours, bar);
        pen.frame(bar, Theme.faded(Theme.TEXT, 0.25));
        for (AxisScale.Mark mark : scale.marks()) {
            int y = (int) Math.round(AxisMarks.row(bar, scale, mark.place()));
            pen.fill(bar.right(), y, 4, 1, Theme.DIM);
            pen.small(mark.label(), bar.right() + 8, Pen.baseline(y + 0.5, Theme.SMALL), Theme.DIM);
        }
        double x = plot.right() + room(heat, plot.height()) - 4;
        String fitted = Wording.fitted(heat.label(), Theme.SMALL, plot.height());
        pen.smallUpwards(fitted, x, plot.y() + plot.height() / 2.0, Theme.DIM);
    }
}
