package io.github.mazescape.draw.chart;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.PanelCache;
import io.github.mazescape.draw.kit.PanelHeader;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.run.ChampionPath.FitnessEntry;
import io.github.mazescape.run.ReferenceLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import processing.core.PGraphics;

/** Draws best, mean and held-out fitness over the generations, and the reference foragers as dashed lines. */
public final class ChartPanel {
    private static final String NOT_YET = "evaluating generation 1…";

    private final PanelCache still = new PanelCache();

    /** Draws the panel alone over a whole JAVA2D surface. */
    public void drawAlone(PGraphics g, ChartModel model) {
        draw(g, Pen.ground(g).inset(Theme.GAP), model, 0);
    }

    /** Draws the panel into a box, with a cursor at a generation; 0 for no cursor. */
    public void draw(PGraphics g, Box box, ChartModel model, long cursor) {
        try (Pen pen = new Pen(g)) {
            still.draw(pen, box, model, inside -> draw(inside, box, model));
            if (cursor > 0 && !model.generations().isEmpty()) {
                Box plot = plot(box, model);
                double position = generations(model).position(cursor);
                int x = plot.x() + (int) Math.round(position * plot.width());
                pen.fill(x, plot.y(), 1, plot.height() + 5, Theme.TEXT);
            }
        }
    }

    /** The recorded generation nearest to a point of a panel in a box; empty outside the plot. */
    public static OptionalLong generationAt(Box box, ChartModel model, double x, double y) {
        Box plot = plot(box, model);
        if (model.generations().isEmpty() || !plot.inset(-4, -4, -4, -20).contains(x, y)) {
            return OptionalLong.empty();
        }
        ValueRange shown = generations(model);
        double share = ValueRange.UNIT.clamp((x - plot.x()) / plot.width());
        long last = model.generations().get(model.generations().size() - 1).generation();
        return OptionalLong.of(Math.min(last, Math.round(shown.low() + share * (shown.high() - shown.low()))));
    }

    private static ValueRange generations(ChartModel model) {
        List<FitnessEntry> entries = model.generations();
        return entries.isEmpty()
                ? FitnessPlot.generations(1, 1)
                : FitnessPlot.generations(
                        entries.get(0).generation(),
                        entries.get(entries.size() - 1).generation());
    }

    private static Box plot(Box box, ChartModel model) {
        return FitnessPlot.within(box.inset(0, Theme.HEADER, 0, 0), EndLabels.room(labels(model)));
    }

    private static void draw(Pen pen, Box box, ChartModel model) {
        Box rest = PanelHeader.draw(pen, box, "Fitness over generations", "");
        if (model.generations().isEmpty() && model.references().isEmpty()) {
            PanelHeader.empty(pen, rest, NOT_YET);
            return;
        }
        List<EndLabels.Label> labels = labels(model);
        Box plot = plot(box, model);
        List<FitnessEntry> entries = model.generations();
        try (FitnessPlot inside = new FitnessPlot(pen, plot, generations(model))) {
            inside.axes();
            model.references().forEach(reference -> inside.reference(reference.fitness()));
            line(inside, entries, FitnessEntry::mean, 1.5, Theme.CROWD);
            line(inside, entries, FitnessEntry::best, 1.75, Theme.ACCENT);
            line(inside, entries, FitnessEntry::heldOut, 1.75, Theme.WARM);
        }
        EndLabels.draw(pen, plot, labels);
        if (model.generations().isEmpty()) {
            notYet(pen, plot);
        }
    }

    private static void notYet(Pen pen, Box plot) {
        int width = (int) TypeFace.REGULAR.width(NOT_YET, Theme.SMALL) + Theme.GAP;
        int middleX = plot.x() + plot.width() / 2;
        int middleY = plot.y() + plot.height() / 2;
        pen.fill(middleX - width / 2, middleY - Theme.LEADING / 2, width, Theme.LEADING, Theme.GROUND);
        double baseline = Pen.baseline(middleY, Theme.SMALL);
        pen.smallAround(NOT_YET, middleX, baseline, Theme.DIM);
    }

    private static void line(
            FitnessPlot plot,
            List<FitnessEntry> entries,
            ToDoubleFunction<FitnessEntry> series,
            double weight,
            int colour) {
        plot.line(
                entries.size(),
                i -> entries.get(i).generation(),
                i -> series.applyAsDouble(entries.get(i)),
                weight,
                colour);
    }

    private static List<EndLabels.Label> labels(ChartModel model) {
        List<EndLabels.Label> labels = new ArrayList<>();
        for (ReferenceLevel reference : model.references()) {
            labels.add(label(reference.name(), reference.fitness(), Theme.DIM));
        }
        add(labels, "best", model.generations(), FitnessEntry::best, Theme.ACCENT);
        add(labels, "held-out", model.generations(), FitnessEntry::heldOut, Theme.WARM);
        add(labels, "mean", model.generations(), FitnessEntry::mean, Theme.CROWD);
        return labels;
    }

    private static void add(
            List<EndLabels.Label> labels,
            String name,
            List<FitnessEntry> entries,
            ToDoubleFunction<FitnessEntry> series,
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
