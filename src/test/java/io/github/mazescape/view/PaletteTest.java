package io.github.mazescape.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaletteTest {
    @Test
    void magmaGrowsLighterWithEveryColour() {
        for (int i = 1; i < Palette.MAGMA.size(); i++) {
            assertTrue(lightness(Palette.MAGMA, i) > lightness(Palette.MAGMA, i - 1), "at " + i);
        }
    }

    @Test
    void magmaBeginsAndEndsWithItsPublishedColours() {
        assertEquals(0xff000004, Palette.MAGMA.at(0));
        assertEquals(0xfffcfdbf, Palette.MAGMA.at(1));
    }

    @Test
    void divergingGrowsLighterAwayFromTheMiddleAndAboutEquallyOnBothSides() {
        for (int i = 129; i < 256; i++) {
            assertTrue(lightness(Palette.DIVERGING, i) > lightness(Palette.DIVERGING, i - 1), "at " + i);
            assertTrue(lightness(Palette.DIVERGING, 255 - i) > lightness(Palette.DIVERGING, 256 - i), "at " + i);
            assertEquals(lightness(Palette.DIVERGING, i), lightness(Palette.DIVERGING, 255 - i), 0.05, "at " + i);
        }
    }

    @Test
    void positionsOutsideTheMapAreClamped() {
        assertEquals(Palette.MAGMA.colour(0), Palette.MAGMA.at(-3));
        assertEquals(Palette.MAGMA.colour(255), Palette.MAGMA.at(7));
    }

    @Test
    void aColourComesBackFromOkLabUnchanged() {
        IntStream.range(0, 4096)
                .map(i -> (i >> 8) * 17 << 16 | (i >> 4 & 15) * 17 << 8 | (i & 15) * 17)
                .forEach(rgb -> assertEquals(0xff000000 | rgb, OkLab.of(rgb).argb()));
    }

    @Test
    void neighbouringFingerprintsHaveColoursOfTheirOwn() {
        long distinct = IntStream.range(0, 200)
                .map(i -> Palette.ofFingerprint(0x123456789abcdefL + i))
                .distinct()
                .count();
        assertTrue(distinct > 180, distinct + " of 200");
    }

    private static double lightness(Palette palette, int index) {
        return OkLab.of(palette.colour(index)).l();
    }
}
