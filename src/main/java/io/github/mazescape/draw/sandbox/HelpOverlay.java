package io.github.mazescape.draw.sandbox;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.Wording;
import java.util.List;
import processing.core.PGraphics;

/** Draws all keys and gestures on top of everything. */
public final class HelpOverlay {
    private static final int MARGIN = 28;
    /** The least distance of the card from the edges [px]. */
    private static final int EDGE = 8;
    /** How much of a wide column keys have [px]. */
    private static final int CAPS = 112;

    /** Dims the box and draws a card with the keys in its middle. */
    public void draw(PGraphics g, Box box, HelpModel model) {
        try (Pen pen = new Pen(g)) {
            pen.fill(box, Theme.SCRIM);
            HelpColumns columns = HelpColumns.of(
                    model.groups(), box.width() - 2 * MARGIN, box.height() - 2 * (EDGE + MARGIN) + EDGE);
            int height = Math.min(box.height(), columns.height() + 2 * MARGIN);
            int width = columns.columns().size() * columns.width() + 2 * MARGIN - HelpColumns.GAP;
            Box card =
                    new Box(box.x() + (box.width() - width) / 2, box.y() + (box.height() - height) / 2, width, height);
            pen.fill(card, Theme.WELL);
            pen.frame(card, Theme.WALL);
            int x = card.x() + MARGIN;
            for (List<HelpModel.Group> column : columns.columns()) {
                int y = card.y() + MARGIN - EDGE;
                for (HelpModel.Group group : column) {
                    group(pen, columns, x, y, group);
                    y += columns.height(group);
                }
                x += columns.width();
            }
        }
    }

    private static void group(Pen pen, HelpColumns columns, int x, int top, HelpModel.Group group) {
        int row = columns.row();
        int caps = CAPS * columns.width() / HelpColumns.WIDE;
        pen.text(TypeFace.STRONG, Theme.TITLE, group.title(), x, top + columns.titleRow() - 10, Theme.TEXT);
        int y = top + columns.titleRow();
        for (HelpModel.Entry entry : group.entries()) {
            double baseline = Pen.baseline(y + row / 2.0 - 1, Theme.SMALL);
            int width = Math.max(22, (int) Math.ceil(TypeFace.STRONG.width(entry.cap(), Theme.SMALL)) + 12);
            Box cap = new Box(x, y, Math.min(width, caps - 8), row - 3);
            pen.fill(cap, Theme.LINE);
            pen.frame(cap, Theme.WALL);
            pen.textAround(
                    TypeFace.STRONG,
                    Theme.SMALL,
                    Wording.fitted(entry.cap(), Theme.SMALL, caps - 14),
                    cap.x() + cap.width() / 2.0,
                    baseline,
                    Theme.TEXT);
            double room = columns.width() - caps - 14;
            pen.small(Wording.fitted(entry.does(), Theme.SMALL, room), x + caps, baseline, Theme.TEXT);
            y += row;
        }
    }
}
