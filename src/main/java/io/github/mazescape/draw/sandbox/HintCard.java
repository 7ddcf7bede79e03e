package io.github.mazescape.draw.sandbox;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.Wording;
import java.util.List;
import processing.core.PGraphics;

/** Draws a hint of the first start low in the landscape. */
public final class HintCard {
    private static final int MARGIN = 14;
    private static final int SIZE = Theme.SMALL + 1;
    /** The height of the card without the lines of the hint [px]. */
    private static final int FRAME = 44;

    /** The card of a hint in the picture of the landscape. Its height depends on the hint. */
    public static Box at(Box picture, String hint) {
        int height = FRAME + lines(picture, hint).size() * Theme.LEADING;
        return new Box(picture.x() + MARGIN, picture.bottom() - height - MARGIN, picture.width() - 2 * MARGIN, height);
    }

    private static List<String> lines(Box picture, String hint) {
        return Wording.wrapped(hint, SIZE, picture.width() - 4 * MARGIN);
    }

    /** Draws a hint over the picture of the landscape. */
    public void draw(PGraphics g, Box picture, String hint, int number, int count) {
        try (Pen pen = new Pen(g)) {
            Box card = at(picture, hint);
            pen.fill(card, Theme.faded(Theme.WELL, 0.94));
            pen.frame(card, Theme.ACCENT);
            double baseline = card.y() + 25;
            for (String line : lines(picture, hint)) {
                pen.text(TypeFace.REGULAR, SIZE, line, card.x() + MARGIN, baseline, Theme.TEXT);
                baseline += Theme.LEADING;
            }
            double below = card.bottom() - MARGIN;
            pen.small("hint " + number + " of " + count, card.x() + MARGIN, below, Theme.DIM);
            pen.textBefore(
                    TypeFace.STRONG,
                    Theme.SMALL,
                    number < count ? "click for the next" : "click to close",
                    card.right() - MARGIN,
                    below,
                    Theme.ACCENT);
        }
    }
}
