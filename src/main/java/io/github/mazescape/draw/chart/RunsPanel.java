package io.github.mazescape.draw.chart;

import io.github.mazescape.draw.axis.AxisScale;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.OkLab;
import io.github.mazescape.draw.kit.PanelHeader;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.run.ReferenceLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import processing.core.PGraphics;

/**
 * Draws one measure of several runs. Each line has a colour of its own and a label at its end.
 * The shade around the line of a group reaches from the least of its runs to the most.
 */
public final class RunsPanel {
    private static final double LIGHTNESS = 0.78;
    private static final double CHROMA = 0.13;
    private static final double FIRST_HUE = 200;
    /**
     * The hue of each line differs from the one before by the golden angle, which keeps any number of hues apart
     * [degrees].
     */
    private static final double GOLDEN_ANGLE = 137.50776405003785;

    /** The least height that has room for the labels [px]. */
    public static int heightFor(int lines) {
        return Math.max(560, 15 * (lines + 5) + 110);
    }

    /** Draws the chart over a whole JAVA2D surface, between its beginDraw and endDraw. */
    public void draw(PGraphics g, RunsModel model) {
        try (Pen pen = new Pen(g)) {
            draw(pen, new Box(0, 0, g.width, g.height), model);
        }
    }

    /** Draws the chart over a box, its ground included. */
    public static void draw(Pen pen, Box all, RunsModel model) {
        pen.fill(all, Theme.GROUND);
        Box rest = PanelHeader.draw(pen, all.inset(Theme.GAP), model.title(), model.aside());
        List<EndLabels.Label> labels = labels(model, rest.width() / 3.0);
        Box plot = FitnessPlot.within(rest, EndLabels.room(labels));
        try (FitnessPlot inside = new FitnessPlot(pen, plot, axis(model, plot.width()))) {
            inside.axes();
            model.references().forEach(reference -> inside.reference(reference.fitness(), Theme.DIM));
            lines(inside, model.lines(), model.across().steps());
        }
        EndLabels.draw(pen, plot, labels);
    }

    private static AxisScale axis(RunsModel model, int width) {
        RunsModel.Across across = model.across();
        if (!across.steps().isEmpty()) {
            return PlotAxis.ofSteps(across.title(), across.steps());
        }
        int longest = model.lines().stream()
                .mapToInt(line -> line.values().length)
                .max()
                .orElse(1);
        return PlotAxis.ofGenerations(PlotAxis.generations(1, longest), width);
    }

    private static void lines(FitnessPlot plot, List<RunsModel.Line> lines, List<Integer> steps) {
        IntToDoubleFunction place = i -> steps.isEmpty() ? i + 1.0 : PlotAxis.place(steps.get(i));
        for (int i = 0; i < lines.size(); i++) {
            RunsModel.Line line = lines.get(i);
            if (line.low() != line.values()) {
                int shade = Theme.faded(colour(i), 0.16);
                plot.band(line.values().length, place, at -> line.low()[at], at -> line.high()[at], shade);
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            RunsModel.Line line = lines.get(i);
            plot.line(line.values().length, place, at -> line.values()[at], 1.75, colour(i));
            if (!steps.isEmpty()) {
                plot.dots(line.values().length, place, at -> line.values()[at], colour(i));
            }
        }
    }

    private static List<EndLabels.Label> labels(RunsModel model, double room) {
        List<EndLabels.Label> labels = new ArrayList<>();
        for (ReferenceLevel reference : model.references()) {
            String text = reference.name() + " " + Wording.fitness(reference.fitness());
            labels.add(new EndLabels.Label(text, reference.fitness(), Theme.DIM));
        }
        for (int i = 0; i < model.lines().size(); i++) {
            RunsModel.Line line = model.lines().get(i);
            double last = line.last();
            String text = Wording.fitted(line.label(), Theme.SMALL, room) + ": " + Wording.fitness(last);
            labels.add(new EndLabels.Label(text, Double.isFinite(last) ? last : 0, colour(i)));
        }
        return labels;
    }

    /** The colour of a line, counted from 0. All have one lightness, since no line ranks above another. */
    static int colour(int line) {
        double hue = Math.toRadians(FIRST_HUE + line * GOLDEN_ANGLE);
        return new OkLab(LIGHTNESS, CHROMA * StrictMath.cos(hue), CHROMA * StrictMath.sin(hue)).argb();
    }
}
