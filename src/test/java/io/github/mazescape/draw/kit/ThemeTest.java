package io.github.mazescape.draw.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThemeTest {
    /** Every pair of colours in which text is set. */
    private static final List<Pair> TEXTS = List.of(
            new Pair("text on ground", Theme.TEXT, Theme.GROUND),
            new Pair("text on well", Theme.TEXT, Theme.WELL),
            new Pair("dim on ground", Theme.DIM, Theme.GROUND),
            new Pair("dim on well", Theme.DIM, Theme.WELL),
            new Pair("accent on ground", Theme.ACCENT, Theme.GROUND),
            new Pair("accent on well", Theme.ACCENT, Theme.WELL),
            new Pair("warm on ground", Theme.WARM, Theme.GROUND),
            new Pair("crowd on ground", Theme.CROWD, Theme.GROUND),
            new Pair("second on ground", Theme.SECOND, Theme.GROUND),
            new Pair("text on a key cap", Theme.TEXT, Theme.LINE),
            new Pair("ground on accent", Theme.GROUND, Theme.ACCENT));

    /** The colour of text and of its ground. */
    private record Pair(String name, int text, int ground) {}

    @Test
    void blackOnWhiteHasTheContrastThatWcagNames() {
        assertEquals(21, contrast(0xff000000, 0xffffffff), 1e-9);
    }

    @Test
    void everyTextStandsOutFromItsGround() {
        for (Pair pair : TEXTS) {
            double contrast = contrast(pair.text(), pair.ground());
            assertTrue(contrast >= 4.5, pair.name() + ": " + contrast);
        }
    }

    @Test
    void noTypeIsSmallerThanTwelvePixels() {
        assertTrue(Theme.SMALL >= 12 && Theme.TITLE >= 12 && Theme.LARGE >= 12);
    }

    /** The contrast ratio of two opaque colours, [1, 21], as WCAG 2.2 defines it. */
    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * OkLab.linear(rgb >> 16 & 255)
                + 0.7152 * OkLab.linear(rgb >> 8 & 255)
                + 0.0722 * OkLab.linear(rgb & 255);
    }
}
