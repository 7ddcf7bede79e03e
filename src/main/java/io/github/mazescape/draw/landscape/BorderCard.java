package io.github.mazescape.draw.landscape;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.Wording;
import java.awt.geom.Path2D;

/** Draws what there is to say of borders of behaviour, at the top of a landscape, and an arrow to the nearest. */
final class BorderCard {
    private static final int INSET = 8;
    private static final int PADDING = 10;
    private static final int CARD = 0xe6000000 | Theme.WELL & 0xffffff;
    /** How far the tip of the arrow is from the middle of the picture, clear of the card [halves of a side]. */
    private static final double TIP = 0.75;

    private static final double LENGTH = 46;
    private static final double HEAD = 13;

    private BorderCard() {}

    /** @param taken how much of the picture another card takes at its top [px] */
    static void draw(Pen pen, Box picture, int taken, LandscapeMarks.BorderNote note) {
        double most = picture.width() - 2.0 * (INSET + PADDING);
        String title = Wording.fitted(note.title(), Theme.SMALL, most);
        String words = Wording.fitted(note.words(), Theme.SMALL, most);
        int wide = (int) Math.ceil(
                        Math.max(TypeFace.STRONG.width(title, Theme.SMALL), TypeFace.REGULAR.width(words, Theme.SMALL)))
                + 2 * PADDING;
        int high = (words.isEmpty() ? 1 : 2) * Theme.LEADING + 10;
        Box card = new Box(picture.x() + INSET, picture.y() + INSET + taken, wide, high);
        pen.fill(card, CARD);
        pen.frame(card, Theme.WALL);
        pen.text(TypeFace.STRONG, Theme.SMALL, title, card.x() + PADDING, card.y() + 18, Theme.TEXT);
        if (!words.isEmpty()) {
            pen.small(words, card.x() + PADDING, card.y() + 18 + Theme.LEADING, Theme.TEXT);
        }
        double far = Math.hypot(note.towardsU(), note.towardsV());
        if (far > 0 && far < Double.POSITIVE_INFINITY) {
            arrow(pen, picture, note.towardsU() / far, note.towardsV() / far);
        }
    }

    /** An arrow that points away from the middle along (dx, dy), a direction of length 1. */
    private static void arrow(Pen pen, Box picture, double dx, double dy) {
        double reach = TIP * Math.min(picture.width(), picture.height()) / 2.0;
        double tipX = picture.x() + picture.width() / 2.0 + dx * reach;
        double tipY = picture.y() + picture.height() / 2.0 + dy * reach;
        Path2D shape = new Path2D.Double();
        shape.moveTo(tipX - LENGTH * dx, tipY - LENGTH * dy);
        shape.lineTo(tipX, tipY);
        shape.moveTo(tipX - HEAD * (dx - dy), tipY - HEAD * (dy + dx));
        shape.lineTo(tipX, tipY);
        shape.lineTo(tipX - HEAD * (dx + dy), tipY - HEAD * (dy - dx));
        pen.stroke(shape, 7, Theme.SHADE);
        pen.stroke(shape, 3, Theme.TEXT);
    }
}
