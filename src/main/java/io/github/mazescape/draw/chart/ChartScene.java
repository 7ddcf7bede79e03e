package io.github.mazescape.draw.chart;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.run.ChampionPath.FitnessEntry;
import io.github.mazescape.run.ReferenceLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The piece of a chart that is shown.
 *
 * @param range the generations at its ends
 * @param entries the generations within, and one more at each end if there is one
 * @param curves the curves of the run
 * @param labels the labels at the right: what each line has come to at that end
 * @param plot where the lines lie
 */
record ChartScene(
        ChartModel model,
        ValueRange range,
        List<FitnessEntry> entries,
        List<ChartCurve> curves,
        List<EndLabels.Label> labels,
        Box plot) {
    /** What the reference foragers reach on the held-out mazes. */
    static final int REFERENCE = Theme.mixed(Theme.WARM, Theme.GROUND, 0.25);
    /** What they reach on the mazes of files. */
    static final int OWN_REFERENCE = Theme.mixed(Theme.ACCENT, Theme.GROUND, 0.3);
    /** The median of all seeds. */
    static final int MEDIAN = Theme.mixed(Theme.WARM, Theme.TEXT, 0.6);

    static ChartScene of(Box box, ChartModel model, @Nullable ChartZoom zoom) {
        ValueRange range = ChartZoom.shown(model.range(), zoom);
        List<FitnessEntry> entries = within(model.generations(), range, FitnessEntry::generation);
        List<ChartCurve> curves = ChartCurve.of(model.generations());
        List<EndLabels.Label> labels = labels(model, range, entries, curves);
        Box plot = FitnessPlot.within(box.inset(0, Theme.HEADER, 0, 0), EndLabels.room(labels));
        return new ChartScene(model, range, entries, curves, labels, plot);
    }

    /** Those that lie within a range of generations, and one more at each end if there is one; ascending. */
    static <T> List<T> within(List<T> all, ValueRange range, ToLongFunction<T> generation) {
        int from = firstFrom(all, range.low(), generation);
        int to = firstFrom(all, Math.nextUp(range.high()), generation);
        return all.subList(Math.max(0, from - 1), Math.min(all.size(), to + 1));
    }

    /** The index of the first one at or after a generation; the number of all where there is none. */
    private static <T> int firstFrom(List<T> all, double wanted, ToLongFunction<T> generation) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (generation.applyAsLong(all.get(middle)) < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static List<EndLabels.Label> labels(
            ChartModel model, ValueRange range, List<FitnessEntry> entries, List<ChartCurve> curves) {
        List<EndLabels.Label> labels = new ArrayList<>();
        ReferenceStretch last = stretch(model, range.high());
        if (last != null) {
            int colour = last.own().isEmpty() ? REFERENCE : OWN_REFERENCE;
            for (ReferenceLevel reference : last.drawn()) {
                labels.add(label(reference.name(), reference.fitness(), colour));
            }
        }
        for (ChartCurve curve : curves) {
            double value = curve.last(entries);
            if (Double.isFinite(value)) {
                labels.add(label(curve.name(), value, curve.colour()));
            }
        }
        List<SeedStrip.Middle> middle = within(model.seeds().middle(), range, SeedStrip.Middle::generation);
        if (!middle.isEmpty()) {
            labels.add(label(
                    inWords(model.seeds(), middle.get(middle.size() - 1), entries),
                    middle.get(middle.size() - 1).median(),
                    MEDIAN));
        }
        return labels;
    }

    /** What a median is called; one that lags behind the run says of which generation it is. */
    private static String inWords(SeedStrip seeds, SeedStrip.Middle middle, List<FitnessEntry> entries) {
        boolean lags = entries.stream()
                .anyMatch(entry -> entry.generation() > middle.generation() && Double.isFinite(entry.heldOut()));
        return lags ? seeds.runs() + " seeds at " + middle.generation() + ":" : "median of " + seeds.runs() + " seeds";
    }

    private static EndLabels.Label label(String name, double fitness, int colour) {
        return new EndLabels.Label(name + " " + Wording.fitness(fitness), fitness, colour);
    }

    /** What the reference foragers reach at a generation; the last known of them later on, or null before any. */
    private static @Nullable ReferenceStretch stretch(ChartModel model, double generation) {
        ReferenceStretch found = null;
        for (ReferenceStretch stretch : model.references()) {
            if (stretch.from() <= generation) {
                found = stretch;
            }
        }
        return found;
    }

    /** The stretch whose reference foragers have labels, or null. */
    @Nullable
    ReferenceStretch labelled() {
        return stretch(model, range.high());
    }

    /** The generation under a column of the plot, between two of them. */
    double generation(double x) {
        double share = ValueRange.UNIT.clamp((x - plot.x()) / plot.width());
        return range.low() + share * (range.high() - range.low());
    }

    /** The column of a generation, rounded [px]. */
    int column(double generation) {
        return plot.x() + (int) Math.round(range.position(generation) * plot.width());
    }

    boolean shows(double generation) {
        return generation >= range.low() && generation <= range.high();
    }

    /** Whether a point is in the plot, or a little beside it, where the marks of its axis are. */
    boolean pointedAt(double x, double y) {
        return plot.inset(-4, -4, -4, -20).contains(x, y);
    }
}
