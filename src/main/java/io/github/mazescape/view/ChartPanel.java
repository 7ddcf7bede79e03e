package io.github.mazescape.view;

import io.github.mazescape.view.ChartModel.Entry;
import io.github.mazescape.view.ChartModel.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import processing.core.PGraphics;

/** Best, mean and held-out fitness over the generations, and what the reference foragers reach as dashed lines. */
public final class ChartPanel {
    private static final int LEFT = 30;
    private static final int BOTTOM = 38;
    private static final int LABEL_GAP = 10;

    private final Still still = new Still();

    /** Draws the panel into a box. */
    public void draw(PGraphics g, Box box, ChartModel model) {
        try (Pen pen = new Pen(g)) {
            still.draw(pen, box, model, inside -> draw(inside, box, model));
        }
    }

    private static void draw(Pen pen, Box box, ChartModel model) {
        Box rest = PanelHeader.draw(pen, box, "Fitness over generations", "");
        if (model.generations().isEmpty() && model.references().isEmpty()) {
            PanelHeader.empty(pen, rest, "evaluating generation 1…");
            return;
        }
        List<EndLabels.Label> labels = labels(model);
        double widest = labels.stream()
                .mapToDouble(label -> TypeFace.REGULAR.width(label.text(), Theme.SMALL))
                .max()
                .orElse(0);
        int right = (int) Math.ceil(widest) + LABEL_GAP + 8;
        Box plot = rest.inset(LEFT, 6, right, BOTTOM);
        ValueRange generations = generations(model.generations());
        axes(pen, plot, generations);
        for (Reference reference : model.references()) {
            pen.dashes(plot.x(), plot.right(), (int) Math.round(y(plot, reference.fitness())), Theme.DIM);
        }
        lines(pen, plot, generations, model.generations());
        EndLabels.draw(pen, plot, LABEL_GAP, labels);
        if (model.generations().isEmpty()) {
            pen.textAround(
                    TypeFace.REGULAR,
                    Theme.SMALL,
                    "evaluating generation 1…",
                    plot.x() + plot.width() / 2.0,
                    plot.y() + plot.height() / 2.0 - 6,
                    Theme.DIM);
        }
    }

    private static ValueRange generations(List<Entry> entries) {
        if (entries.isEmpty()) {
            return new ValueRange(1, 10);
        }
        double first = entries.get(0).generation();
        double last = entries.get(entries.size() - 1).generation();
        return new ValueRange(first, Math.max(last, first + 9));
    }

    private static void axes(Pen pen, Box plot, ValueRange generations) {
        Ticks fitness = Ticks.within(ValueRange.UNIT, Math.max(2, plot.height() / 26 + 1));
        for (double value : fitness.values()) {
            int y = (int) Math.round(y(plot, value));
            pen.fill(plot.x(), y, plot.width(), 1, Theme.LINE);
            double baseline = Pen.baseline(y + 0.5, Theme.SMALL);
            pen.textBefore(TypeFace.REGULAR, Theme.SMALL, fitness.label(value), plot.x() - 8, baseline, Theme.DIM);
        }
        Ticks ticks = Ticks.within(generations, Math.max(2, plot.width() / 64));
        for (double value : ticks.values()) {
            if (value != Math.rint(value)) {
                continue;
            }
            double x = plot.x() + generations.position(value) * plot.width();
            pen.fill((int) Math.round(x), plot.bottom(), 1, 5, Theme.DIM);
            pen.textAround(TypeFace.REGULAR, Theme.SMALL, Wording.plain(value, 9), x, plot.bottom() + 19, Theme.DIM);
        }
        pen.textAround(
                TypeFace.REGULAR,
                Theme.SMALL,
                "generation",
                plot.x() + plot.width() / 2.0,
                plot.bottom() + BOTTOM - 5,
                Theme.DIM);
    }

    private static void lines(Pen whole, Box plot, ValueRange generations, List<Entry> entries) {
        try (Pen pen = whole.within(plot.inset(-3, -3, -4, -3))) {
            line(pen, plot, generations, entries, Entry::mean, 1.5, Theme.CROWD);
            line(pen, plot, generations, entries, Entry::best, 1.75, Theme.ACCENT);
            line(pen, plot, generations, entries, Entry::heldOut, 1.75, Theme.WARM);
        }
    }

    private static void line(
            Pen pen,
            Box plot,
            ValueRange generations,
            List<Entry> entries,
            ToDoubleFunction<Entry> series,
            double weight,
            int colour) {
        // One stroke per segment: how a path's joins are rounded differs in a few pixels between JDK 17 and 25.
        double fromX = Double.NaN;
        double fromY = Double.NaN;
        int stride = Math.max(1, entries.size() / (2 * Math.max(1, plot.width())));
        int last = entries.size() - 1;
        for (int i = 0; i <= last; i = i < last ? Math.min(i + stride, last) : last + 1) {
            double value = series.applyAsDouble(entries.get(i));
            if (!Double.isFinite(value)) {
                continue;
            }
            double x = plot.x() + generations.position(entries.get(i).generation()) * plot.width();
            double y = y(plot, value);
            if (Double.isNaN(fromX)) {
                pen.disc(x, y, last == 0 ? 2.5 : weight / 2, colour);
            } else {
                pen.line(fromX, fromY, x, y, weight, colour);
            }
            fromX = x;
            fromY = y;
        }
    }

    private static List<EndLabels.Label> labels(ChartModel model) {
        List<EndLabels.Label> labels = new ArrayList<>();
        for (Reference reference : model.references()) {
            labels.add(label(reference.name(), reference.fitness(), Theme.DIM));
        }
        add(labels, "best", model.generations(), Entry::best, Theme.ACCENT);
        add(labels, "held-out", model.generations(), Entry::heldOut, Theme.WARM);
        add(labels, "mean", model.generations(), Entry::mean, Theme.CROWD);
        return labels;
    }

    private static void add(
            List<EndLabels.Label> labels,
            String name,
            List<Entry> entries,
            ToDoubleFunction<Entry> series,
            int colour) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            double value = series.applyAsDouble(entries.get(i));
            if (Double.isFinite(value)) {
                labels.add(label(name, value, colour));
                return;
            }
        }
    }

    private static EndLabels.Label label(String name, double fitness, int colour) {
        return new EndLabels.Label(name + " " + Wording.fitness(fitness), fitness, colour);
    }

    private static double y(Box plot, double fitness) {
        return plot.bottom() - 1 - Math.max(0, Math.min(1, fitness)) * (plot.height() - 1);
    }
}
