package io.github.mazescape.draw.kit;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import processing.core.PGraphics;

/**
 * Draws sharp rectangles, smooth lines and shapes, and type as outlines on a JAVA2D surface, a picture or an SVG.
 * Coordinates are pixels from the upper left corner; colours are 0xAARRGGBB, those of {@link Theme}, which the pen
 * turns into those of its {@link Scheme}. The surface keeps its own settings. Close the pen when done.
 */
public final class Pen implements AutoCloseable {
    private final Ink ink;
    private final Scheme scheme;

    private Pen(Ink ink, Scheme scheme) {
        this.ink = ink;
        this.scheme = scheme;
    }

    /** A pen on a surface, of the scheme that this was given; see {@link Scheme#of(PGraphics)}. */
    public Pen(PGraphics surface) {
        if (!(surface.getNative() instanceof Graphics2D native2D)) {
            throw new IllegalArgumentException("surface: expected one of the JAVA2D renderer between beginDraw and "
                    + "endDraw, got " + surface.getClass().getSimpleName());
        }
        ink = RasterInk.on((Graphics2D) native2D.create());
        scheme = Scheme.of(native2D);
    }

    /** A dark pen on a picture whose upper left pixel has the coordinates (left, top). */
    public Pen(BufferedImage picture, int left, int top) {
        this(picture, left, top, 1);
    }

    /**
     * A dark pen on a picture whose upper left corner has the coordinates (left, top). A unit is {@code density}
     * pixels.
     */
    public Pen(BufferedImage picture, int left, int top, int density) {
        this(picture, left, top, density, Scheme.DARK);
    }

    /** As {@link #Pen(BufferedImage, int, int, int)}, of a scheme. */
    public Pen(BufferedImage picture, int left, int top, int density, Scheme scheme) {
        Graphics2D pixels = picture.createGraphics();
        pixels.scale(density, density);
        pixels.translate(-left, -top);
        this.ink = RasterInk.on(pixels);
        this.scheme = scheme;
    }

    /** A pen on an SVG, of a scheme. */
    public Pen(Svg svg, Scheme scheme) {
        this(new SvgInk(svg, ""), scheme);
    }

    /** The scheme into whose colours it turns those of the theme. */
    public Scheme scheme() {
        return scheme;
    }

    /** A pen on the same surface that leaves colours as they are, for those that mean values. */
    public Pen asGiven() {
        return new Pen(ink, Scheme.DARK);
    }

    /** Covers a whole surface with the ground, and returns its box. */
    public static Box ground(PGraphics surface) {
        Box all = new Box(0, 0, surface.width, surface.height);
        try (Pen pen = new Pen(surface)) {
            pen.fill(all, Theme.GROUND);
        }
        return all;
    }

    /**
     * How many pixels lie along a unit of the coordinates, as 2 on a display of double density; 0 if that is no whole
     * number of them, so that pictures of parts of the drawing would be blurred.
     */
    public int density() {
        return ink.density();
    }

    /** A pen that draws only inside the box. */
    public Pen within(Box box) {
        return new Pen(ink.within(box), scheme);
    }

    public void fill(Box box, int colour) {
        fill(box.x(), box.y(), box.width(), box.height(), colour);
    }

    public void fill(int x, int y, int width, int height, int colour) {
        ink.fill(x, y, width, height, scheme.colour(colour));
    }

    /** A frame one pixel wide just inside the box. */
    public void frame(Box box, int colour) {
        fill(box.x(), box.y(), box.width(), 1, colour);
        fill(box.x(), box.bottom() - 1, box.width(), 1, colour);
        fill(box.x(), box.y() + 1, 1, box.height() - 2, colour);
        fill(box.right() - 1, box.y() + 1, 1, box.height() - 2, colour);
    }

    public void fill(Shape shape, int colour) {
        ink.fill(shape, scheme.colour(colour));
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
        ink.stroke(shape, weight, scheme.colour(colour));
    }

    /** A horizontal dashed line one pixel wide, in row y. */
    public void dashes(int x1, int x2, int y, int colour) {
        for (int x = x1; x < x2; x += 7) {
            fill(x, y, Math.min(4, x2 - x), 1, colour);
        }
    }

    /** A picture of which each pixel covers a unit. */
    public void image(Image image, int x, int y) {
        ink.image(image, x, y, image.getWidth(null), image.getHeight(null));
    }

    /** A picture of which {@code density} pixels lie along a unit; its sides are multiples of that. */
    public void image(BufferedImage image, int x, int y, int density) {
        image(image, new Box(x, y, image.getWidth() / density, image.getHeight() / density));
    }

    /** A picture over a box; each place shows the nearest of its pixels. */
    public void image(BufferedImage image, Box box) {
        ink.image(image, box.x(), box.y(), box.width(), box.height());
    }

    /** Text that begins at x, on the baseline y. */
    public void text(TypeFace face, int size, String text, double x, double y, int colour) {
        if (!text.isBlank()) {
            ink.text(face, size, text, (int) Math.round(x), (int) Math.round(y), scheme.colour(colour));
        }
    }

    /** Small text that is turned a quarter to the left, with its middle at y and the baseline at x. */
    public void smallUpwards(String text, double x, double y, int colour) {
        int from = (int) Math.round(y + TypeFace.REGULAR.width(text, Theme.SMALL) / 2);
        ink.textUpwards(TypeFace.REGULAR, Theme.SMALL, text, (int) Math.round(x), from, scheme.colour(colour));
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

    /** The baseline for text of a size whose capitals and digits are centred at a height. */
    public static double baseline(double middle, int size) {
        return Math.round(middle + TypeFace.CAP_HEIGHT * size / 2);
    }

    @Override
    public void close() {
        ink.dispose();
    }
}
