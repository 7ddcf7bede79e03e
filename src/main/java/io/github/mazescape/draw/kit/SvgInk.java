package io.github.mazescape.draw.kit;

import java.awt.Image;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * Ink in an SVG.
 *
 * @param svg takes what is drawn
 * @param region the attributes that keep marks inside a region; may be empty
 */
record SvgInk(Svg svg, String region) implements Ink {
    private static final int OPAQUE = 0xff000000;

    @Override
    public void fill(int x, int y, int width, int height, int colour) {
        if (width > 0 && height > 0) {
            fill(new Rectangle(x, y, width, height), colour);
        }
    }

    @Override
    public void fill(Shape shape, int colour) {
        svg.path(filled(colour), joins(colour), shape);
    }

    @Override
    public void stroke(Shape shape, double weight, int colour) {
        String line = " fill=\"none\" stroke-width=\"" + Svg.number(weight)
                + "\" stroke-linecap=\"round\" stroke-linejoin=\"round\"";
        svg.path(Svg.paint("stroke", colour) + line + region, joins(colour), shape);
    }

    /** Only opaque marks may become one: where two translucent ones overlap it would be seen. */
    private static boolean joins(int colour) {
        return (colour & OPAQUE) == OPAQUE;
    }

    @Override
    public void image(Image image, int x, int y, int width, int height) {
        if (!(image instanceof BufferedImage pixels)) {
            throw new IllegalArgumentException("image: expected its pixels, got " + image.getClass());
        }
        svg.image(pixels, new Box(x, y, width, height), region);
    }

    @Override
    public void text(TypeFace face, int size, String text, int left, int baseline, int colour) {
        place(face, size, text, AffineTransform.getTranslateInstance(left, baseline), colour);
    }

    @Override
    public void textUpwards(TypeFace face, int size, String text, int x, int y, int colour) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.quadrantRotate(-1);
        place(face, size, text, place, colour);
    }

    private void place(TypeFace face, int size, String text, AffineTransform place, int colour) {
        Shape outline = place.createTransformedShape(face.outline(text, size));
        svg.text(text, filled(colour), outline);
    }

    private String filled(int colour) {
        return Svg.paint("fill", colour) + " stroke=\"none\"" + region;
    }

    /** No whole number: pictures of parts of the drawing would not stay sharp. */
    @Override
    public int density() {
        return 0;
    }

    @Override
    public Ink within(Box box) {
        return new SvgInk(svg, svg.clip(box));
    }

    @Override
    public void dispose() {}
}
