package io.github.mazescape.draw.profile;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.evaluation.LineProfile;
import java.awt.geom.Path2D;

/** Draws the fitness along the line from A to B in a strip at the bottom of a landscape, with its lowest point. */
public final class ProfileStrip {
    private static final int HEIGHT = 92;
    private static final int INSET = 8;
    private static final int PADDING = 10;
    private static final int CARD = 0xe6000000 | Theme.WELL & 0xffffff;
    /** The curve fills this height where it hardly changes: differences below this are not blown up. */
    private static final double LEAST_RANGE = 0.02;

    private ProfileStrip() {}

    /** Draws over the square of a picture. */
    public static void draw(Pen pen, Box picture, LineProfile profile) {
        Box card = new Box(
                picture.x() + INSET,
                picture.bottom() - INSET - HEIGHT,
                Math.max(1, picture.width() - 2 * INSET),
                HEIGHT);
        pen.fill(card, CARD);
        pen.frame(card, Theme.WALL);
        Box plot = new Box(card.x() + PADDING + 14, card.y() + 32, card.width() - 2 * (PADDING + 14), HEIGHT - 46);
        if (plot.width() < 40) {
            return;
        }
        double[] fitness = profile.fitness();
        ValueRange all = range(fitness);
        int worst = profile.worst();
        String barrier = profile.barrier() > 0
                ? "a barrier of " + Wording.plain(profile.barrier(), 2) + " between them"
                : "no barrier between them";
        String title = "fitness from A to B: " + barrier;
        pen.text(
                TypeFace.STRONG,
                Theme.SMALL,
                Wording.fitted(title, Theme.SMALL, card.width() - 2.0 * PADDING),
                card.x() + PADDING,
                card.y() + 18,
                Theme.TEXT);
        Path2D curve = new Path2D.Double();
        for (int i = 0; i < fitness.length; i++) {
            if (i == 0) {
                curve.moveTo(x(plot, i, fitness), y(plot, all, fitness[i]));
            } else {
                curve.lineTo(x(plot, i, fitness), y(plot, all, fitness[i]));
            }
        }
        pen.stroke(curve, 1.75, Theme.TEXT);
        end(pen, plot, "A", plot.x() - 16, y(plot, all, fitness[0]), Theme.ACCENT);
        end(pen, plot, "B", plot.right() + 4, y(plot, all, fitness[fitness.length - 1]), Theme.SECOND);
        double x = x(plot, worst, fitness);
        double y = y(plot, all, fitness[worst]);
        pen.disc(x, y, 4, Theme.GROUND);
        pen.disc(x, y, 2.75, Theme.WARM);
        String lowest = Wording.fitness(fitness[worst]);
        double wide = TypeFace.REGULAR.width(lowest, Theme.SMALL);
        double left = x + 8 + wide > plot.right() ? x - 8 - wide : x + 8;
        pen.small(lowest, left, Math.max(card.y() + 34.0, y - 7), Theme.WARM);
    }

    private static ValueRange range(double[] fitness) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : fitness) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double spare = Math.max(0, LEAST_RANGE - (high - low)) / 2;
        return new ValueRange(low - spare, high + spare);
    }

    private static double x(Box plot, int index, double[] fitness) {
        return plot.x() + (double) index / (fitness.length - 1) * plot.width();
    }

    private static double y(Box plot, ValueRange range, double value) {
        return plot.bottom() - range.position(value) * plot.height();
    }

    private static void end(Pen pen, Box plot, String letter, double x, double y, int colour) {
        double baseline = Math.max(plot.y() + 4.0, Math.min(plot.bottom() + 4.0, y + 4));
        pen.text(TypeFace.STRONG, Theme.SMALL, letter, x, baseline, colour);
    }
}
