package io.github.mazescape.draw.plot;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.experiment.Plot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the series of a plot are called: in rows above it, so that nothing is covered. Marks of one series and one label
 * share an entry.
 */
final class PlotKey {
    private static final int SAMPLE = 22;
    private static final int AFTER_SAMPLE = 7;
    private static final int BETWEEN = 20;
    private static final int BELOW = 8;

    private final List<List<Entry>> rows = new ArrayList<>();

    private record Entry(String label, List<Plot.Mark> marks, double width) {}

    /**
     * Lays the key of a plot out.
     *
     * @param room the width of the rows [px]
     */
    PlotKey(Plot plot, int room) {
        Map<String, List<Plot.Mark>> named = new LinkedHashMap<>();
        for (Plot.Mark mark : plot.marks()) {
            boolean told = mark instanceof Plot.Words
                    || mark instanceof Plot.Heat
                    || mark.label().isEmpty();
            if (!told) {
                named.computeIfAbsent(mark.series() + " " + mark.label(), key -> new ArrayList<>())
                        .add(mark);
            }
        }
        double taken = 0;
        for (List<Plot.Mark> marks : named.values()) {
            String label = Wording.fitted(marks.get(0).label(), Theme.SMALL, room - SAMPLE - AFTER_SAMPLE);
            double width = SAMPLE + AFTER_SAMPLE + TypeFace.REGULAR.width(label, Theme.SMALL);
            if (rows.isEmpty() || taken + BETWEEN + width > room) {
                rows.add(new ArrayList<>());
                taken = -BETWEEN;
            }
            rows.get(rows.size() - 1).add(new Entry(label, marks, width));
            taken += BETWEEN + width;
        }
    }

    /** How high it is, with the space below it [px]. */
    int height() {
        return rows.isEmpty() ? 0 : rows.size() * Theme.LEADING + BELOW;
    }

    void draw(Pen pen, int left, int top) {
        for (int row = 0; row < rows.size(); row++) {
            double middle = top + row * Theme.LEADING + Theme.LEADING / 2.0;
            double x = left;
            for (Entry entry : rows.get(row)) {
                for (Plot.Mark mark : entry.marks()) {
                    sample(pen, mark, x, Math.round(middle));
                }
                double baseline = Pen.baseline(middle, Theme.SMALL);
                pen.small(entry.label(), x + SAMPLE + AFTER_SAMPLE, baseline, Theme.DIM);
                x += entry.width() + BETWEEN;
            }
        }
    }

    private static void sample(Pen pen, Plot.Mark mark, double x, double y) {
        int colour = SeriesStyle.colour(mark.series());
        double centre = x + SAMPLE / 2.0;
        if (mark instanceof Plot.Line line) {
            StrokeAlong stroke = new StrokeAlong(pen, 1.8, colour, line.dashed());
            stroke.to(x + 1, y);
            stroke.to(x + SAMPLE - 1, y);
            stroke.lift();
        } else if (mark instanceof Plot.Band) {
            pen.fill((int) x, (int) y - 5, SAMPLE, 10, Theme.faded(colour, 0.25));
        } else if (mark instanceof Plot.Points points) {
            SeriesStyle.point(pen, mark.series(), centre, y, 3.6, points.hollow());
        } else if (mark instanceof Plot.Errors) {
            pen.line(centre, y - 6, centre, y + 6, 1.2, colour);
            SeriesStyle.point(pen, mark.series(), centre, y, 3.6, false);
        } else if (mark instanceof Plot.Bars) {
            pen.fill(new Box((int) centre - 5, (int) y - 5, 10, 10), colour);
        } else if (mark instanceof Plot.Level level) {
            if (level.upright()) {
                for (int row = 0; row < 13; row += 7) {
                    pen.fill((int) centre, (int) y - 6 + row, 1, 4, colour);
                }
            } else {
                pen.dashes((int) x, (int) x + SAMPLE, (int) y, colour);
            }
        }
    }
}
