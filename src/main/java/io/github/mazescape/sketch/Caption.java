package io.github.mazescape.sketch;

import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.TypeFace;
import processing.core.PGraphics;

/** Draws text in the bundled typeface, with the same pixels on every machine. It draws on JAVA2D surfaces only. */
public final class Caption {
    private Caption() {}

    /**
     * Draws a line of text.
     *
     * @param g the surface, such as a sketch's {@code g}
     * @param text one line
     * @param x the left end [px]
     * @param y the baseline [px]
     * @param size the size of the type [px]
     * @param colour 0xAARRGGBB, such as {@code color(255)}
     */
    public static void draw(PGraphics g, String text, double x, double y, int size, int colour) {
        try (Pen pen = new Pen(g)) {
            pen.text(TypeFace.REGULAR, size, text, x, y, colour);
        }
    }

    /** Draws a line of text that ends at x; see {@link #draw}. */
    public static void drawBefore(PGraphics g, String text, double x, double y, int size, int colour) {
        try (Pen pen = new Pen(g)) {
            pen.textBefore(TypeFace.REGULAR, size, text, x, y, colour);
        }
    }
}
