package io.github.mazescape.draw.network;

import io.github.mazescape.draw.colour.Palette;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.PanelHeader;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.draw.maze.ReplayModel;
import io.github.mazescape.foraging.Ablation;
import io.github.mazescape.foraging.Trajectory.Step;
import io.github.mazescape.run.ShownTask;
import java.util.List;
import org.jspecify.annotations.Nullable;
import processing.core.PGraphics;

/**
 * Draws the hidden units: a strip over time up to now, the present state as bars, and the outputs with the chosen
 * action.
 */
public final class HiddenUnitsPanel {
    private static final List<String> ACTIONS = List.of("forward", "turn right", "turn left");
    static final int OUTPUTS_WIDTH = 118;
    static final int LABELS_HEIGHT = 20;
    /** Lines that lie closer would hide what stands between them [px]. */
    private static final int CLOSEST_LINES = 5;

    /** Draws the panel into a box; null before there is a forager. */
    public void draw(PGraphics g, Box box, @Nullable ReplayModel model) {
        try (Pen pen = new Pen(g)) {
            List<Step> steps = model == null ? List.of() : model.trajectory().steps();
            int units = steps.isEmpty() ? 0 : steps.get(0).hidden().length;
            Ablation ablation =
                    model == null ? Ablation.NONE : model.trajectory().ablation();
            String forgets = ShownTask.forgets(ablation);
            String colours = units == 0 ? "" : units + " units, blue −1 to orange +1";
            String aside = units == 0 || forgets.isEmpty() ? colours : forgets + "  ·  " + colours;
            Box rest = PanelHeader.draw(pen, box, "Hidden units", aside);
            if (model == null || units == 0) {
                PanelHeader.empty(
                        pen, rest, model == null ? "waiting for the first champion…" : "this forager has no network");
                return;
            }
            int now = Math.min(model.step(), steps.size() - 1);
            int room = rest.height() - LABELS_HEIGHT;
            int height = Math.min(room, Math.max(1, room / units) * units);
            int barsWidth = Math.max(48, rest.width() / 7);
            int stripWidth = rest.width() - barsWidth - OUTPUTS_WIDTH - 2 * Theme.GAP;
            Box strip = new Box(rest.x(), rest.y(), stripWidth, height);
            Box bars = new Box(strip.right() + 4, rest.y(), barsWidth, height);
            Box outputs = new Box(rest.right() - OUTPUTS_WIDTH, rest.y(), OUTPUTS_WIDTH, rest.height());
            strip(pen, strip, steps, now, ablation.forgetEvery());
            bars(pen, bars, steps.get(now));
            outputs(pen, outputs, steps.get(now));
        }
    }

    /**
     * Draws the units from top to bottom over the steps up to now. They fill the height of the box; the step numbers
     * stand below it.
     *
     * @param forgetEvery a line stands before each step at which the units forget, every so many steps; 0 for none
     */
    static void strip(Pen pen, Box box, List<Step> steps, int now, int forgetEvery) {
        pen.fill(box, Theme.WELL);
        int column = Math.max(2, box.width() / steps.size());
        int fit = Math.max(1, box.width() / column);
        int first = Math.max(0, now + 1 - fit);
        for (int step = first; step <= now; step++) {
            double[] hidden = steps.get(step).hidden();
            int x = box.x() + (step - first) * column;
            for (int unit = 0; unit < hidden.length; unit++) {
                int top = top(box, unit, hidden.length);
                int colour = Palette.DIVERGING.at((hidden[unit] + 1) / 2);
                pen.fill(x, top, column, top(box, unit + 1, hidden.length) - top, colour);
            }
            if (forgetEvery * column >= CLOSEST_LINES && step > 0 && step % forgetEvery == 0) {
                pen.fill(x, box.y(), 1, box.height(), Theme.TEXT);
            }
        }
        double baseline = box.bottom() + 16;
        String from = "step " + (first + 1);
        String to = String.valueOf(now + 1);
        double end = box.x() + (now + 1 - first) * column;
        double fromWidth = TypeFace.REGULAR.width(from, Theme.SMALL);
        pen.small(from, box.x(), baseline, Theme.DIM);
        if (end - TypeFace.REGULAR.width(to, Theme.SMALL) > box.x() + fromWidth + 8) {
            pen.smallBefore(to, end, baseline, Theme.DIM);
        }
    }

    private static int top(Box box, int unit, int units) {
        return box.y() + unit * box.height() / units;
    }

    private static void bars(Pen pen, Box box, Step now) {
        int middle = box.x() + box.width() / 2;
        double half = box.width() / 2.0 - 1;
        pen.fill(box, Theme.WELL);
        double[] hidden = now.hidden();
        for (int unit = 0; unit < hidden.length; unit++) {
            double value = ValueRange.SIGNED.clamp(hidden[unit]);
            int length = (int) Math.round(Math.abs(value) * half);
            int colour = Palette.DIVERGING.at((value + 1) / 2);
            int top = top(box, unit, hidden.length);
            int row = top(box, unit + 1, hidden.length) - top;
            int gap = row >= 5 ? 1 : 0;
            pen.fill(value < 0 ? middle - length : middle + 1, top, length, row - gap, colour);
        }
        pen.fill(middle, box.y(), 1, box.height(), Theme.DIM);
        pen.smallAround("now", middle, box.bottom() + 16, Theme.DIM);
    }

    static void outputs(Pen pen, Box box, Step now) {
        double[] outputs = now.outputs();
        double most = 1e-12;
        for (double output : outputs) {
            most = Math.max(most, Math.abs(output));
        }
        int pitch = Math.min(44, box.height() / Math.max(1, outputs.length));
        int middle = box.x() + box.width() / 2;
        for (int i = 0; i < outputs.length; i++) {
            boolean chosen = i == now.action();
            int y = box.y() + i * pitch;
            String name = i < ACTIONS.size() ? ACTIONS.get(i) : "output " + (i + 1);
            TypeFace face = chosen ? TypeFace.STRONG : TypeFace.REGULAR;
            pen.text(face, Theme.SMALL, name, box.x(), y + 9, chosen ? Theme.ACCENT : Theme.DIM);
            String value = Wording.signed(outputs[i]);
            pen.textBefore(face, Theme.SMALL, value, box.right(), y + 9, chosen ? Theme.ACCENT : Theme.DIM);
            pen.fill(box.x(), y + 16, box.width(), 6, Theme.WELL);
            int length = (int) Math.round(Math.abs(outputs[i]) / most * (box.width() / 2 - 1));
            pen.fill(outputs[i] < 0 ? middle - length : middle, y + 16, length, 6, chosen ? Theme.ACCENT : Theme.DIM);
            pen.fill(middle, y + 14, 1, 10, Theme.DIM);
        }
    }
}
