package io.github.mazescape.draw.network;

import io.github.mazescape.draw.colour.Palette;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.PanelCache;
import io.github.mazescape.draw.kit.PanelHeader;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.draw.maze.ReplayModel;
import io.github.mazescape.evaluation.KnockOuts;
import io.github.mazescape.foraging.Trajectory.Step;
import io.github.mazescape.network.dynamics.Spectrum.Eigenvalue;
import io.github.mazescape.run.ShownTask;
import java.util.List;
import org.jspecify.annotations.Nullable;
import processing.core.PGraphics;

/**
 * Draws a forager's network: its hidden units over time, their recurrent weights, the eigenvalues of these in the
 * complex plane, and the outputs with the chosen action. Where it is asked for, the colours are what is lost without a
 * weight, and a column beside them tells the same of each unit. It leaves out the recurrent weights of a network
 * without memory, which have no effect.
 */
public final class NetworkPanel {
    private static final int OUTPUTS_WIDTH = HiddenUnitsPanel.OUTPUTS_WIDTH;
    private static final int LABELS_HEIGHT = HiddenUnitsPanel.LABELS_HEIGHT;
    private static final int NARROWEST_STRIP = 90;
    private static final int ROOMY = 480;
    private static final int TALL = 190;
    /** Of the column beside the weights that shows what is lost without each unit [px]. */
    private static final int UNITS_WIDTH = 6;

    private final PanelCache weights = new PanelCache();
    private final PanelCache plane = new PanelCache();
    private final HiddenUnitsPanel without = new HiddenUnitsPanel();

    /**
     * Draws the panel into a box. Without a network it draws only the units over time, and without a forager only a
     * line of text.
     */
    public void draw(PGraphics g, Box box, @Nullable ReplayModel replay, @Nullable NetworkModel network) {
        List<Step> steps = replay == null ? List.of() : replay.trajectory().steps();
        int units = steps.isEmpty() ? 0 : steps.get(0).hidden().length;
        if (replay == null || network == null || units == 0) {
            without.draw(g, box, replay);
            return;
        }
        try (Pen pen = new Pen(g)) {
            int forgetEvery = replay.trajectory().ablation().forgetEvery();
            KnockOuts losses = network.losses();
            String memory = !network.memory()
                    ? "no memory: recurrent weights unused"
                    : losses != null
                            ? "up to " + Wording.plain(losses.largestOfUnits(), 2) + " lost without one"
                            : forgetEvery > 0
                                    ? ShownTask.forgets(replay.trajectory().ablation())
                                    : "spectral radius "
                                            + Wording.plain(network.spectrum().radius(), 3);
            String aside = units + (units == 1 ? " unit  ·  " : " units  ·  ") + memory;
            Box rest = PanelHeader.draw(pen, box, "Network", aside);
            int now = Math.min(replay.step(), steps.size() - 1);
            if (rest.width() >= ROOMY) {
                wide(pen, rest, steps, now, forgetEvery, network);
            } else {
                narrow(pen, rest, steps, now, forgetEvery, network);
            }
        }
    }

    /** Draws everything in one row. */
    private void wide(Pen pen, Box rest, List<Step> steps, int now, int forgetEvery, NetworkModel network) {
        int gap = Theme.GAP;
        int side =
                Math.min(rest.height() - LABELS_HEIGHT, (rest.width() - OUTPUTS_WIDTH - 3 * gap - NARROWEST_STRIP) / 2);
        int stripWidth = rest.width() - OUTPUTS_WIDTH - gap - (network.memory() ? 2 * (side + gap) : 0);
        overTime(pen, new Box(rest.x(), rest.y(), stripWidth, rest.height()), steps, now, forgetEvery);
        if (network.memory()) {
            atRest(pen, rest.x() + stripWidth + gap, rest.y(), side, network);
        }
        Box outputs = new Box(rest.right() - OUTPUTS_WIDTH, rest.y(), OUTPUTS_WIDTH, rest.height());
        HiddenUnitsPanel.outputs(pen, outputs, steps.get(now));
    }

