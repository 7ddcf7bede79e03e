package io.github.mazescape.draw.kit;

import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import processing.awt.PGraphicsJava2D;
import processing.core.PApplet;
import processing.core.PGraphics;

/**
 * A JAVA2D surface of a fixed size that needs no display. Movies, saved pictures and tests draw on it. Not for several
 * threads at once.
 */
public final class HeadlessCanvas {
    private final PGraphicsJava2D surface = new PGraphicsJava2D();

    /**
     * @param width at least 1 [px]
     * @param height at least 1 [px]
     */
    public HeadlessCanvas(int width, int height) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("canvas: expected at least 1 x 1 pixels, got " + width + " x " + height);
        }
        surface.setParent(new PApplet());
        surface.setPrimary(false);
        surface.setSize(width, height);
    }

    /** Draws between beginDraw and endDraw of the surface. Earlier drawings stay where nothing covers them. */
    public void draw(Consumer<PGraphics> drawing) {
        surface.beginDraw();
        try {
            drawing.accept(surface);
        } finally {
            surface.endDraw();
        }
    }

    /** The pixels as 0xAARRGGBB, row by row from the top: a fresh array of width * height. */
    public int[] pixels() {
        surface.loadPixels();
        return surface.pixels.clone();
    }

    /** The picture without transparency: a fresh image. */
    public BufferedImage image() {
        return image(surface);
    }

    /** What was drawn on a surface, without transparency: a fresh image. */
    public static BufferedImage image(PGraphics surface) {
        int width = surface.pixelWidth;
        int height = surface.pixelHeight;
        surface.loadPixels();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, surface.pixels, 0, width);
        return image;
    }
}
