package io.github.mazescape.window.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import io.github.mazescape.draw.Examples;
import io.github.mazescape.draw.kit.HeadlessCanvas;
import io.github.mazescape.draw.sandbox.SandboxView;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class FilmedViewTest {
    @Test
    void aFilmHasOnePixelForEachUnitOfTheCanvas() {
        FilmedView filmed = new FilmedView();
        BufferedImage first = filmed.picture(1000, 700, Examples.frame());
        BufferedImage larger = filmed.picture(1200, 800, Examples.frame());
        HeadlessCanvas canvas = new HeadlessCanvas(1000, 700);
        canvas.draw(g -> new SandboxView().draw(g, Examples.frame()));
        assertArrayEquals(pixels(canvas.image()), pixels(first));
        assertEquals(1200, larger.getWidth());
        assertEquals(800, larger.getHeight());
    }

    @Test
    void aPictureStaysAsItIsWhenTheNextIsDrawn() {
        FilmedView filmed = new FilmedView();
        BufferedImage first = filmed.picture(900, 600, Examples.frame());
        int[] before = pixels(first);
        assertNotSame(first, filmed.picture(900, 600, Examples.nothingYet()));
        assertArrayEquals(before, pixels(first));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
