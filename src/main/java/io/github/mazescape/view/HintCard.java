package io.github.mazescape.view;

import processing.core.PGraphics;

/** A hint for a first start, low in the landscape, until it is clicked away. */
public final class HintCard {
    private static final int HEIGHT = 62;
    private static final int MARGIN = 14;

    /** Where the card lies in the picture of the landscape. */
    public static Box at(Box picture) {
        return new Box(picture.x() + MARGIN, picture.bottom() - HEIGHT - MARGIN, picture.width() - 2 * MARGIN, HEIGHT);
    }

    /** Draws a hint over the picture of the landscape. */
    public void draw(PGraphics g, Box picture, String hint, int number, int count) {
        try (Pen pen = new Pen(g)) {
            Box card = at(picture);
            pen.fill(card, Theme.faded(Theme.WELL, 0.94));
            pen.frame(card, Theme.ACCENT);
            pen.text(
                    TypeFace.REGULAR,
                    Theme.SMALL + 1,
                    Wording.fitted(hint, Theme.SMALL + 1, card.width() - 28),
                    card.x() + 14,
                    card.y() + 25,
                    Theme.TEXT);
            pen.text(
                    TypeFace.REGULAR,
                    Theme.SMALL,
                    "hint " + number + " of " + count,
                    card.x() + 14,
                    card.y() + 48,
                    Theme.DIM);
            pen.textBefore(
                    TypeFace.STRONG,
                    Theme.SMALL,
                    number < count ? "click for the next" : "click to close",
                    card.right() - 14,
                    card.y() + 48,
                    Theme.ACCENT);
        }
    }
}
