package io.github.mazescape.view;

import java.util.List;
import processing.core.PGraphics;

/** The keys, on top of everything. */
public final class HelpOverlay {
    private static final int ROW = 30;
    private static final int WIDTH = 380;
    private static final int CAPS = 84;
    private static final List<Key> KEYS = List.of(
            new Key("pause and go on", "space"),
            new Key("one generation", "→"),
            new Key("evolve faster, slower", "+", "−"),
            new Key("new random directions", "r"),
            new Key("follow the champion", "f"),
            new Key("save a picture", "s"),
            new Key("show or hide this", "h"));

    /** Dims the box and draws a card with the keys in its middle. */
    public void draw(PGraphics g, Box box) {
        try (Pen pen = new Pen(g)) {
            pen.fill(box, Theme.SCRIM);
            int height = 24 + Theme.LEADING + 20 + KEYS.size() * ROW + 14;
            Box card =
                    new Box(box.x() + (box.width() - WIDTH) / 2, box.y() + (box.height() - height) / 2, WIDTH, height);
            pen.fill(card, Theme.WELL);
            pen.frame(card, Theme.WALL);
            pen.text(TypeFace.STRONG, Theme.TITLE, "Keys", card.x() + 28, card.y() + 38, Theme.TEXT);
            int y = card.y() + 24 + Theme.LEADING + 20;
            for (Key key : KEYS) {
                int x = card.x() + 28;
                for (String cap : key.caps()) {
                    x = cap(pen, x, y, cap);
                }
                double baseline = Pen.baseline(y + 11, Theme.SMALL);
                pen.text(TypeFace.REGULAR, Theme.SMALL + 1, key.does(), card.x() + 28 + CAPS, baseline, Theme.TEXT);
                y += ROW;
            }
        }
    }

    private static int cap(Pen pen, int x, int y, String cap) {
        int width = Math.max(24, (int) Math.ceil(TypeFace.STRONG.width(cap, Theme.SMALL)) + 16);
        Box box = new Box(x, y, width, 22);
        pen.fill(box, Theme.LINE);
        pen.frame(box, Theme.WALL);
        pen.textAround(
                TypeFace.STRONG, Theme.SMALL, cap, x + width / 2.0, Pen.baseline(y + 11, Theme.SMALL), Theme.TEXT);
        return x + width + 6;
    }

    /** What a key does, and the caps that stand for it. */
    private record Key(String does, String... caps) {}
}
