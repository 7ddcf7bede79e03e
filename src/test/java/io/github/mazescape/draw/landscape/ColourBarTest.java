package io.github.mazescape.draw.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.Examples;
import io.github.mazescape.draw.colour.ColourScale;
import io.github.mazescape.draw.colour.Grading;
import io.github.mazescape.draw.colour.Palette;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.evaluation.Layer;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which end of the colour bar is low, and where its numbers stand. */
class ColourBarTest {
    private static final Box BAR = new Box(20, 10, 401, 10);
    private static final int WIDTH = 440;
    private static final int HEIGHT = 45;
    /** That of the example from 0.5. */
    private static final double GREATEST_DIFFERENCE = 0.48;

    private static BufferedImage bar(Layer layer, Palette palette) {
        Grading grading = Grading.of(Examples.snapshot(32), layer, ColourScale.LINEAR, ValueRange.UNIT, 0.5);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        try (Pen pen = new Pen(image, 0, 0)) {
            ColourBar.draw(pen, BAR, grading, palette);
        }
        return image;
    }

    private static int inMiddle(BufferedImage image, int x) {
        return image.getRGB(x, BAR.y() + BAR.height() / 2);
    }

    @Test
    void theColoursOfLowValuesAreOnTheLeft() {
        BufferedImage image = bar(Layer.FITNESS, Palette.GREY);
        // The frame lies over the ends.
        for (int x = BAR.x() + 2; x < BAR.right() - 1; x++) {
            assertTrue(grey(image, x) >= grey(image, x - 1), "darker at " + x);
        }
        assertEquals(6, grey(image, BAR.x() + 1), 2);
        assertEquals(248, grey(image, BAR.right() - 2), 2);
    }

    private static int grey(BufferedImage image, int x) {
        return inMiddle(image, x) & 255;
    }

    @Test
    void everyNumberStandsUnderItsColour() {
        Map<Double, String> expected = new TreeMap<>();
        for (int tenth = 0; tenth < 10; tenth += 2) {
            expected.put(BAR.x() + tenth * 40.0, "0." + tenth);
        }
        expected.put(BAR.right() - 1.0, "1.0");
        assertNumbers(expected, bar(Layer.FITNESS, Palette.MAGMA));
    }

    @Test
    void lossesAreOnTheLeftOfTheMiddleAndGainsOnTheRight() {
        BufferedImage image = bar(Layer.DIFFERENCE, Palette.DIVERGING);
        Map<Double, String> expected = new TreeMap<>();
        double perTenth = 200 * 0.1 / GREATEST_DIFFERENCE;
        expected.put(220.0, "0.0");
        for (int tenth = 1; tenth <= 4; tenth++) {
            expected.put(220 - tenth * perTenth, "\u22120." + tenth);
            expected.put(220 + tenth * perTenth, "+0." + tenth);
        }
        assertNumbers(expected, image);
        assertEquals(Palette.DIVERGING.at(0.01) | 0xff000000, inMiddle(image, 24));
        assertEquals(Palette.DIVERGING.at(0.99) | 0xff000000, inMiddle(image, 416));
    }

    /** The marks and the numbers below the bar are these and no others; none reaches over its ends. */
    private static void assertNumbers(Map<Double, String> expected, BufferedImage image) {
        BufferedImage alone = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        try (Pen pen = new Pen(alone, 0, 0)) {
            expected.forEach((x, text) -> {
                pen.fill((int) Math.round(x), BAR.bottom(), 1, 4, Theme.DIM);
                double half = TypeFace.REGULAR.width(text, Theme.SMALL) / 2;
                double within = Math.max(BAR.x() + half, Math.min(BAR.right() - half, x));
                pen.smallAround(text, within, BAR.bottom() + 17.0, Theme.DIM);
            });
        }
        for (int y = BAR.bottom(); y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                assertEquals(alone.getRGB(x, y), image.getRGB(x, y), "at " + x + ", " + y);
            }
        }
    }
}
