package io.github.mazescape.window.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.mazescape.draw.kit.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class FilmScreenTest {
    private static final int ORANGE = Color.ORANGE.getRGB();

    private final FilmScreen screen = new FilmScreen(orange(60, 40));

    private static BufferedImage orange(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    /**
     * The frame lies in x from {@code left} and y from {@code top}, as far from the other sides; around it is the
     * ground.
     */
    private void assertInTheMiddle(BufferedImage frame, int left, int top) {
        BufferedImage shown = screen.showing(frame);
        assertEquals(60, shown.getWidth());
        assertEquals(40, shown.getHeight());
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 60; x++) {
                boolean inside = x >= left && x < 60 - left && y >= top && y < 40 - top;
                assertEquals(inside ? ORANGE : Theme.GROUND, shown.getRGB(x, y), x + ", " + y);
            }
        }
    }

    @Test
    void aFrameOfTheSameSizeIsShownAsItIs() {
        BufferedImage frame = orange(60, 40);
        assertSame(frame, screen.showing(frame));
    }

    @Test
    void aWiderFrameIsMadeSmallerInProportion() {
        assertInTheMiddle(orange(120, 40), 0, 10);
    }

    @Test
    void aHigherFrameIsMadeSmallerInProportion() {
        assertInTheMiddle(orange(60, 80), 15, 0);
    }

    @Test
    void aSmallerFrameIsNotEnlarged() {
        assertInTheMiddle(orange(40, 30), 10, 5);
        assertInTheMiddle(orange(30, 40), 15, 0);
    }
}
