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

/**
 * Draws the fitness of one run over its generations: the best and the mean of the population and the centre, each on
 * the mazes of its generation, and the champion on the held-out mazes. Dashed lines in a shade of the last one's colour
 * show what the reference foragers reach on those.
 */
public final class ChartPanel {
    /** What tells the mazes apart, the longest that has room. */
    private static final List<String> ASIDES = List.of(
            "amber and dashed: on the held-out mazes; others: on those of each generation",
            "amber and dashed: on the held-out mazes",
            "amber: held-out mazes");

    private static final int REFERENCE = Theme.mixed(Theme.WARM, Theme.GROUND, 0.25);
    /** The best of a population whose champion is another: of the population's colour, but lighter. */
    private static final int FITTEST = Theme.mixed(Theme.CROWD, Theme.TEXT, 0.5);

    private static final String NOT_YET = "evaluating generation 1…";

    private final PanelCache still = new PanelCache();

    /** Draws the panel alone over a whole JAVA2D surface. */
    public void drawAlone(PGraphics g, ChartModel model) {
        draw(g, Pen.ground(g).inset(Theme.GAP), model, 0);
    }

    /** Draws the panel alone over a box, its ground included. */
    public static void drawAlone(Pen pen, Box all, ChartModel model) {
        pen.fill(all, Theme.GROUND);
        draw(pen, all.inset(Theme.GAP), model);
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
                ? PlotAxis.generations(1, 1)
                : PlotAxis.generations(
                        entries.get(0).generation(),
                        entries.get(entries.size() - 1).generation());
    }

    private static Box plot(Box box, ChartModel model) {
        return FitnessPlot.within(box.inset(0, Theme.HEADER, 0, 0), EndLabels.room(labels(model)));
    }

    private static void draw(Pen pen, Box box, ChartModel model) {
        String title = "Fitness over generations";
        boolean empty = model.generations().isEmpty() && model.references().isEmpty();
        Box rest = PanelHeader.draw(pen, box, title, empty ? "" : aside(title, box.width()));
        if (empty) {
            PanelHeader.empty(pen, rest, NOT_YET);
            return;
        }
        Box plot = plot(box, model);
        List<FitnessEntry> entries = model.generations();
        PlotAxis axis = PlotAxis.ofGenerations(generations(model), plot.width());
        try (FitnessPlot inside = new FitnessPlot(pen, plot, axis)) {
            inside.axes();
            model.references().forEach(reference -> inside.reference(reference.fitness(), REFERENCE));
            for (Curve curve : curves(entries)) {
                inside.line(
                        entries.size(),
                        i -> entries.get(i).generation(),
                        i -> curve.value().applyAsDouble(entries.get(i)),
                        curve.weight(),
                        curve.colour());
            }
        }
        EndLabels.draw(pen, plot, labels(model));
        if (entries.isEmpty()) {
            notYet(pen, plot);
        }
    }

    private static String aside(String title, int width) {
        double room = width - TypeFace.STRONG.width(title, Theme.TITLE) - Theme.GAP;
        return ASIDES.stream()
                .filter(text -> TypeFace.REGULAR.width(text, Theme.SMALL) <= room)
                .findFirst()
                .orElse("");
    }

    private record Curve(String name, ToDoubleFunction<FitnessEntry> value, double weight, int colour) {}

    /** The curves, those in front last. The champion's have one colour, whether it is the centre or the best. */
    private static List<Curve> curves(List<FitnessEntry> entries) {
        boolean centred = entries.stream().anyMatch(entry -> Double.isFinite(entry.centre()));
        boolean centreLast =
                centred && Double.isFinite(entries.get(entries.size() - 1).centre());
        List<Curve> curves = new ArrayList<>();
        curves.add(new Curve("population mean", FitnessEntry::mean, 1.5, Theme.CROWD));
        if (centred) {
            curves.add(new Curve("population best", FitnessEntry::best, 1.5, FITTEST));
            curves.add(new Curve("centre", FitnessEntry::centre, 1.75, Theme.ACCENT));
        } else {
            curves.add(new Curve("population best", FitnessEntry::best, 1.75, Theme.ACCENT));
        }
        String champion = centreLast ? "centre" : "best";
        curves.add(new Curve(champion + ", held-out", FitnessEntry::heldOut, 1.75, Theme.WARM));
        return curves;
    }

    private static void notYet(Pen pen, Box plot) {
        int width = (int) TypeFace.REGULAR.width(NOT_YET, Theme.SMALL) + Theme.GAP;
        int middleX = plot.x() + plot.width() / 2;
        int middleY = plot.y() + plot.height() / 2;
        pen.fill(middleX - width / 2, middleY - Theme.LEADING / 2, width, Theme.LEADING, Theme.GROUND);
        double baseline = Pen.baseline(middleY, Theme.SMALL);
        pen.smallAround(NOT_YET, middleX, baseline, Theme.DIM);
    }

    private static List<EndLabels.Label> labels(ChartModel model) {
        List<EndLabels.Label> labels = new ArrayList<>();
        for (ReferenceLevel reference : model.references()) {
            labels.add(label(reference.name(), reference.fitness(), REFERENCE));
        }
        for (Curve curve : curves(model.generations())) {
            double last = last(model.generations(), curve.value());
            if (Double.isFinite(last)) {
                labels.add(label(curve.name(), last, curve.colour()));
            }
        }
        return labels;
    }

    /** The last finite value, or NaN. */
    private static double last(List<FitnessEntry> entries, ToDoubleFunction<FitnessEntry> value) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            double known = value.applyAsDouble(entries.get(i));
            if (Double.isFinite(known)) {
                return known;
            }
        }
        return Double.NaN;
    }

    private static EndLabels.Label label(String name, double fitness, int colour) {
        return new EndLabels.Label(name + " " + Wording.fitness(fitness), fitness, colour);
    }
}
