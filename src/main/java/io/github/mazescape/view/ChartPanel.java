package io.github.mazescape.view;

import io.github.mazescape.view.ChartModel.Entry;
import io.github.mazescape.view.ChartModel.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import processing.core.PGraphics;

/** Best, mean and held-out fitness over the generations, and what the reference foragers reach as dashed lines. */
public final class ChartPanel {
    private static final int LABEL_GAP = 10;

    private final Still still = new Still();

    /** Draws the panel as a picture of its own, over the whole of a JAVA2D surface. */
    public void drawAlone(PGraphics g, ChartModel model) {
        Box all = new Box(0, 0, g.width, g.height);
        try (Pen pen = new Pen(g)) {
            pen.fill(all, Theme.GROUND);
        }
        draw(g, all.inset(Theme.GAP), model);
    }

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
        Box plot = FitnessPlot.within(rest, right);
        List<Entry> entries = model.generations();
        try (FitnessPlot inside = new FitnessPlot(
                pen,
                plot,
                entries.isEmpty() ? 1 : entries.get(0).generation(),
                entries.isEmpty() ? 1 : entries.get(entries.size() - 1).generation())) {
            inside.axes();
            model.references().forEach(reference -> inside.reference(reference.fitness()));
            lines(inside, entries);
        }
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

    private static void lines(FitnessPlot plot, List<Entry> entries) {
        plot.line(
                entries.size(),
                i -> entries.get(i).generation(),
                i -> entries.get(i).mean(),
                1.5,
                Theme.CROWD);
        plot.line(
                entries.size(),
                i -> entries.get(i).generation(),
                i -> entries.get(i).best(),
                1.75,
                Theme.ACCENT);
        plot.line(
                entries.size(),
                i -> entries.get(i).generation(),
                i -> entries.get(i).heldOut(),
                1.75,
                Theme.WARM);
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
}
