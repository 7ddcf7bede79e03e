package io.github.mazescape.draw.sandbox;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.Wording;
import java.util.List;
import processing.core.PGraphics;

/** Draws all keys and gestures on top of everything, in as many columns as there is room for. */
public final class HelpOverlay {
    private static final int ROW = 21;
    private static final int TITLE_ROW = 30;
    private static final int MARGIN = 28;
    private static final int CAPS = 112;
    private static final int COLUMN = 290;

    /** Dims the box and draws a card with the keys in its middle. */
    public void draw(PGraphics g, Box box, HelpModel model) {
        try (Pen pen = new Pen(g)) {
            pen.fill(box, Theme.SCRIM);
            int columns = Math.max(1, Math.min(3, (box.width() - 2 * MARGIN + 24) / COLUMN));
            int rows = 0;
            for (HelpModel.Group group : model.groups()) {
                rows += TITLE_ROW + group.entries().size() * ROW;
            }
            int tall = tallest(model.groups(), columns, rows);
            int height = Math.min(box.height(), tall + 2 * MARGIN);
            int width = columns(model.groups(), tall) * COLUMN + 2 * MARGIN - 24;
            Box card =
                    new Box(box.x() + (box.width() - width) / 2, box.y() + (box.height() - height) / 2, width, height);
            pen.fill(card, Theme.WELL);
            pen.frame(card, Theme.WALL);
            int x = card.x() + MARGIN;
            int y = card.y() + MARGIN - 8;
            int bottom = y + tall;
            for (HelpModel.Group group : model.groups()) {
                int needed = TITLE_ROW + group.entries().size() * ROW;
                if (y > card.y() + MARGIN && y + needed > bottom) {
                    x += COLUMN;
                    y = card.y() + MARGIN - 8;
                }
                group(pen, x, y, group);
                y += needed;
            }
        }
    }

    /** The least height at which the whole groups fit into the columns. */
    private static int tallest(List<HelpModel.Group> groups, int columns, int rows) {
        int height = rows / columns;
        for (HelpModel.Group group : groups) {
            height = Math.max(height, TITLE_ROW + group.entries().size() * ROW);
        }
        while (columns(groups, height) > columns) {
            height += ROW;
        }
        return height;
    }

    private static int columns(List<HelpModel.Group> groups, int height) {
        int columns = 1;
        int y = 0;
        for (HelpModel.Group group : groups) {
            int needed = TITLE_ROW + group.entries().size() * ROW;
            if (y > 0 && y + needed > height) {
                columns++;
                y = 0;
            }
            y += needed;
        }
        return columns;
    }

    private static void group(Pen pen, int x, int top, HelpModel.Group group) {
        pen.text(TypeFace.STRONG, Theme.TITLE, group.title(), x, top + 20, Theme.TEXT);
        int y = top + TITLE_ROW;
        for (HelpModel.Entry entry : group.entries()) {
            double baseline = Pen.baseline(y + ROW / 2.0 - 1, Theme.SMALL);
            int width = Math.max(22, (int) Math.ceil(TypeFace.STRONG.width(entry.cap(), Theme.SMALL)) + 12);
            Box cap = new Box(x, y, Math.min(width, CAPS - 8), ROW - 3);
            pen.fill(cap, Theme.LINE);
            pen.frame(cap, Theme.WALL);
            pen.textAround(
                    TypeFace.STRONG,
                    Theme.SMALL,
                    Wording.fitted(entry.cap(), Theme.SMALL, CAPS - 14),
                    cap.x() + cap.width() / 2.0,
                    baseline,
                    Theme.TEXT);
            pen.small(Wording.fitted(entry.does(), Theme.SMALL, COLUMN - CAPS - 14), x + CAPS, baseline, Theme.TEXT);
            y += ROW;
        }
    }
}
