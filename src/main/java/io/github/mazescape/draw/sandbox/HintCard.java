package io.github.mazescape.draw.sandbox;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.Wording;
import java.util.List;
import processing.core.PGraphics;

/** Draws a card low in the landscape: a hint of the first start, or what there is to see in a view of the tour. */
public final class HintCard {
    private static final int MARGIN = 14;
    private static final int SIZE = Theme.SMALL + 1;
    /** The height of the card without the lines of its text [px]. */
    private static final int FRAME = 44;

    /**
     * What a card says.
     *
     * @param text what there is to know
     * @param note a remark below it; may be empty
     * @param left where it stands among others, at the foot; left out where there is no room
     * @param right what to do next, at the foot
     */
    public record Words(String text, String note, String left, String right) {
        /** A hint. */
        public static Words hint(String text, int number, int count) {
            String click = number < count ? "click for the next" : "click to close";
            return new Words(text, "", "hint " + number + " of " + count, click);
        }
    }

    /** The card in the picture of the landscape. Its height depends on its words. */
    public static Box at(Box picture, Words words) {
        int lines = lines(picture, words.text()).size()
                + lines(picture, words.note()).size();
        int height = FRAME + lines * Theme.LEADING;
        return new Box(picture.x() + MARGIN, picture.bottom() - height - MARGIN, picture.width() - 2 * MARGIN, height);
    }

    private static List<String> lines(Box picture, String text) {
        return text.isEmpty() ? List.of() : Wording.wrapped(text, SIZE, picture.width() - 4 * MARGIN);
    }

    /** Draws a card over the picture of the landscape. */
    public void draw(PGraphics g, Box picture, Words words) {
        try (Pen pen = new Pen(g)) {
            Box card = at(picture, words);
            pen.fill(card, Theme.faded(Theme.WELL, 0.94));
            pen.frame(card, Theme.ACCENT);
            double baseline = card.y() + 25;
            for (String line : lines(picture, words.text())) {
                pen.text(TypeFace.REGULAR, SIZE, line, card.x() + MARGIN, baseline, Theme.TEXT);
                baseline += Theme.LEADING;
            }
            for (String line : lines(picture, words.note())) {
                pen.text(TypeFace.REGULAR, SIZE, line, card.x() + MARGIN, baseline, Theme.DIM);
                baseline += Theme.LEADING;
            }
            double below = card.bottom() - MARGIN;
            double right = TypeFace.STRONG.width(words.right(), Theme.SMALL);
            double left = TypeFace.REGULAR.width(words.left(), Theme.SMALL);
            if (left + right <= card.width() - 3 * MARGIN) {
                pen.small(words.left(), card.x() + MARGIN, below, Theme.DIM);
            }
            pen.textBefore(TypeFace.STRONG, Theme.SMALL, words.right(), card.right() - MARGIN, below, Theme.ACCENT);
        }
    }
}
