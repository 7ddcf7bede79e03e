package io.github.mazescape.draw.landscape;

import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import java.awt.image.BufferedImage;

/**
 * Keeps pictures of a dot in a few opacities, since filling a smooth disc anew takes many times as long. A dot's middle
 * lies on the nearest corner of four pixels.
 */
final class DotStamps {
    static final int OPACITIES = 24;
    private static final int HALF = 4;

    private final BufferedImage[] stamps = new BufferedImage[OPACITIES];
    private final int density;

    /** @param density how many pixels of a stamp lie along a unit of the coordinates, at least 1 */
    DotStamps(int density) {
        this.density = density;
        int side = 2 * HALF * density;
        for (int i = 0; i < OPACITIES; i++) {
            stamps[i] = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB_PRE);
            try (Pen pen = new Pen(stamps[i], -HALF, -HALF, density)) {
                disc(pen, 0, 0, (double) i / (OPACITIES - 1));
            }
        }
    }

    /** Draws the shapes of a dot. */
    static void disc(Pen pen, double x, double y, double opacity) {
        pen.disc(x, y, 3, Theme.faded(Theme.SHADE, 0.5 * opacity));
        pen.disc(x, y, 2, Theme.faded(Theme.TEXT, Math.max(0.18, opacity)));
    }

    /** The opacity of a dot. It falls with the distance from the slice. */
    static double opacity(double distance) {
        return 1 / (1 + 9 * distance * distance);
    }

    /** Draws a dot. */
    void put(Pen pen, double x, double y, double opacity) {
        BufferedImage stamp = stamps[(int) Math.round(opacity * (OPACITIES - 1))];
        pen.image(stamp, (int) Math.round(x) - HALF, (int) Math.round(y) - HALF, density);
    }
}
