package io.github.mazescape.draw.landscape;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.draw.profile.ProfileStrip;
import io.github.mazescape.evaluation.LineProfile;
import java.awt.geom.Path2D;

/** Draws what the user points at over the picture of a landscape. */
final class PointerMarks {
    private static final int SIZE = 8;
    /** The distance of the caption from the corner of the picture [px]. */
    private static final int INSET = 8;

    private static final int CARD = 0xe6000000 | Theme.WELL & 0xffffff;

    private PointerMarks() {}

    static void draw(Pen whole, Box picture, LandscapeMarks marks) {
        try (Pen pen = whole.within(picture)) {
            LandscapeMarks.Outdated outdated = marks.outdated();
            if (outdated != null) {
                outdated(pen, picture, outdated);
            }
            LandscapeMarks.BorderNote border = marks.border();
            if (border != null) {
                int taken = outdated == null ? 0 : Theme.LEADING + 10 + INSET;
                BorderCard.draw(pen, picture, taken, border);
            }
            LineProfile profile = marks.profile();
            if (profile != null) {
                ProfileStrip.draw(pen, picture, profile);
            }
            LandscapeMarks.Selection box = marks.box();
            if (box != null) {
                selection(pen, picture, box);
            }
            Dot b = marks.b();
            if (b != null) {
                subject(pen, picture, b, "B", Theme.SECOND, 0, -1, 0.87, 0.6, -0.87, 0.6);
            }
            Dot a = marks.a();
            if (a != null) {
                subject(pen, picture, a, "A", Theme.ACCENT, 0, -1, 1, 0, 0, 1, -1, 0);
            }
            LandscapeMarks.Hover hover = marks.hover();
            if (hover != null && box == null) {
                hover(pen, picture, hover);
            }
        }
    }

    private static void outdated(Pen pen, Box picture, LandscapeMarks.Outdated outdated) {
        if (outdated.dimmed()) {
            pen.fill(picture, Theme.faded(Theme.GROUND, 0.65));
        }
        String words = Wording.fitted(
                outdated.of() + "  ·  " + outdated.coming(), Theme.SMALL, picture.width() - 2.0 * INSET - 20);
        int wide = (int) Math.ceil(TypeFace.REGULAR.width(words, Theme.SMALL)) + 20;
        Box card = new Box(picture.x() + INSET, picture.y() + INSET, wide, Theme.LEADING + 10);
        pen.fill(card, CARD);
        pen.frame(card, Theme.WALL);
        pen.small(words, card.x() + 10, card.y() + 18, Theme.TEXT);
    }

    private static void selection(Pen pen, Box picture, LandscapeMarks.Selection box) {
        int left = column(picture, Math.min(box.u1(), box.u2()));
        int right = column(picture, Math.max(box.u1(), box.u2()));
        int top = row(picture, Math.min(box.v1(), box.v2()));
        int bottom = row(picture, Math.max(box.v1(), box.v2()));
        int scrim = 0x78000000;
        pen.fill(picture.x(), picture.y(), picture.width(), top - picture.y(), scrim);
        pen.fill(picture.x(), bottom, picture.width(), picture.bottom() - bottom, scrim);
        pen.fill(picture.x(), top, left - picture.x(), bottom - top, scrim);
        pen.fill(right, top, picture.right() - right, bottom - top, scrim);
        Box inner = new Box(left, top, right - left, bottom - top);
        pen.frame(new Box(inner.x() - 1, inner.y() - 1, inner.width() + 2, inner.height() + 2), Theme.SHADE);
        pen.frame(inner, Theme.TEXT);
    }

    /** Draws a shape around a dot, by its corners [half sizes], and a letter beside it. */
    private static void subject(Pen pen, Box picture, Dot dot, String letter, int colour, double... corners) {
        double x = PopulationImage.x(picture, dot);
        double y = PopulationImage.y(picture, dot);
        Path2D shape = new Path2D.Double();
        shape.moveTo(x + corners[0] * SIZE, y + corners[1] * SIZE);
        for (int i = 2; i < corners.length; i += 2) {
            shape.lineTo(x + corners[i] * SIZE, y + corners[i + 1] * SIZE);
        }
        shape.closePath();
        pen.stroke(shape, 5, Theme.SHADE);
        pen.stroke(shape, 2.5, colour);
        double beside = x + SIZE + 16 > picture.right() ? x - SIZE - 22 : x + SIZE + 4;
        double baseline = Pen.baseline(y, Theme.SMALL);
        int wide = (int) Math.ceil(TypeFace.STRONG.width(letter, Theme.SMALL)) + 8;
        pen.fill((int) Math.round(beside), (int) baseline - 13, wide, 17, colour);
        pen.text(TypeFace.STRONG, Theme.SMALL, letter, Math.round(beside) + 4, baseline, Theme.GROUND);
    }

    private static void hover(Pen pen, Box picture, LandscapeMarks.Hover hover) {
        int x = Math.min(picture.right() - 1, column(picture, hover.u()));
        int y = Math.min(picture.bottom() - 1, row(picture, hover.v()));
        pen.frame(new Box(x - 4, y - 4, 9, 9), Theme.SHADE);
        pen.frame(new Box(x - 3, y - 3, 7, 7), Theme.TEXT);
        String where = Wording.compact(hover.distance(), 3) + " champion norms from the centre";
        int wide = (int) Math.ceil(Math.max(
                        TypeFace.STRONG.width(hover.value(), Theme.SMALL), TypeFace.REGULAR.width(where, Theme.SMALL)))
                + 20;
        int high = 2 * Theme.LEADING + 10;
        int left = x + 14 + wide > picture.right() - 4 ? x - 14 - wide : x + 14;
        int top = y + 14 + high > picture.bottom() - 4 ? y - 14 - high : y + 14;
        Box card = new Box(Math.max(picture.x() + 4, left), Math.max(picture.y() + 4, top), wide, high);
        pen.fill(card, CARD);
        pen.frame(card, Theme.WALL);
        pen.text(TypeFace.STRONG, Theme.SMALL, hover.value(), card.x() + 10, card.y() + 18, Theme.TEXT);
        pen.small(where, card.x() + 10, card.y() + 18 + Theme.LEADING, Theme.DIM);
    }

    private static int column(Box picture, double u) {
        return picture.x() + (int) Math.floor(ValueRange.SIGNED.position(u) * picture.width());
    }

    private static int row(Box picture, double v) {
        return picture.y() + (int) Math.floor(ValueRange.SIGNED.position(v) * picture.height());
    }
}
