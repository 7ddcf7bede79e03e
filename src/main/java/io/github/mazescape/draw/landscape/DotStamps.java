package io.github.mazescape.draw.landscape;

import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/**
 * Keeps pictures of a dot in a few opacities, since filling a smooth disc anew takes many times as long. A dot's middle
 * lies on the nearest corner of four pixels.
 */
final class DotStamps {
    static final int OPACITIES = 24;
    private static final int FADES = 12;
    private static final int HALF = 4;

    private final @Nullable BufferedImage[] stamps = new BufferedImage[OPACITIES * FADES];
    private final int density;

    /** @param density how many pixels of a stamp lie along a unit of the coordinates, at least 1 */
    DotStamps(int density) {
        this.density = density;
    }

    /** Draws the shapes of a dot. */
    static void disc(Pen pen, double x, double y, double opacity) {
        disc(pen, x, y, opacity, 1);
    }

    /** @param fade how much of the dot there is, in [0, 1] */
    private static void disc(Pen pen, double x, double y, double opacity, double fade) {
        pen.disc(x, y, 2.2, Theme.faded(Theme.SHADE, 0.75 * opacity * fade));
        pen.disc(x, y, 1.3, Theme.faded(Theme.TEXT, Math.max(0.18, opacity) * fade));
    }

    /** The opacity of a dot. It falls with the distance from the slice. */
    static double opacity(double distance) {
        return 1 / (1 + 2 * distance * distance);
    }

    /** Draws a dot. */
    void put(Pen pen, double x, double y, double opacity) {
        put(pen, x, y, opacity, 1);
    }

    /**
     * Draws a dot that comes or goes.
     *
     * @param fade how much of it there is, in [0, 1]
     */
    void put(Pen pen, double x, double y, double opacity, double fade) {
        int fades = (int) Math.round(fade * FADES);
        if (fades > 0) {
            BufferedImage stamp = stamp((int) Math.round(opacity * (OPACITIES - 1)), fades);
            pen.image(stamp, (int) Math.round(x) - HALF, (int) Math.round(y) - HALF, density);
        }
    }

    private BufferedImage stamp(int opacity, int fades) {
        int index = opacity * FADES + fades - 1;
        BufferedImage known = stamps[index];
        if (known == null) {
            int side = 2 * HALF * density;
            known = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB_PRE);
            try (Pen pen = new Pen(known, -HALF, -HALF, density)) {
                disc(pen, 0, 0, (double) opacity / (OPACITIES - 1), (double) fades / FADES);
            }
            stamps[index] = known;
        }
        return known;
    }
}
