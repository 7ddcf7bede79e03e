package io.github.mazescape.draw.glide;

import io.github.mazescape.landscape.SliceMap;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * Draws two pictures over each other, each where its places lie on the screen, in whole numbers that are the same
 * everywhere. It is made of squares of two by two pixels, for it lasts a moment only and must be there in time; where a
 * picture is made of such squares and stays as it is, its pixels do, too.
 */
final class Reprojection {
    /** All of a colour, and all of the distance between two pixels. */
    private static final int WHOLE = 256;

    private static final int RED_BLUE = 0xff00ff;
    private static final int GREEN = 0x00ff00;
    /** A picture reaches half a pixel beyond the middle of its outermost pixels; a little more, against rounding. */
    private static final double BEYOND = 0.501;

    private Reprojection() {}

    /**
     * A picture and where it lies.
     *
     * @param picture of the type RGB
     * @param within where a place of the screen lies in the picture; both from -1 to 1
     */
    record Layer(BufferedImage picture, SliceMap within) {}

    /**
     * Draws both over all of a target.
     *
     * @param share how much of the second one there is where both are, in [0, 1]; where one alone is, there is all of
     *     it
     */
    static void draw(Layer first, Layer second, double share, BufferedImage target) {
        Sampler one = new Sampler(first, target);
        Sampler other = new Sampler(second, target);
        int mixed = (int) Math.round(share * WHOLE);
        int width = target.getWidth();
        int height = target.getHeight();
        int[] to = pixels(target);
        for (int y = 0; y < height; y += 2) {
            int from = y * width;
            for (int x = 0; x < width; x += 2) {
                double oneColumn = one.column(x, y);
                double oneRow = one.row(x, y);
                double otherColumn = other.column(x, y);
                double otherRow = other.row(x, y);
                boolean inOne = one.covers(oneColumn, oneRow);
                boolean inOther = other.covers(otherColumn, otherRow);
                int weight = inOne == inOther ? mixed : inOther ? WHOLE : 0;
                int colour = weight == WHOLE ? 0 : one.at(oneColumn, oneRow);
                if (weight > 0) {
                    int over = other.at(otherColumn, otherRow);
                    colour = weight == WHOLE ? over : mixed(colour, over, weight);
                }
                to[from + x] = colour;
                if (x + 1 < width) {
                    to[from + x + 1] = colour;
                }
            }
            if (y + 1 < height) {
                System.arraycopy(to, from, to, from + width, width);
            }
        }
    }

    static int[] pixels(BufferedImage picture) {
        return ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    }

    private static int mixed(int one, int other, int weight) {
        int redBlue = (one & RED_BLUE) * (WHOLE - weight) + (other & RED_BLUE) * weight >>> 8 & RED_BLUE;
        int green = (one & GREEN) * (WHOLE - weight) + (other & GREEN) * weight >>> 8 & GREEN;
        return redBlue | green;
    }

    /** The colours of a picture between its pixels. */
    private static final class Sampler {
        private final int[] pixels;
        private final int width;
        private final int height;
        private final double columnAcross;
        private final double columnDown;
        private final double firstColumn;
        private final double rowAcross;
        private final double rowDown;
        private final double firstRow;

        Sampler(Layer layer, BufferedImage target) {
            pixels = Reprojection.pixels(layer.picture());
            width = layer.picture().getWidth();
            height = layer.picture().getHeight();
            SliceMap within = layer.within();
            double wide = target.getWidth();
            double high = target.getHeight();
            columnAcross = within.uu() * width / wide;
            columnDown = within.uv() * width / high;
            rowAcross = within.vu() * height / wide;
            rowDown = within.vv() * height / high;
            double left = 2 / wide - 1;
            double top = 2 / high - 1;
            firstColumn = (within.u(left, top) + 1) * width / 2 - 0.5;
            firstRow = (within.v(left, top) + 1) * height / 2 - 0.5;
        }

        /** The place of the middle of a square of the target, whose upper left pixel is (x, y). */
        double column(int x, int y) {
            return firstColumn + columnAcross * x + columnDown * y;
        }

        double row(int x, int y) {
            return firstRow + rowAcross * x + rowDown * y;
        }

        boolean covers(double column, double row) {
            return column >= -BEYOND && row >= -BEYOND && column <= width - 1 + BEYOND && row <= height - 1 + BEYOND;
        }

        /** The colour there, or that of the nearest place of the picture. */
        int at(double column, double row) {
            int across = (int) (WHOLE * Math.max(0, Math.min(width - 1, column)) + 0.5);
            int down = (int) (WHOLE * Math.max(0, Math.min(height - 1, row)) + 0.5);
            int left = across >> 8;
            int top = (down >> 8) * width;
            int right = Math.min(left + 1, width - 1);
            int bottom = Math.min(top + width, (height - 1) * width);
            int acrossWeight = across & 255;
            return mixed(
                    mixed(pixels[top + left], pixels[top + right], acrossWeight),
                    mixed(pixels[bottom + left], pixels[bottom + right], acrossWeight),
                    down & 255);
        }
    }
}
