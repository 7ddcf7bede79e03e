package io.github.mazescape.draw.brush;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.brush.Dab;
import io.github.mazescape.brush.Region;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.HeadlessCanvas;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.landscape.Viewport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BrushOverlayTest {
    private static final int SIDE = 200;
    private static final int GREY = 0xff808080;
    private static final Viewport VIEW = Viewport.of(1, 50, 50);

    private final BrushOverlay overlay = new BrushOverlay();

    private int[] drawn(Region region, @Nullable LitPixels lit) {
        HeadlessCanvas canvas = new HeadlessCanvas(SIDE, SIDE);
        Box picture = new Box(0, 0, SIDE, SIDE);
        canvas.draw(g -> {
            try (Pen pen = new Pen(g)) {
                pen.fill(picture, GREY);
                overlay.draw(pen, picture, new BrushMarks(VIEW, region, lit, null, List.of()), true);
            }
        });
        return canvas.pixels();
    }

    private static int light(int[] pixels, int x, int y) {
        int pixel = pixels[y * SIDE + x];
        return (pixel >> 16 & 0xff) + (pixel >> 8 & 0xff) + (pixel & 0xff);
    }

    /** Whether the pixels of the left half go where the maze is painted, of every n-th. */
    private static LitPixels left(int step) {
        int wide = LitPixels.across(50, step);
        boolean[] taken = new boolean[wide * wide];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = i % wide * step < 25;
        }
        return new LitPixels(VIEW, step, taken);
    }

    @Test
    void litPixelsShineAndTheOthersAreDark() {
        int before = light(drawn(Region.NONE, null), 50, 100);
        for (int step : new int[] {1, 2, 4}) {
            int[] pixels = drawn(Region.NONE, left(step));
            assertTrue(light(pixels, 50, 100) > before, "lit at every " + step + "th");
            assertTrue(light(pixels, 150, 100) < before / 2, "dark at every " + step + "th");
        }
        assertEquals(0.5, left(1).share());
        assertEquals(before, light(drawn(Region.NONE, null), 150, 100), "dark no longer");
    }

    @Test
    void whatIsPaintedHasALightOutlineAndShowsThePictureInside() {
        Region one = new Region(List.of(Dab.at(0, 0, 0.5)));
        int[] pixels = drawn(one, null);
        // A pixel shows its point in its middle, so that the plane's origin is half a pixel off the picture's middle.
        int middle = 102;
        int inside = light(pixels, middle, middle);
        assertTrue(inside > 3 * 0x80 && inside < 3 * 0xa0, "inside " + inside);
        int brightest = 0;
        for (int x = middle; x < SIDE; x++) {
            brightest = light(pixels, x, middle) > light(pixels, brightest, middle) ? x : brightest;
        }
        assertEquals(middle + 50, brightest, 1.5);
        assertEquals(Theme.TEXT & 0xffffff, pixels[middle * SIDE + brightest] & 0xffffff, "the line");
        assertEquals(3 * 0x80, light(pixels, middle, 20));
    }

    @Test
    void anotherDabAddsToTheOutlineAndAnErasedOneLeavesIt() {
        Region one = new Region(List.of(Dab.at(-0.5, 0, 0.2)));
        Region two = one.with(Dab.at(0.5, 0, 0.2));
        drawn(one, null);
        int[] both = drawn(two, null);
        assertTrue(light(both, 52, 102) > 3 * 0x80);
        assertTrue(light(both, 152, 102) > 3 * 0x80);
        int[] left = drawn(one, null);
        assertTrue(light(left, 52, 102) > 3 * 0x80);
        assertEquals(3 * 0x80, light(left, 152, 102));
    }

    @Test
    void litPixelsOfAnotherSizeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new LitPixels(VIEW, 4, new boolean[144]));
    }
}
