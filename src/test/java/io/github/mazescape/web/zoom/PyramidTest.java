package io.github.mazescape.web.zoom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.input.InputException;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.web.zoom.Pyramid.Tile;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PyramidTest {
    private static final List<Viewport> SEEN = List.of(
            Viewport.centred(0.3, 512, 512),
            new Viewport(0.001, -77, 12345, 300, 200),
            new Viewport(3e-9, 1L << 40, -(1L << 39), 512, 256));

    @ParameterizedTest
    @CsvSource({"65536,65536", "16384,16384", "5000,3001", "2100,3", "513,512", "512,512", "100,40", "1,1"})
    void aPixelOfAnyLevelIsTheSameNetworkAsThatOfThePictureToTheLastBit(int width, int height) {
        SplittableRandom random = new SplittableRandom(width);
        for (Viewport seen : SEEN) {
            Pyramid pyramid = Pyramid.of(seen, new PageSize(width, height));
            assertEquals(width, pyramid.width(pyramid.finest()));
            assertTrue(
                    pyramid.width(pyramid.first()) <= Pyramid.TILE && pyramid.height(pyramid.first()) <= Pyramid.TILE);
            for (int level = pyramid.first(); level <= pyramid.finest(); level++) {
                List<Tile> tiles = pyramid.tiles(level);
                for (int i = 0; i < 20; i++) {
                    Tile tile = tiles.get(random.nextInt(tiles.size()));
                    Viewport view = pyramid.viewport(tile);
                    int x = random.nextInt(view.width());
                    long column = (tile.column() * 512L + x) << pyramid.finest() - level;
                    assertTrue(column < width, "a pixel of the picture");
                    assertEquals(pyramid.pitch() * (pyramid.column() + column), view.x(x));
                }
            }
        }
    }

    @Test
    void tilesCoverALevelOnceAndTheMiddleComesFirst() {
        Pyramid pyramid = Pyramid.of(SEEN.get(0), new PageSize(5000, 3001));
        List<Tile> tiles = pyramid.tiles(pyramid.finest());
        assertEquals(60, tiles.stream().distinct().count());
        assertEquals(
                5000L * 3001,
                tiles.stream()
                        .map(pyramid::viewport)
                        .mapToLong(view -> (long) view.width() * view.height())
                        .sum());
        assertEquals(List.of(4, 5), tiles.stream().limit(2).map(Tile::column).toList());
        assertTrue(tiles.stream().limit(4).allMatch(tile -> tile.row() == 2 || tile.row() == 3));
    }

    @Test
    void theChampionStaysWhereItIsSeenFirstToAPixelOfIt() {
        for (Viewport seen : SEEN.subList(1, 3)) {
            Pyramid pyramid = Pyramid.of(seen, new PageSize(seen.width() * 16, seen.height() * 16));
            Viewport whole = pyramid.whole(pyramid.first());
            assertEquals(seen.middleX(), whole.middleX(), 1.5 * whole.pitch());
            assertEquals(seen.middleY(), whole.middleY(), 1.5 * whole.pitch());
        }
    }

    @Test
    void aSizeIsReadAndHeldAgainstTheMost() {
        assertEquals(new PageSize(65536, 65536), PageSize.parse("65536"));
        assertEquals(new PageSize(300, 200), PageSize.parse("300x200"));
        assertEquals(new PageSize(512, 342), new PageSize(2048, 1365).within(512));
        for (String wrong : List.of("65537x1", "0x5", "x", "1x1x1", "-1")) {
            assertThrows(InputException.class, () -> PageSize.parse(wrong), wrong);
        }
    }
}
