package io.github.mazescape.draw.figure;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.draw.landscape.Dot;
import io.github.mazescape.draw.landscape.LandscapeModel;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws what lies on the picture of a landscape: trail, champion and scale. They are light with a dark outline in each
 * scheme, since the colours of the picture are the same.
 */
final class FigureMarks {
    private static final int INSET = 10;
    private static final double WIDEST = 0.3;
    private static final double FAR = 8;

    private FigureMarks() {}

    /** Draws the path of the champions, oldest first and faintest. */
    static void trail(Pen pen, Box picture, List<Dot> trail) {
        int segments = trail.size() - 1;
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < segments; i++) {
                Dot from = trail.get(i);
                Dot to = trail.get(i + 1);
                if (from.equals(to) || far(from) || far(to)) {
                    continue;
                }
                double opacity = 0.3 + 0.7 * (i + 1) / segments;
                pen.line(
                        x(picture, from),
                        y(picture, from),
                        x(picture, to),
                        y(picture, to),
                        pass == 0 ? 3.5 : 1.5,
                        pass == 0 ? Theme.faded(Theme.SHADE, 0.5 * opacity) : Theme.faded(Theme.ACCENT, opacity));
            }
        }
    }

    /** A line to a dot so far away would be of no use to a reader, and of trouble to programs that draw. */
    private static boolean far(Dot dot) {
        return Math.abs(dot.u()) > FAR || Math.abs(dot.v()) > FAR;
    }

    /** Draws the champion, if it lies in the picture. */
    static void champion(Pen pen, Box picture, @Nullable Dot champion) {
        if (champion != null && champion.inside()) {
            ring(pen, x(picture, champion), y(picture, champion), 7);
        }
    }

    /** Draws the champions of other runs that lie in the picture: hollow as they evolved, filled their copies. */
    static void others(Pen pen, Box picture, List<LandscapeModel.Other> others) {
        for (LandscapeModel.Other other : others) {
            if (other.evolved().inside()) {
                square(pen, x(picture, other.evolved()), y(picture, other.evolved()), false);
            }
            Dot copy = other.copy();
            if (copy != null && copy.inside()) {
                square(pen, x(picture, copy), y(picture, copy), true);
            }
        }
    }

    static void square(Pen pen, double x, double y, boolean filled) {
        Rectangle2D square = new Rectangle2D.Double(x - 4, y - 4, 8, 8);
        pen.stroke(square, 4.5, Theme.SHADE);
        if (filled) {
            pen.fill(square, Theme.TEXT);
        }
        pen.stroke(square, 2, Theme.TEXT);
    }

    static void ring(Pen pen, double x, double y, double radius) {
        pen.ring(x, y, radius, 4.5, Theme.SHADE);
        pen.ring(x, y, radius, 2.25, Theme.ACCENT);
    }

    /** Draws a length of 1, 2 or 5 times a power of ten into a lower corner, the one that the trail leaves free. */
    static void scale(Pen pen, Box picture, double halfWidth, String unit, List<Dot> trail) {
        double length = roundLength(2 * WIDEST * halfWidth);
        int wide = (int) Math.round(length / (2 * halfWidth) * picture.width());
        String words = Wording.compact(length, 1) + " " + unit;
        int room = Math.max(wide, (int) Math.ceil(TypeFace.REGULAR.width(words, Theme.SMALL)));
        if (room + 4 * INSET > picture.width() || picture.height() < 8 * INSET) {
            return;
        }
        Box leftCard = new Box(picture.x() + INSET, picture.bottom() - INSET - 34, room + 20, 34);
        Box rightCard = new Box(picture.right() - INSET - room - 20, leftCard.y(), room + 20, 34);
        boolean taken = trail.stream().anyMatch(dot -> leftCard.contains(x(picture, dot), y(picture, dot)));
        Box card = taken ? rightCard : leftCard;
        pen.fill(card, Theme.faded(Theme.GROUND, 0.72));
        int left = card.x() + (card.width() - wide) / 2;
        pen.smallAround(words, card.x() + card.width() / 2.0, card.y() + 16, Theme.TEXT);
        pen.fill(left, card.y() + 24, wide, 2, Theme.TEXT);
        pen.fill(left, card.y() + 21, 1, 8, Theme.TEXT);
        pen.fill(left + wide - 1, card.y() + 21, 1, 8, Theme.TEXT);
    }

    /** The largest of 1, 2 and 5 times a power of ten that is not over a length. */
    static double roundLength(double most) {
        int exponent = (int) Math.floor(StrictMath.log10(most));
        double length = Double.parseDouble("1e" + exponent);
        for (int factor : new int[] {2, 5}) {
            double longer = Double.parseDouble(factor + "e" + exponent);
            length = longer <= most ? longer : length;
        }
        return length;
    }

    private static double x(Box picture, Dot dot) {
        return picture.x() + (dot.u() + 1) / 2 * picture.width();
    }

    private static double y(Box picture, Dot dot) {
        return picture.y() + (dot.v() + 1) / 2 * picture.height();
    }
}
