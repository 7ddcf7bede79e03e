package io.github.mazescape.draw.plot;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.experiment.Plot;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.List;

/** Draws what lies between the axes of a plot. */
final class MarkDrawing {
    private static final double WEIGHT = 1.8;
    private static final double THIN = 1.2;
    /** From so many lines without a label in one series on, each is faint. */
    private static final int MANY_LINES = 6;

    private static final double BAND_OPACITY = 0.2;
    private static final double FAINT = 0.55;
    private static final int MANY_POINTS = 150;
    private static final double RADIUS = 3.4;
    private static final double SMALL_RADIUS = 2;
    private static final double CAP = 3.5;

    private final Pen pen;
    private final PlotFrame frame;
    private final List<Plot.Mark> marks;
    private final boolean named;
    private final boolean onHeat;

    /**
     * @param pen draws inside the frame alone
     * @param frame where values lie
     * @param plot whose marks are drawn
     */
    MarkDrawing(Pen pen, PlotFrame frame, Plot plot) {
        this.pen = pen;
        this.frame = frame;
        marks = plot.marks();
        named = !plot.across().names().isEmpty();
        onHeat = marks.stream()
                .anyMatch(mark -> mark instanceof Plot.Heat && !mark.label().isEmpty());
    }

    /** Draws all of them in their order, and the words over them. */
    void draw() {
        for (Plot.Mark mark : marks) {
            if (mark instanceof Plot.Line line) {
                line(line);
            } else if (mark instanceof Plot.Band band) {
                band(band);
            } else if (mark instanceof Plot.Points points) {
                points(points);
            } else if (mark instanceof Plot.Errors errors) {
                errors(errors);
            } else if (mark instanceof Plot.Bars bars) {
                bars(bars);
            } else if (mark instanceof Plot.Level level) {
                level(level);
            } else if (mark instanceof Plot.Heat heat) {
                HeatDrawing.draw(pen, frame, heat, !onHeat);
            }
        }
        WordsDrawing words = new WordsDrawing(pen, frame, onHeat);
        for (Plot.Mark mark : marks) {
            if (mark instanceof Plot.Words said) {
                words.draw(said);
            }
        }
    }

    private void line(Plot.Line line) {
        long alike = marks.stream()
                .filter(mark -> mark instanceof Plot.Line other
                        && other.series() == line.series()
                        && other.label().isEmpty())
                .count();
        boolean faint = line.label().isEmpty() && alike >= MANY_LINES;
        int colour = SeriesStyle.colour(line.series());
        StrokeAlong stroke = new StrokeAlong(
                pen, faint ? THIN : WEIGHT, faint ? Theme.mixed(Theme.GROUND, colour, FAINT) : colour, line.dashed());
        for (int i = 0; i < line.x().length; i++) {
            if (frame.has(line.x()[i], line.y()[i])) {
                stroke.to(frame.x(line.x()[i]), frame.y(line.y()[i]));
            } else {
                stroke.lift();
            }
        }
        stroke.lift();
    }

    private void band(Plot.Band band) {
        int from = 0;
        for (int i = 0; i <= band.x().length; i++) {
            boolean known = i < band.x().length
                    && frame.has(band.x()[i], band.low()[i])
                    && frame.has(band.x()[i], band.high()[i]);
            if (!known) {
                area(band, from, i);
                from = i + 1;
            }
        }
    }

    /** Fills the band over some of its places, the last one left out. */
    private void area(Plot.Band band, int from, int to) {
        if (to - from < 2) {
            return;
        }
        Path2D path = new Path2D.Double();
        path.moveTo(frame.x(band.x()[from]), frame.y(band.low()[from]));
        for (int i = from + 1; i < to; i++) {
            path.lineTo(frame.x(band.x()[i]), frame.y(band.low()[i]));
        }
        for (int i = to - 1; i >= from; i--) {
            path.lineTo(frame.x(band.x()[i]), frame.y(band.high()[i]));
        }
        path.closePath();
        pen.fill(path, Theme.faded(SeriesStyle.colour(band.series()), BAND_OPACITY));
    }

