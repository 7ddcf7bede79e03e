package io.github.mazescape.draw.kit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.Examples;
import io.github.mazescape.draw.sandbox.SandboxView;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import processing.awt.PGraphicsJava2D;
import processing.core.PApplet;

/** Drawing on a display of double density, where a unit is two pixels. */
class DenseDrawingTest {
    private static final Box PANEL = new Box(10, 10, 60, 20);

    @Test
    void aDenseSandboxIsTheSamePictureInFinerPixels() {
        BufferedImage fine = dense(900, 600, 2);
        assertEquals(1800, fine.getWidth());
        HeadlessCanvas plain = new HeadlessCanvas(900, 600);
        plain.draw(g -> new SandboxView().draw(g, Examples.frame()));
        BufferedImage coarse = plain.image();
        long apart = 0;
        int blocks = 0;
        for (int y = 0; y < 600; y++) {
            for (int x = 0; x < 900; x++) {
                int middle = mean(fine, 2 * x, 2 * y);
                apart += Math.abs(middle - (coarse.getRGB(x, y) >> 8 & 255));
                blocks += even(fine, 2 * x, 2 * y) ? 0 : 1;
            }
        }
        assertTrue(apart < 900 * 600, "the mean difference is " + apart / (900.0 * 600));
        assertTrue(blocks > 5000, "only " + blocks + " units have pixels of different colours, so type is blurred");
    }

    @Test
    void aPanelThatIsKeptHasThePixelsOfOneThatIsDrawn() {
        for (int density = 1; density <= 3; density++) {
            BufferedImage kept = new BufferedImage(80 * density, 40 * density, BufferedImage.TYPE_INT_RGB);
            BufferedImage drawn = new BufferedImage(80 * density, 40 * density, BufferedImage.TYPE_INT_RGB);
            try (Pen pen = new Pen(kept, 0, 0, density);
                    Pen other = new Pen(drawn, 0, 0, density)) {
                new PanelCache().draw(pen, PANEL, "model", DenseDrawingTest::panel);
                panel(other);
            }
            assertArrayEquals(pixels(drawn), pixels(kept), "density " + density);
        }
    }

    @Test
    void aKeptPanelIsDrawnAnewForAnotherDensity() {
        PanelCache cache = new PanelCache();
        BufferedImage plain = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);
        BufferedImage fine = new BufferedImage(160, 80, BufferedImage.TYPE_INT_RGB);
        BufferedImage drawn = new BufferedImage(160, 80, BufferedImage.TYPE_INT_RGB);
        try (Pen first = new Pen(plain, 0, 0);
                Pen second = new Pen(fine, 0, 0, 2);
                Pen other = new Pen(drawn, 0, 0, 2)) {
            cache.draw(first, PANEL, "model", DenseDrawingTest::panel);
            cache.draw(second, PANEL, "model", DenseDrawingTest::panel);
            panel(other);
        }
        assertArrayEquals(pixels(drawn), pixels(fine));
    }

    private static void panel(Pen pen) {
        pen.fill(PANEL, Theme.GROUND);
        pen.small("sharp", 14, 24, Theme.TEXT);
        pen.disc(50.5, 20, 4, Theme.ACCENT);
    }

    private static BufferedImage dense(int width, int height, int density) {
        PApplet sketch = new PApplet();
        sketch.pixelDensity = density;
        PGraphicsJava2D surface = new PGraphicsJava2D();
        surface.setParent(sketch);
        surface.setPrimary(false);
        surface.pixelDensity = density;
        surface.setSize(width, height);
        surface.beginDraw();
        new SandboxView().draw(surface, Examples.frame());
        surface.endDraw();
        return HeadlessCanvas.image(surface);
    }

    private static int mean(BufferedImage image, int x, int y) {
        return (green(image, x, y) + green(image, x + 1, y) + green(image, x, y + 1) + green(image, x + 1, y + 1)) / 4;
    }

    private static boolean even(BufferedImage image, int x, int y) {
        int first = image.getRGB(x, y);
        return first == image.getRGB(x + 1, y)
                && first == image.getRGB(x, y + 1)
                && first == image.getRGB(x + 1, y + 1);
    }

    private static int green(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) >> 8 & 255;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
