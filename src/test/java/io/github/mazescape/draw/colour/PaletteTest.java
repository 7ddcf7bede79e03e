package io.github.mazescape.draw.colour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.kit.OkLab;
import io.github.mazescape.settings.Domain;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {
    /** By how much the lightness may fall because colours are rounded to bytes. */
    private static final double OF_ROUNDING = 0.002;
    /**
     * By how much a part of a colour, [0, 255], may differ from the published table, of which only some colours are
     * kept.
     */
    private static final int FAR = 10;

    @ParameterizedTest
    @ValueSource(strings = {"magma", "inferno", "viridis", "cividis", "batlow", "grey"})
    void aPaletteGrowsLighterWithEveryColour(String name) {
        Palette palette = Palette.named(name);
        for (int i = 1; i < 256; i++) {
            assertTrue(lightness(palette, i) > lightness(palette, i - 1) - OF_ROUNDING, name + " at " + i);
            assertTrue(i < 8 || lightness(palette, i) > lightness(palette, i - 8), name + " at " + i);
        }
        assertTrue(lightness(palette, 255) - lightness(palette, 0) > 0.5, name);
    }

    @Test
    void everyPaletteOfTheSettingsIsThere() {
        Domain.Choice choice = (Domain.Choice) Parameters.VIEW_PALETTE.domain();
        for (String name : choice.words()) {
            Palette.of(Settings.defaults(), name);
        }
        assertThrows(IllegalArgumentException.class, () -> Palette.named("rainbow"));
    }

    /** Entries of matplotlib's tables, and for batlow of the discrete palettes of 4 and 17 levels (palettable). */
    @ParameterizedTest
    @CsvSource({
        "magma, 48, 36106b",
        "magma, 112, 9c2e7f",
        "magma, 176, f56b5c",
        "magma, 208, fea772",
        "magma, 240, fde2a3",
        "inferno, 48, 3d0965",
        "inferno, 112, a32c61",
        "inferno, 176, f1731d",
        "inferno, 200, fb9d07",
        "inferno, 208, fcac11",
        "inferno, 232, f5db4c",
        "inferno, 247, f3f586",
        "viridis, 48, 424086",
        "viridis, 112, 26828e",
        "viridis, 176, 3fbc73",
        "viridis, 208, 84d44b",
        "viridis, 232, c2df23",
        "cividis, 48, 32436d",
        "cividis, 112, 6f7073",
        "cividis, 176, aba072",
        "cividis, 208, cdbb63",
        "cividis, 240, f0d846",
        "batlow, 0, 011959",
        "batlow, 64, 235c60",
        "batlow, 85, 3e6c55",
        "batlow, 170, d59448",
        "batlow, 255, faccfa",
    })
    void aNamedPaletteLiesCloseToThePublishedOne(String name, int index, String published) {
        int found = Palette.named(name).at(index / 255.0);
        int wanted = Integer.parseInt(published, 16);
        for (int shift = 0; shift <= 16; shift += 8) {
            assertEquals(wanted >> shift & 255, found >> shift & 255, FAR, Integer.toHexString(found));
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
        assertEquals(Palette.MAGMA.at(0), Palette.MAGMA.at(-3));
        assertEquals(Palette.MAGMA.at(1), Palette.MAGMA.at(7));
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
        return OkLab.of(palette.at(index / 255.0)).l();
    }
}
