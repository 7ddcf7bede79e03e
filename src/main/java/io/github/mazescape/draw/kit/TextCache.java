package io.github.mazescape.draw.kit;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps pictures of texts. Most words on screen stay the same from frame to frame, and filling their outlines anew
 * takes most of a frame. It forgets the least recently used text first.
 */
final class TextCache {
    private static final int MOST = 800;

    private final Map<Key, Image> known = new LinkedHashMap<>(64, 0.75f, true);

    /** Returns the picture of a text in a colour, in which {@code density} pixels lie along a unit. */
    synchronized Image of(TypeFace face, int size, String text, int colour, int density) {
        Key key = new Key(face, size, text, colour, density);
        Image image = known.get(key);
        if (image == null) {
            image = image(key);
            known.put(key, image);
            if (known.size() > MOST) {
                known.remove(known.keySet().iterator().next());
            }
        }
        return image;
    }

    private static Image image(Key key) {
        Path2D outline = key.face().outline(key.text(), key.size());
        Rectangle bounds = outline.getBounds();
        bounds.grow(1, 1);
        int density = key.density();
        BufferedImage pixels =
                new BufferedImage(density * bounds.width, density * bounds.height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D ink = pixels.createGraphics();
        ink.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        ink.setColor(new Color(key.colour(), true));
        ink.scale(density, density);
        ink.translate(-bounds.x, -bounds.y);
        ink.fill(outline);
        ink.dispose();
        return new Image(pixels, bounds.x, bounds.y);
    }

    private record Key(TypeFace face, int size, String text, int colour, int density) {}

    /** Pixels, and the place of their upper left corner relative to the left end of the baseline [units]. */
    record Image(BufferedImage pixels, int left, int top) {}
}
