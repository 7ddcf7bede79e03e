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
            HelpColumns columns =
                    HelpColumns.of(model.groups(), box.width() - 2 * MARGIN, box.height() - 2 * (EDGE + MARGIN) + EDGE);
            int height = Math.min(box.height(), columns.height() + 2 * MARGIN);
            List<Column> all = columns.columns().stream()
                    .map(groups -> Column.of(groups, columns))
                    .toList();
            int caps = all.stream().mapToInt(Column::caps).sum();
            all = Column.within(all, box.width() - 2 * MARGIN + HelpColumns.GAP - caps);
            int width = all.stream().mapToInt(Column::width).sum() + 2 * MARGIN - HelpColumns.GAP;
            Box card =
                    new Box(box.x() + (box.width() - width) / 2, box.y() + (box.height() - height) / 2, width, height);
            pen.fill(card, Theme.WELL);
            pen.frame(card, Theme.WALL);
            int x = card.x() + MARGIN;
            for (Column column : all) {
                int y = card.y() + MARGIN - EDGE;
                for (HelpModel.Group group : column.groups()) {
                    group(pen, columns, column, x, y, group);
                    y += columns.height(group);
                }
                x += column.width();
            }
        }
    }

    /**
     * A column as it is drawn.
     *
     * @param caps how much of it keys have [px]
     * @param words how much of it words have, the space to the next column included [px]
     */
    private record Column(List<HelpModel.Group> groups, int caps, int words) {
        /** A column as wide as all of them, which are wide, or where they are not, as wide as its words. */
        static Column of(List<HelpModel.Group> groups, HelpColumns columns) {
            if (columns.width() == HelpColumns.WIDE) {
                return new Column(groups, CAPS, HelpColumns.WIDE - CAPS);
            }
            int caps = 0;
            int words = 0;
            for (HelpModel.Group group : groups) {
                for (HelpModel.Entry entry : group.entries()) {
                    caps = Math.max(caps, (int) Math.ceil(TypeFace.STRONG.width(entry.cap(), Theme.SMALL)) + 20);
                    words = Math.max(words, (int) Math.ceil(TypeFace.REGULAR.width(entry.does(), Theme.SMALL)) + 15);
                }
            }
            return new Column(groups, caps, words);
        }

        /**
         * The columns with no more room for words than there is, taken from those that have most.
         *
         * @param room for the words of all [px]
         */
        static List<Column> within(List<Column> columns, int room) {
            List<Column> all = columns;
            for (int most = HelpColumns.WIDE; most > 0 && words(all) > room; most--) {
                int limit = most;
                all = columns.stream()
                        .map(each -> new Column(each.groups, each.caps, Math.min(limit, each.words)))
                        .toList();
            }
            return all;
        }

        private static int words(List<Column> columns) {
            return columns.stream().mapToInt(Column::words).sum();
        }

        int width() {
            return caps + words;
        }
    }

    private static void group(Pen pen, HelpColumns columns, Column column, int x, int top, HelpModel.Group group) {
        int row = columns.row();
        int caps = column.caps();
        int begin = begin(column, group);
        pen.text(TypeFace.STRONG, Theme.TITLE, group.title(), x, top + columns.titleRow() - 10, Theme.TEXT);
        int y = top + columns.titleRow();
        for (HelpModel.Entry entry : group.entries()) {
            double baseline = Pen.baseline(y + row / 2.0 - 1, Theme.SMALL);
            int width = capWidth(entry);
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
            double end = column.width() - 14.0;
            double own = Math.min(begin, Math.max(width + 8.0, end - wide(entry)));
            String words = Wording.fitted(entry.does(), Theme.SMALL, end - own);
            pen.small(words, x + own, baseline, Theme.TEXT);
            y += row;
        }
    }

    /** Where the words of a group begin: with those of the column, or behind its own keys where they need the room. */
    private static int begin(Column column, HelpModel.Group group) {
        boolean fit = group.entries().stream().allMatch(entry -> wide(entry) <= column.words() - 14);
        int own = group.entries().stream().mapToInt(HelpOverlay::capWidth).max().orElse(0) + 8;
        return fit ? column.caps() : Math.min(column.caps(), own);
    }

    private static int capWidth(HelpModel.Entry entry) {
        return Math.max(22, (int) Math.ceil(TypeFace.STRONG.width(entry.cap(), Theme.SMALL)) + 12);
    }

    private static double wide(HelpModel.Entry entry) {
        return TypeFace.REGULAR.width(entry.does(), Theme.SMALL);
    }
}
