package io.github.mazescape.brush;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.landscape.Viewport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {
    private static final Viewport VIEW = Viewport.of(1, 64, 64);

    private static Region of(Dab... dabs) {
        return new Region(List.of(dabs));
    }

    @Test
    void aDabLiesOnItsGridAndNearToWhereItWasWanted() {
        Dab dab = Dab.at(0.31, -0.77, 0.125);
        assertEquals(new Dab(0.125, 10, -25), dab);
        assertEquals(0.3125, dab.x());
        assertEquals(-0.78125, dab.y());
    }

    @Test
    void thePixelsOfARegionAreThoseWhosePointsLieInADab() {
        Region region = of(Dab.at(-0.5, 0.25, 0.2), Dab.at(-0.4, 0.25, 0.2), Dab.at(0.95, 0.9, 0.3));
        int[] expected = IntStream.range(0, 64 * 64)
                .filter(pixel ->
                        region.dabs().stream().anyMatch(dab -> dab.contains(VIEW.x(pixel % 64), VIEW.y(pixel / 64))))
                .toArray();
        assertTrue(expected.length > 200, expected.length + " pixels");
        assertArrayEquals(expected, region.pixels(VIEW, 4096));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 1000})
    void tooManyPixelsAreThinnedToEveryNth(int most) {
        Region all = of(Dab.at(0, 0, 2));
        int[] some = all.pixels(VIEW, most);
        assertTrue(some.length <= most && some.length > most / 5.0, some.length + " pixels");
        int[] columns =
                Arrays.stream(some).map(pixel -> pixel % 64).distinct().sorted().toArray();
        for (int i = 2; i < columns.length; i++) {
            assertEquals(columns[1] - columns[0], columns[i] - columns[i - 1]);
        }
    }

    @Test
    void aDabSmallerThanAPixelHasOne() {
        assertEquals(1, of(Dab.at(0.01, 0.013, 1e-6)).pixels(VIEW, 100).length);
        assertEquals(0, of(Dab.at(1.5, 0, 1e-6)).pixels(VIEW, 100).length);
        assertEquals(0, of(Dab.at(1e9, 0, 1e-6)).pixels(VIEW, 100).length);
    }

    @Test
    void aRegionHasNoDabTwiceAndLosesThoseUnderTheEraser() {
        Dab left = Dab.at(-0.5, 0, 0.1);
        Dab right = Dab.at(0.5, 0, 0.1);
        Region both = Region.NONE.with(left).with(right).with(left);
        assertEquals(List.of(left, right), both.dabs());
        assertEquals(of(right), both.without(Dab.at(-0.45, 0, 0.1)));
    }

    @Test
    void thereIsRoomForSoManyDabs() {
        List<Dab> dabs = new ArrayList<>();
        for (int i = 0; i < Region.MOST_DABS; i++) {
            dabs.add(new Dab(1, i, 0));
        }
        Region full = new Region(dabs);
        assertEquals(full, full.with(new Dab(1, -1, 0)));
        dabs.add(new Dab(1, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Region(dabs));
    }
}
