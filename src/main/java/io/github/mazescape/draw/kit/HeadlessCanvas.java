package io.github.mazescape.draw.kit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        BufferedImage image = new BufferedImage(surface.width, surface.height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, surface.width, surface.height, pixels(), 0, surface.width);
        return image;
    }

    /** Writes the picture as a PNG file, over one that is there, and makes missing folders. */
    public void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (!file.getFileName().toString().endsWith(".png")) {
            throw new IllegalArgumentException("picture: expected a name that ends with .png, got " + file);
        }
        if (!surface.get().save(file.toAbsolutePath().toString())) {
            throw new IOException(
                    "cannot write the picture " + file + ": is its folder writable and the disk not full?");
        }
    }
}
