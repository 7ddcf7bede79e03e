package io.github.mazescape.draw.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ThemeTest {
    @Test
    void blackOnWhiteHasTheContrastThatWcagNames() {
        assertEquals(21, Theme.contrast(0xff000000, 0xffffffff), 1e-9);
    }

    @Test
    void everyTextStandsOutFromItsGround() {
        for (Theme.Pair pair : Theme.TEXTS) {
            double contrast = Theme.contrast(pair.text(), pair.ground());
            assertTrue(contrast >= 4.5, pair.name() + ": " + contrast);
        }
    }

    @Test
    void noTypeIsSmallerThanTwelvePixels() {
        assertTrue(Theme.SMALL >= 12 && Theme.TITLE >= 12 && Theme.LARGE >= 12);
    }
}
