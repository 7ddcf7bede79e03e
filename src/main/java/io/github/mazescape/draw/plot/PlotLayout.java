package io.github.mazescape.draw.plot;

import io.github.mazescape.draw.axis.AxisMarks;
import io.github.mazescape.draw.axis.AxisScale;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.experiment.Plot;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds room for the parts of a plot: key, axes, colour bar. Where both axes count the same unit, or reach equally far
 * to both sides of 0, a length on one is as long as on the other. An axis without a label has no numbers.
 */
final class PlotLayout {
    private static final Pattern UNIT = Pattern.compile(".*\\[([^\\[\\]]+)]");
    private static final int RIGHT = 12;
    private static final int TITLE_ROOM = 20;
    private static final int BELOW_NUMBERS = 24;
    private static final int BETWEEN_ROWS = 34;
    private static final int BETWEEN_COLUMNS = 72;
    private static final int LEAST = 24;
    private static final double MOST_NAMES = 0.36;
    /** How high a plot is, relative to its width, where nothing else says so. */
    private static final double HEIGHT = 0.56;
    /** Two ranges of one unit that differ by less than this share a scale even without a picture. */
    private static final double ALIKE = 1.6;

    private final Plot plot;
    private final PlotKey key;
    private final Plot.@Nullable Heat heat;
    private final ValueRange across;
    private final ValueRange up;
    private final int left;
    private final Box room;
    private final PlotFrame frame;
    private final @Nullable NamesBelow names;

    /**
     * @param plot the plot
     * @param all its place, without margins; the height is ignored where the plot may choose its own
     * @param free whether it may choose its own height
     */
    PlotLayout(Plot plot, Box all, boolean free) {
        this.plot = plot;
        heat = plot.marks().stream()
                .filter(Plot.Heat.class::isInstance)
                .map(Plot.Heat.class::cast)
                .filter(grid -> !grid.label().isEmpty())
                .findFirst()
                .orElse(null);
        across = PlotExtent.across(plot);
        up = PlotExtent.up(plot);
        key = new PlotKey(plot, all.width());
        int guess = Math.max(LEAST, free ? (int) (HEIGHT * all.width()) : all.height() - key.height() - 44);
        left = left(all.width(), guess);
        int right = heat == null ? RIGHT : HeatDrawing.room(heat, guess);
        int width = Math.max(LEAST, all.width() - left - right);
        names = plot.across().names().isEmpty() ? null : new NamesBelow(acrossScale(width), width);
        int below = below();
        int top = all.y() + key.height() + 6;
        int height = free ? (int) Math.round(ratio() * width) : all.bottom() - below - top;
        room = new Box(all.x() + left, top, width, Math.max(LEAST, height));
        Box box = ratioIsFixed() ? shrunk(room) : room;
        frame = new PlotFrame(box, acrossScale(box.width()), upScale(box.height()));
    }

    private int left(int width, int height) {
        int labels = AxisMarks.roomAtLeft(upScale(height).marks());
        int most = plot.up().names().isEmpty() ? labels : (int) (MOST_NAMES * width);
        return Math.min(labels, most) + (plot.up().label().isEmpty() ? 0 : TITLE_ROOM);
    }

    private int below() {
        int marks = names == null ? BELOW_NUMBERS : names.height() + 2;
        return marks + (plot.across().label().isEmpty() ? 0 : TITLE_ROOM - 2);
    }

    private boolean ratioIsFixed() {
        Plot.Axis one = plot.across();
        Plot.Axis other = plot.up();
        if (one.logarithmic() || other.logarithmic()) {
            return false;
        }
        boolean picture = isPicture();
        if (hasNoUnit(one) || hasNoUnit(other)) {
            return picture && hasNoUnit(one) && hasNoUnit(other);
        }
        if (one.high() > 0 && one.low() == -one.high() && one.low() == other.low() && one.high() == other.high()) {
            return true;
        }
        String unit = unit(one.label());
        double ratio = span(up) / span(across);
        return !unit.isEmpty() && unit.equals(unit(other.label())) && (picture || ratio < ALIKE && 1 / ratio < ALIKE);
    }

    /** Whether an axis counts places of pictures: by names, or without a word. */
    private static boolean hasNoUnit(Plot.Axis axis) {
        return !axis.names().isEmpty() || axis.label().isEmpty();
    }

    private static double span(ValueRange range) {
        return range.high() - range.low();
    }

    private static String unit(String label) {
        Matcher matcher = UNIT.matcher(label);
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** The height of the plot relative to its width. */
    private double ratio() {
        return ratioIsFixed() ? Math.min(0.8, span(up) / span(across)) : HEIGHT;
    }

    /** The largest box in which a unit is equally long both ways. */
    private Box shrunk(Box whole) {
        double scale = Math.min(whole.width() / span(across), whole.height() / span(up));
        int width = (int) Math.round(scale * span(across));
        int height = (int) Math.round(scale * span(up));
        return new Box(whole.x() + (whole.width() - width) / 2, whole.y(), width, height);
    }

    private AxisScale acrossScale(int width) {
        return scale(plot.across(), across, width / BETWEEN_COLUMNS + 1);
    }

    private AxisScale upScale(int height) {
        AxisScale scale = scale(plot.up(), up, height / BETWEEN_ROWS + 1);
        if (plot.up().names().isEmpty()) {
            return scale;
        }
        List<AxisScale.Mark> fitted = new ArrayList<>();
        double most = MOST_NAMES * 600;
        scale.marks().stream()
                .filter(mark -> !mark.label().isBlank())
                .forEach(mark ->
                        fitted.add(new AxisScale.Mark(mark.place(), Wording.fitted(mark.label(), Theme.SMALL, most))));
        return new AxisScale(scale.title(), scale.range(), false, fitted);
    }

    private static AxisScale scale(Plot.Axis axis, ValueRange values, int most) {
        if (!axis.names().isEmpty()) {
            return AxisScale.named(axis.label(), axis.names());
        }
        if (axis.label().isEmpty()) {
            return new AxisScale("", values, axis.logarithmic(), List.of());
        }
        return axis.logarithmic()
                ? AxisScale.logarithmic(axis.label(), values, most)
                : AxisScale.linear(axis.label(), values, most);
    }

    /** Whether a grid of values lies behind all else. */
    boolean isPicture() {
        return plot.marks().stream().anyMatch(Plot.Heat.class::isInstance);
    }

    /** Where values lie. */
    PlotFrame frame() {
        return frame;
    }

    /** The key above the plot. */
    PlotKey key() {
        return key;
    }

    /** The names below the plot; null for numbers. */
    @Nullable
    NamesBelow names() {
        return names;
    }

    /** The picture that has a colour bar; null where there is none. */
    Plot.@Nullable Heat heat() {
        return heat;
    }

    /** The column of the vertical axis's title [px]. */
    int titleColumn() {
        return frame.box().x() - left + 12;
    }

    /** The first row below all of it [px]. */
    int bottom() {
        return frame.box().bottom() + below();
    }
}
