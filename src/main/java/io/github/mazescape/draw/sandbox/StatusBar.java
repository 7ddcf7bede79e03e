package io.github.mazescape.draw.sandbox;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.Wording;
import java.util.Locale;
import processing.core.PGraphics;

/** Draws one line: the run and its generation at the left, the pace at the right. */
public final class StatusBar {
    private static final String SEPARATOR = "   ·   ";

    /** Draws the bar and its ground into a box. */
    public void draw(PGraphics g, Box box, StatusModel model) {
        try (Pen pen = new Pen(g)) {
            pen.fill(box, Theme.WELL);
            pen.fill(box.x(), box.y(), box.width(), 1, Theme.LINE);
            double baseline = Pen.baseline(box.y() + box.height() / 2.0, Theme.SMALL);
            double right = box.right() - Theme.GAP;
            double x = box.x() + Theme.GAP;
            StatusModel.Pace pace = model.pace();
            if (pace != null) {
                right = speeds(pen, pace, right, baseline, box.width() >= 1100);
                x = pace.paused() ? paused(pen, box, x, baseline) : x;
            }
            String where = model.generation() < 1 ? "generation 1 begins" : "generation " + model.generation();
            pen.text(TypeFace.STRONG, Theme.SMALL, where, x, baseline, Theme.TEXT);
            x += TypeFace.STRONG.width(where, Theme.SMALL);
            boolean news = !model.notice().isEmpty();
            String run = SEPARATOR + (news ? model.notice() : "seed " + model.seed() + SEPARATOR + model.task());
            String cut = Wording.fitted(run, Theme.SMALL, right - Theme.GAP - x);
            pen.small(cut, x, baseline, news ? Theme.TEXT : Theme.DIM);
        }
    }

    private static double speeds(Pen pen, StatusModel.Pace pace, double right, double baseline, boolean roomy) {
        String frames = pace.framesPerSecond() > 0
                ? String.format(Locale.ROOT, "%.0f frames/s", pace.framesPerSecond()) + SEPARATOR
                : "";
        String speed = speed(pace.speed()) + SEPARATOR;
        String following = pace.following() ? "following" + SEPARATOR : "";
        String lead = pace.agentStepsPerSecond() > 0 ? SEPARATOR : "";
        String rest = lead + (roomy ? following + frames + speed : following) + "h help";
        double x = right - TypeFace.REGULAR.width(rest, Theme.SMALL);
        pen.small(rest, x, baseline, Theme.DIM);
        if (!(pace.agentStepsPerSecond() > 0)) {
            return x;
        }
        String work = Wording.rate(pace.agentStepsPerSecond()) + " agent-steps/s";
        x -= TypeFace.REGULAR.width(work, Theme.SMALL);
        pen.small(work, x, baseline, Theme.TEXT);
        return x;
    }

    private static String speed(double generationsPerSecond) {
        return Double.isInfinite(generationsPerSecond)
                ? "full speed"
                : "at most " + Wording.plain(generationsPerSecond, 3) + " generations/s";
    }

    private static double paused(Pen pen, Box box, double x, double baseline) {
        String word = "paused";
        int width = (int) Math.ceil(TypeFace.STRONG.width(word, Theme.SMALL)) + 16;
        pen.fill((int) x, box.y() + 8, width, box.height() - 16 + 1, Theme.ACCENT);
        pen.text(TypeFace.STRONG, Theme.SMALL, word, x + 8, baseline, Theme.GROUND);
        return x + width + 12;
    }
}