    private void points(Plot.Points points) {
        double radius = points.x().length > MANY_POINTS ? SMALL_RADIUS : RADIUS;
        boolean apart = named && !onHeat && points.x().length <= MANY_POINTS;
        PointsApart places = new PointsApart(2 * radius);
        for (int i = 0; i < points.x().length; i++) {
            if (frame.has(points.x()[i], points.y()[i])) {
                double x = frame.x(points.x()[i]);
                double y = frame.y(points.y()[i]);
                point(points.series(), apart ? places.column(x, y) : x, y, radius, points.hollow());
            }
        }
    }

    private void point(int series, double x, double y, double radius, boolean hollow) {
        if (onHeat) {
            // On a picture of any colour a light point needs a dark rim, in both schemes.
            Pen given = pen.asGiven();
            given.fill(SeriesStyle.shape(series, x, y, radius + 3), Theme.SHADE);
            given.fill(SeriesStyle.shape(series, x, y, radius + 1.5), Theme.TEXT);
            given.fill(SeriesStyle.shape(series, x, y, radius), hollow ? Theme.WELL : SeriesStyle.colour(series));
        } else {
            SeriesStyle.point(pen, series, x, y, radius, hollow);
        }
    }

    private void errors(Plot.Errors errors) {
        int colour = SeriesStyle.colour(errors.series());
        for (int i = 0; i < errors.x().length; i++) {
            double x = frame.x(errors.x()[i]);
            if (!frame.has(errors.x()[i], errors.y()[i])) {
                continue;
            }
            if (frame.has(errors.x()[i], errors.low()[i]) && frame.has(errors.x()[i], errors.high()[i])) {
                double low = frame.y(errors.low()[i]);
                double high = frame.y(errors.high()[i]);
                pen.line(x, low, x, high, THIN, colour);
                pen.line(x - CAP, low, x + CAP, low, THIN, colour);
                pen.line(x - CAP, high, x + CAP, high, THIN, colour);
            }
            point(errors.series(), x, frame.y(errors.y()[i]), RADIUS, false);
        }
    }

    /** Bars of several series at the same places stand side by side. */
    private void bars(Plot.Bars bars) {
        List<Plot.Bars> beside = marks.stream()
                .filter(mark -> mark instanceof Plot.Bars other && Arrays.equals(other.x(), bars.x()))
                .map(Plot.Bars.class::cast)
                .toList();
        double half = PlotExtent.halfWidth(bars);
        int place = beside.indexOf(bars);
        for (int i = 0; i < bars.x().length; i++) {
            double x = bars.x()[i];
            double left = frame.x(x - half);
            double right = frame.x(x + half);
            if (!Double.isFinite(left) || !Double.isFinite(right) || !Double.isFinite(bars.height()[i])) {
                continue;
            }
            double gap = Math.max(1, (right - left) * (beside.size() > 1 ? 0.24 : 0.12));
            double width = (right - left - gap) / beside.size();
            int from = (int) Math.round(left + gap / 2 + place * width);
            int to = Math.max(from + 1, (int) Math.round(left + gap / 2 + (place + 1) * width));
            double zero = frame.y(0);
            int base =
                    (int) Math.round(Double.isFinite(zero) ? zero : frame.box().bottom());
            double end = frame.y(bars.height()[i]);
            int top = Double.isFinite(end) ? (int) Math.round(end) : base;
            int colour = SeriesStyle.colour(bars.series());
            pen.fill(from, Math.min(base, top), to - from, Math.max(1, Math.abs(base - top)), colour);
        }
    }

    private void level(Plot.Level level) {
        Box box = frame.box();
        int colour = onHeat ? Theme.TEXT : SeriesStyle.colour(level.series());
        if (!level.upright()) {
            double y = frame.y(level.value());
            if (Double.isFinite(y)) {
                pen.dashes(box.x(), box.right(), (int) Math.round(y), colour);
            }
            return;
        }
        double x = frame.x(level.value());
        for (int y = box.y(); y < box.bottom() && Double.isFinite(x); y += 7) {
            pen.fill((int) Math.round(x), y, 1, Math.min(4, box.bottom() - y), colour);
        }
    }
}
