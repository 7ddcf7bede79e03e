package io.github.mazescape.film.camera;

import io.github.mazescape.landscape.Slice;
import io.github.mazescape.landscape.SliceMap;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * A landscape that was measured on the way of a camera.
 *
 * @param slice what it shows
 * @param image its colours. Not modified.
 * @param soft the same, fading out towards its borders, so that none is seen where it lies over another. Not modified.
 */
record MeasuredPicture(Slice slice, BufferedImage image, BufferedImage soft) {
    /** Below this evenness a picture would be smeared over the frame. */
    private static final double LEAST_EVENNESS = 0.2;

    /** @param border the share of each side over which it fades out where it lies over another, in (0, 0.5] */
    static MeasuredPicture of(Slice slice, BufferedImage image, double border) {
        int width = image.getWidth();
        int height = image.getHeight();
        BufferedImage soft = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double opacity = ramp(x, width, border) * ramp(y, height, border);
                soft.setRGB(x, y, image.getRGB(x, y) & 0xffffff | (int) Math.round(255 * opacity) << 24);
            }
        }
        return new MeasuredPicture(slice, image, soft);
    }

    /** From 0 at both ends to 1 inside of the borders. */
    private static double ramp(int pixel, int pixels, double border) {
        double from = (Math.min(pixel, pixels - 1 - pixel) + 0.5) / pixels;
        double share = Math.min(1, from / border);
        return share * share * (3 - 2 * share);
    }

    /** Where its places lie in what the camera sees; empty where it cannot be shown there. */
    private Optional<SliceMap> seen(Slice camera) {
        return slice.onto(camera).filter(map -> map.evenness() > LEAST_EVENNESS);
    }

    /** How large it is in what a camera sees. */
    double scale(Slice camera) {
        return seen(camera).map(SliceMap::scale).orElse(0.0);
    }

    /** Draws it below all others on a frame of what a camera sees. */
    void draw(BufferedImage frame, Slice camera) {
        draw(image, frame, camera, 1);
    }

    private void draw(BufferedImage drawn, BufferedImage frame, Slice camera, double opacity) {
        SliceMap map = seen(camera).orElse(null);
        Graphics2D ink = frame.createGraphics();
        ink.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
        ink.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        // From pixels to places, through the map, and to pixels of the frame.
        AffineTransform place = AffineTransform.getScaleInstance(frame.getWidth() / 2.0, frame.getHeight() / 2.0);
        place.translate(1, 1);
        if (map != null) {
            place.concatenate(new AffineTransform(map.uu(), map.vu(), map.uv(), map.vv(), map.u0(), map.v0()));
        }
        place.translate(-1, -1);
        place.scale(2.0 / drawn.getWidth(), 2.0 / drawn.getHeight());
        ink.drawImage(drawn, place, null);
        ink.dispose();
    }

    /**
     * Draws the frame between two pictures: the one that reaches farther below, the other one over it, and the more of
     * the second the nearer the camera is to it.
     *
     * @param share from 0, at the first picture, to 1, at the second
     */
    static void between(
            MeasuredPicture first, MeasuredPicture second, double share, Slice camera, BufferedImage frame) {
        if (first.scale(camera) >= second.scale(camera)) {
            first.draw(frame, camera);
            second.draw(second.soft, frame, camera, share);
        } else {
            second.draw(frame, camera);
            first.draw(first.soft, frame, camera, 1 - share);
        }
    }
}
