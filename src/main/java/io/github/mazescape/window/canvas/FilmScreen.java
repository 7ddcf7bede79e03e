package io.github.mazescape.window.canvas;

import io.github.mazescape.draw.kit.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * What a film is shown on: its size is that of the first frame and stays so, whatever becomes of the window. A frame of
 * another size is shown whole in the middle, made smaller in proportion where it has to be and never larger, for
 * enlarged type is blurred.
 */
final class FilmScreen {
    private final int width;
    private final int height;

    FilmScreen(BufferedImage first) {
        width = first.getWidth();
        height = first.getHeight();
    }

    /**
     * A frame of any size in the size of the film; not modified, and handed back itself where it has that size already.
     */
    BufferedImage showing(BufferedImage frame) {
        int wide = frame.getWidth();
        int high = frame.getHeight();
        if (wide == width && high == height) {
            return frame;
        }
        double scale = Math.min(1, Math.min((double) width / wide, (double) height / high));
        int shownWidth = Math.max(1, (int) Math.round(wide * scale));
        int shownHeight = Math.max(1, (int) Math.round(high * scale));
        BufferedImage shown = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = shown.createGraphics();
        graphics.setColor(new Color(Theme.GROUND));
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(frame, (width - shownWidth) / 2, (height - shownHeight) / 2, shownWidth, shownHeight, null);
        graphics.dispose();
        return shown;
    }
}
