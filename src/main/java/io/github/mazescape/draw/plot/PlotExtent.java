package io.github.mazescape.draw.plot;

import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.experiment.Plot;

/** From where to where the marks of a plot reach along one of its axes. */
final class PlotExtent {
    private static final double MARGIN = 0.04;

    private final boolean logarithmic;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private double sharpLow = Double.POSITIVE_INFINITY;
    private double sharpHigh = Double.NEGATIVE_INFINITY;

    private PlotExtent(boolean logarithmic) {
        this.logarithmic = logarithmic;
    }

    /** The values at the ends of the axis from left to right. */
    static ValueRange across(Plot plot) {
        return of(plot, plot.across(), false);
    }

    /** The values at the ends of the axis from bottom to top. */
    static ValueRange up(Plot plot) {
        return of(plot, plot.up(), true);
    }

    private static ValueRange of(Plot plot, Plot.Axis axis, boolean up) {
        PlotExtent extent = new PlotExtent(axis.logarithmic());
        for (Plot.Mark mark : plot.marks()) {
            if (up) {
                extent.takeUp(mark);
            } else {
                extent.takeAcross(mark);
            }
        }
        return extent.range(axis);
    }

    private void takeAcross(Plot.Mark mark) {
        if (mark instanceof Plot.Line line) {
            take(line.x(), isOneWay(line.x()));
        } else if (mark instanceof Plot.Band band) {
            sharp(band.x());
        } else if (mark instanceof Plot.Points points) {
            soft(points.x());
        } else if (mark instanceof Plot.Errors errors) {
            soft(errors.x());
        } else if (mark instanceof Plot.Bars bars) {
            double half = halfWidth(bars);
            for (double x : bars.x()) {
                sharp(x - half, x + half);
            }
        } else if (mark instanceof Plot.Level level && level.upright()) {
            soft(level.value());
        } else if (mark instanceof Plot.Words words) {
            soft(words.x());
        } else if (mark instanceof Plot.Heat heat) {
            sharp(heat.left(), heat.right());
        }
    }

    /** Whether a line is one of a function; others are ways through a plane. */
    private static boolean isOneWay(double[] x) {
        boolean up = true;
        boolean down = true;
        for (int i = 1; i < x.length; i++) {
            up &= !(x[i] < x[i - 1]);
            down &= !(x[i] > x[i - 1]);
        }
        return x.length > 1 && (up || down);
    }

    private void take(double[] values, boolean sharp) {
        if (sharp) {
            sharp(values);
        } else {
            soft(values);
        }
    }

    private void takeUp(Plot.Mark mark) {
        if (mark instanceof Plot.Line line) {
            soft(line.y());
        } else if (mark instanceof Plot.Band band) {
            soft(band.low());
            soft(band.high());
        } else if (mark instanceof Plot.Points points) {
            soft(points.y());
        } else if (mark instanceof Plot.Errors errors) {
            soft(errors.y());
            soft(errors.low());
            soft(errors.high());
        } else if (mark instanceof Plot.Bars bars) {
            soft(bars.height());
            sharp(0);
        } else if (mark instanceof Plot.Level level && !level.upright()) {
            soft(level.value());
        } else if (mark instanceof Plot.Words words) {
            soft(words.y());
        } else if (mark instanceof Plot.Heat heat) {
            sharp(heat.bottom(), heat.top());
        }
    }

    /** Half the width of a bar [values]: half the least distance between two of them. */
    static double halfWidth(Plot.Bars bars) {
        double least = Double.POSITIVE_INFINITY;
        for (double one : bars.x()) {
            for (double other : bars.x()) {
                if (other > one) {
                    least = Math.min(least, other - one);
                }
            }
        }
        return Double.isInfinite(least) ? 0.5 : least / 2;
    }

    /** Takes values with some room behind them. */
    private void soft(double... values) {
        for (double value : values) {
            if (Double.isFinite(value) && (!logarithmic || value > 0)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
    }

    /** Takes values at which the axis may end. */
    private void sharp(double... values) {
        for (double value : values) {
            if (Double.isFinite(value) && (!logarithmic || value > 0)) {
                sharpLow = Math.min(sharpLow, value);
                sharpHigh = Math.max(sharpHigh, value);
            }
        }
    }

    private ValueRange range(Plot.Axis axis) {
        double least = Math.min(low, sharpLow);
        double most = Math.max(high, sharpHigh);
        if (!(least <= most)) {
            least = logarithmic ? 0.1 : 0;
            most = 1;
            sharp(least, most);
        }
        if (least == most) {
            double margin = Math.max(1e-6, Math.abs(least) * 0.1);
            least = logarithmic ? least / 2 : least - margin;
            most = logarithmic ? most * 2 : most + margin;
        }
        double margin = logarithmic ? StrictMath.pow(most / least, MARGIN) : (most - least) * MARGIN;
        double from = least < sharpLow ? logarithmic ? least / margin : least - margin : least;
        double to = most > sharpHigh ? logarithmic ? most * margin : most + margin : most;
        from = given(axis.low(), logarithmic) ? axis.low() : from;
        to = given(axis.high(), logarithmic) ? axis.high() : to;
        return from < to ? new ValueRange(from, to) : new ValueRange(from, logarithmic ? from * 10 : from + 1);
    }

    private static boolean given(double end, boolean logarithmic) {
        return Double.isFinite(end) && (!logarithmic || end > 0);
    }
}