    /** Draws units and outputs above, and weights and eigenvalues below if there is room. */
    private void narrow(Pen pen, Box rest, List<Step> steps, int now, int forgetEvery, NetworkModel network) {
        int gap = Theme.GAP;
        boolean tall = network.memory() && rest.height() >= TALL;
        int above = tall ? rest.height() * 48 / 100 : rest.height();
        overTime(pen, new Box(rest.x(), rest.y(), rest.width() - OUTPUTS_WIDTH - gap, above), steps, now, forgetEvery);
        HiddenUnitsPanel.outputs(
                pen, new Box(rest.right() - OUTPUTS_WIDTH, rest.y(), OUTPUTS_WIDTH, above - 4), steps.get(now));
        if (tall) {
            int top = rest.y() + above + 6;
            int side = Math.min(rest.bottom() - top - LABELS_HEIGHT, (rest.width() - gap) / 2);
            atRest(pen, rest.x(), top, side, network);
        }
    }

    private static void overTime(Pen pen, Box box, List<Step> steps, int now, int forgetEvery) {
        HiddenUnitsPanel.strip(pen, box.inset(0, 0, 0, LABELS_HEIGHT), steps, now, forgetEvery);
    }

    private void atRest(Pen pen, int x, int y, int side, NetworkModel network) {
        Box matrix = new Box(x, y, side, side + LABELS_HEIGHT);
        Box complex = new Box(matrix.right() + Theme.GAP, y, side, side + LABELS_HEIGHT);
        Box drawn = new Box(x, y, side + 2 + UNITS_WIDTH, side + LABELS_HEIGHT);
        weights.draw(pen, drawn, network, inside -> matrix(inside, matrix, network));
        plane.draw(pen, complex, network, inside -> plane(inside, complex, network));
    }

    private static void matrix(Pen pen, Box box, NetworkModel network) {
        KnockOuts losses = network.losses();
        int units = network.recurrent().length;
        int side = box.width();
        double[][] shown = losses == null ? network.recurrent() : losses.recurrent();
        double largest = losses == null ? network.largest() : losses.largestOfWeights();
        pen.fill(new Box(box.x(), box.y(), side, side), Theme.WELL);
        for (int to = 0; to < units; to++) {
            int top = box.y() + to * side / units;
            int bottom = box.y() + (to + 1) * side / units;
            for (int from = 0; from < units; from++) {
                int left = box.x() + from * side / units;
                int right = box.x() + (from + 1) * side / units;
                pen.fill(left, top, right - left, bottom - top, signed(shown[to][from] / largest));
            }
            if (losses != null) {
                pen.fill(
                        box.right() + 2,
                        top,
                        UNITS_WIDTH,
                        bottom - top,
                        signed(losses.units()[to] / losses.largestOfUnits()));
            }
        }
        String words = (losses == null ? "weights ±" : "lost ±") + Wording.plain(largest, 2);
        pen.smallAround(Wording.fitted(words, Theme.SMALL, side), box.x() + side / 2.0, box.y() + side + 16, Theme.DIM);
    }

    private static int signed(double share) {
        return Palette.DIVERGING.at((share + 1) / 2);
    }

    private static void plane(Pen pen, Box box, NetworkModel network) {
        int side = box.width();
        Box square = new Box(box.x(), box.y(), side, side);
        double reach = Math.max(1.15, 1.1 * network.spectrum().radius());
        double middleX = square.x() + side / 2.0;
        double middleY = square.y() + side / 2.0;
        double unit = side / 2.0 / reach;
        pen.fill(square, Theme.WELL);
        pen.fill(square.x(), (int) middleY, side, 1, Theme.LINE);
        pen.fill((int) middleX, square.y(), 1, side, Theme.LINE);
        pen.ring(middleX, middleY, unit, 1, Theme.DIM);
        for (Eigenvalue value : network.spectrum().values()) {
            int colour = value.magnitude() > 1 ? Theme.WARM : Theme.ACCENT;
            pen.disc(middleX + value.real() * unit, middleY - value.imaginary() * unit, 2.5, colour);
        }
        pen.smallAround(Wording.fitted("eigenvalues", Theme.SMALL, side), middleX, square.bottom() + 16, Theme.DIM);
    }
}
