package io.github.mazescape.draw.kit;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;

/** Ink on pixels: of the screen, a movie's frame or a picture. */
final class RasterInk implements Ink {
    private static final TextCache LETTERING = new TextCache();

    private final Graphics2D ink;

    private RasterInk(Graphics2D ink) {
        this.ink = ink;
    }

    /** Takes the surface over: it is disposed of with the ink. */
    static RasterInk on(Graphics2D ink) {
        ink.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        ink.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        ink.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        return new RasterInk(ink);
    }

    @Override
    public void fill(int x, int y, int width, int height, int colour) {
        ink.setColor(new Color(colour, true));
        ink.fillRect(x, y, width, height);
    }

    @Override
    public void fill(Shape shape, int colour) {
        ink.setColor(new Color(colour, true));
        ink.fill(shape);
    }

    @Override
    public void stroke(Shape shape, double weight, int colour) {
        ink.setStroke(new BasicStroke((float) weight, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        ink.setColor(new Color(colour, true));
        ink.draw(shape);
    }

    @Override
    public void image(Image image, int x, int y, int width, int height) {
        if (image.getWidth(null) == width && image.getHeight(null) == height) {
            ink.drawImage(image, x, y, null);
        } else {
            ink.drawImage(image, x, y, width, height, null);
        }
    }

    @Override
    public void text(TypeFace face, int size, String text, int left, int baseline, int colour) {
        int density = density();
        if (density > 0) {
            TextCache.Image letters = LETTERING.of(face, size, text, colour, density);
            image(
                    letters.pixels(),
                    left + letters.left(),
                    baseline + letters.top(),
                    letters.pixels().getWidth() / density,
                    letters.pixels().getHeight() / density);
            return;
        }
        ink.translate(left, baseline);
        fill(face.outline(text, size), colour);
        ink.translate(-left, -baseline);
    }

    @Override
    public void textUpwards(TypeFace face, int size, String text, int x, int y, int colour) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.quadrantRotate(-1);
        fill(place.createTransformedShape(face.outline(text, size)), colour);
    }

    @Override
    public int density() {
        AffineTransform now = ink.getTransform();
        int scaled = AffineTransform.TYPE_TRANSLATION | AffineTransform.TYPE_UNIFORM_SCALE;
        int density = (int) now.getScaleX();
        return (now.getType() & ~scaled) == 0 && density == now.getScaleX() ? density : 0;
    }

    @Override
    public Ink within(Box box) {
        Graphics2D clipped = (Graphics2D) ink.create();
        clipped.clipRect(box.x(), box.y(), box.width(), box.height());
        return new RasterInk(clipped);
    }

    @Override
    public void dispose() {
        ink.dispose();
    }
}
