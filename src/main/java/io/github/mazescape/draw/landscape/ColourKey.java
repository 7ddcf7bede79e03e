package io.github.mazescape.draw.landscape;

import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.draw.colour.Grading;
import io.github.mazescape.draw.colour.LikenessColours;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.Wording;

/** Says what the colours of a layer mean: a bar of values, or hues, or words. */
public final class ColourKey {
    private static final int TOP = 10;
    private static final int BAR_HEIGHT = 10;
    private static final int PATCH = 2;

    private ColourKey() {}

    /** Draws the key within a box that is {@link LandscapePanel#FOOTER_HEIGHT} high. */
    public static void draw(Pen pen, Box box, Colouring colouring, Grading grading) {
        Box bar = new Box(box.x(), box.y() + TOP, box.width(), BAR_HEIGHT);
        if (colouring.layer().isFingerprint()) {
            words(pen, box, "equal colours, equal behaviour", box.y() + 19);
        } else if (colouring.layer().isLikeness()) {
            hues(pen, bar);
            String meaning = "alike colours, alike ways";
            String full = meaning + "; dark: few cells";
            boolean fits = TypeFace.REGULAR.width(full, Theme.SMALL) <= box.width();
            words(pen, box, fits ? full : meaning, bar.bottom() + 17);
        } else {
            ColourBar.draw(pen, bar, grading, colouring.colours());
        }
    }

    /** Once around the hues, light above and dark below. */
    private static void hues(Pen pen, Box bar) {
        Pen colours = pen.asGiven();
        for (int y = 0; y < bar.height(); y += PATCH) {
            double light = 1 - (y + PATCH / 2.0) / bar.height();
            for (int x = 0; x < bar.width(); x += PATCH) {
                double turn = 2 * Math.PI * x / bar.width();
                double across = 0.5 + StrictMath.cos(turn) / 2;
                double down = 0.5 + StrictMath.sin(turn) / 2;
                // Each reaches to the end, so that no seams show where a unit is no whole number of pixels.
                colours.fill(
                        bar.x() + x,
                        bar.y() + y,
                        bar.width() - x,
                        bar.height() - y,
                        LikenessColours.at(light, across, down));
            }
        }
        pen.frame(bar, Theme.faded(Theme.TEXT, 0.25));
    }

    private static void words(Pen pen, Box box, String text, double baseline) {
        pen.small(Wording.fitted(text, Theme.SMALL, box.width()), box.x(), baseline, Theme.DIM);
    }
}
