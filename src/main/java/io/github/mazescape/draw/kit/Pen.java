package io.github.mazescape.draw.kit;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import processing.core.PGraphics;

/**
 * Draws sharp rectangles, smooth lines and shapes, and type as outlines on a JAVA2D surface. Coordinates are pixels
 * from the upper left corner; colours are 0xAARRGGBB. The surface keeps its own settings. Close the pen when done.
 */
public final class Pen implements AutoCloseable {
    private static final TextCache LETTERING = new TextCache();

    private final Graphics2D ink;

    public Pen(PGraphics surface) {
        if (!(surface.getNative() instanceof Graphics2D native2D)) {
            throw new IllegalArgumentException("surface: expected one of the JAVA2D renderer between beginDraw and "
                    + "endDraw, got " + surface.getClass().getSimpleName());
        }
        ink = (Graphics2D) native2D.create();
        setUp();
    }

    /** A pen on a picture whose upper left pixel has the coordinates (left, top). */
    public Pen(BufferedImage picture, int left, int top) {
        this(picture, left, top, 1);
    }

    /** A pen on a picture whose upper left corner has the coordinates (left, top). A unit is {@code density} pixels. */
    public Pen(BufferedImage picture, int left, int top, int density) {
        ink = picture.createGraphics();
        ink.scale(density, density);
        ink.translate(-left, -top);
        setUp();
    }

    /** Covers a whole surface with the ground, and returns its box. */
    public static Box ground(PGraphics surface) {
        Box all = new Box(0, 0, surface.width, surface.height);
        try (Pen pen = new Pen(surface)) {
            pen.fill(all, Theme.GROUND);
        }
        return all;
    }

    private Pen(Graphics2D ink) {
        this.ink = ink;
    }

    private void setUp() {
        ink.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        ink.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        ink.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    }

    /**
     * How many pixels lie along a unit of the coordinates, as 2 on a display of double density; 0 if that is no whole
     * number of them, so that pictures of parts of the drawing would be blurred.
     */
    public int density() {
        AffineTransform now = ink.getTransform();
        int scaled = AffineTransform.TYPE_TRANSLATION | AffineTransform.TYPE_UNIFORM_SCALE;
        int density = (int) now.getScaleX();
        return (now.getType() & ~scaled) == 0 && density == now.getScaleX() ? density : 0;
    }

    /** A pen that draws only inside the box. */
    public Pen within(Box box) {
        Graphics2D clipped = (Graphics2D) ink.create();
        clipped.clipRect(box.x(), box.y(), box.width(), box.height());
        return new Pen(clipped);
    }

    public void fill(Box box, int colour) {
        fill(box.x(), box.y(), box.width(), box.height(), colour);
    }

    public void fill(int x, int y, int width, int height, int colour) {
        ink.setColor(new Color(colour, true));
        ink.fillRect(x, y, width, height);
    }

    /** A frame one pixel wide just inside the box. */
    public void frame(Box box, int colour) {
        fill(box.x(), box.y(), box.width(), 1, colour);
        fill(box.x(), box.bottom() - 1, box.width(), 1, colour);
        fill(box.x(), box.y() + 1, 1, box.height() - 2, colour);
        fill(box.right() - 1, box.y() + 1, 1, box.height() - 2, colour);
    }

    public void fill(Shape shape, int colour) {
        ink.setColor(new Color(colour, true));
        ink.fill(shape);
    }

    public void disc(double x, double y, double radius, int colour) {
        fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), colour);
    }

    public void ring(double x, double y, double radius, double weight, int colour) {
        stroke(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), weight, colour);
    }

    public void line(double x1, double y1, double x2, double y2, double weight, int colour) {
        stroke(new Line2D.Double(x1, y1, x2, y2), weight, colour);
    }

    public void stroke(Shape shape, double weight, int colour) {
        ink.setStroke(new BasicStroke((float) weight, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        ink.setColor(new Color(colour, true));
        ink.draw(shape);
    }

    /** A horizontal dashed line one pixel wide, in row y. */
    public void dashes(int x1, int x2, int y, int colour) {
        for (int x = x1; x < x2; x += 7) {
            fill(x, y, Math.min(4, x2 - x), 1, colour);
        }
    }

    /** A picture of which each pixel covers a unit. */
    public void image(Image image, int x, int y) {
        ink.drawImage(image, x, y, null);
    }

    /** A picture of which {@code density} pixels lie along a unit; its sides are multiples of that. */
    public void image(BufferedImage image, int x, int y, int density) {
        ink.drawImage(image, x, y, image.getWidth() / density, image.getHeight() / density, null);
    }

    /** Text that begins at x, on the baseline y. */
    public void text(TypeFace face, int size, String text, double x, double y, int colour) {
        int left = (int) Math.round(x);
        int baseline = (int) Math.round(y);
        if (text.isBlank()) {
            return;
        }
        int density = density();
        if (density > 0) {
            TextCache.Image letters = LETTERING.of(face, size, text, colour, density);
            image(letters.pixels(), left + letters.left(), baseline + letters.top(), density);
            return;
        }
        ink.translate(left, baseline);
        fill(face.outline(text, size), colour);
        ink.translate(-left, -baseline);
    }

    /** Text that ends at x, on the baseline y. */
    public void textBefore(TypeFace face, int size, String text, double x, double y, int colour) {
        text(face, size, text, x - face.width(text, size), y, colour);
    }

    /** Text whose middle is at x, on the baseline y. */
    public void textAround(TypeFace face, int size, String text, double x, double y, int colour) {
        text(face, size, text, x - face.width(text, size) / 2, y, colour);
    }

    /** Small text that begins at x, on the baseline y. */
    public void small(String text, double x, double y, int colour) {
        text(TypeFace.REGULAR, Theme.SMALL, text, x, y, colour);
    }

    /** Small text that ends at x, on the baseline y. */
    public void smallBefore(String text, double x, double y, int colour) {
        textBefore(TypeFace.REGULAR, Theme.SMALL, text, x, y, colour);
    }

    /** Small text whose middle is at x, on the baseline y. */
    public void smallAround(String text, double x, double y, int colour) {
        textAround(TypeFace.REGULAR, Theme.SMALL, text, x, y, colour);
    }

    /** Small text that is turned a quarter to the left, with its middle at y and the baseline at x. */
    public void smallUpwards(String text, double x, double y, int colour) {
        AffineTransform place = AffineTransform.getTranslateInstance(
                Math.round(x), Math.round(y + TypeFace.REGULAR.width(text, Theme.SMALL) / 2));
        place.quadrantRotate(-1);
        fill(place.createTransformedShape(TypeFace.REGULAR.outline(text, Theme.SMALL)), colour);
    }

    /** The baseline for text of a size whose capitals and digits are centred at a height. */
    public static double baseline(double middle, int size) {
        return Math.round(middle + TypeFace.CAP_HEIGHT * size / 2);
    }

    @Override
    public void close() {
        ink.dispose();
    }
}
