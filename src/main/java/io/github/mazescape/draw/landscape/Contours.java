package io.github.mazescape.draw.landscape;

import io.github.mazescape.draw.colour.Grading;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.Snapshot;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;

/**
 * Draws lines one pixel wide between neighbouring cells on different sides of a mark, or with different behaviour. A
 * line runs along the right or lower edge of a cell, in the colour of the cell made darker if it is light and lighter
 * if it is dark. There is no line around unknown cells.
 */
final class Contours {
    private static final int UNKNOWN = Integer.MIN_VALUE;
    private static final int BRIGHT = 105;

    private final Snapshot snapshot;
    private final int[] levels;

    /** @param marks the values at which lines run, ascending */
    Contours(Snapshot snapshot, Layer layer, Grading grading, List<Grading.Mark> marks) {
        this.snapshot = snapshot;
        levels = new int[snapshot.width() * snapshot.height()];
        if (layer.isFingerprint()) {
            for (int i = 0; i < levels.length; i++) {
                long fingerprint = snapshot.fingerprint()[i];
                levels[i] = fingerprint == 0 ? UNKNOWN : Long.hashCode(fingerprint);
            }
            return;
        }
        float[] bounds = new float[marks.size()];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = (float) (marks.get(i).value() + grading.centre());
        }
        float[] values = snapshot.measured(layer);
        for (int i = 0; i < levels.length; i++) {
            levels[i] = level(values[i], bounds);
        }
    }

    /** How many marks a value has reached. */
    private static int level(float value, float[] bounds) {
        if (Float.isNaN(value)) {
            return UNKNOWN;
        }
        int level = 0;
        while (level < bounds.length && value >= bounds[level]) {
            level++;
        }
        return level;
    }

    /** Draws on a picture of the snapshot. {@code columns} holds the cell column of each pixel column. */
    void draw(BufferedImage image, int[] columns) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < height; y++) {
            int row = LandscapeImage.nearest(y, height, snapshot.height());
            int below = y + 1 < height ? LandscapeImage.nearest(y + 1, height, snapshot.height()) : row;
            int from = row * snapshot.width();
            int next = below * snapshot.width();
            for (int x = 0; x < width; x++) {
                int right = columns[Math.min(width - 1, x + 1)];
                int here = levels[from + columns[x]];
                if (differ(here, levels[from + right]) || differ(here, levels[next + columns[x]])) {
                    pixels[y * width + x] = contrasting(pixels[y * width + x]);
                }
            }
        }
    }

    private static boolean differ(int one, int other) {
        return one != other && one != UNKNOWN && other != UNKNOWN;
    }

    /** A colour that contrasts with another one. */
    static int contrasting(int rgb) {
        int red = rgb >> 16 & 255;
        int green = rgb >> 8 & 255;
        int blue = rgb & 255;
        int bright = red * 54 + green * 183 + blue * 19 >> 8;
        int towards = bright > BRIGHT ? 0 : 255;
        return 0xff000000 | half(red, towards) << 16 | half(green, towards) << 8 | half(blue, towards);
    }

    private static int half(int part, int towards) {
        return (9 * part + 7 * towards) >> 4;
    }
}
