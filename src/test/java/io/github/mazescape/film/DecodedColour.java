package io.github.mazescape.film;

import org.jcodec.common.model.Picture;

/** What a player shows of frames in BT.709 and limited range; its own arithmetic, from the formulas of the standard. */
final class DecodedColour {
    private DecodedColour() {}

    /** The colour of a pixel, 0xRRGGBB. */
    static int at(Picture picture, int x, int y) {
        int half = picture.getWidth() / 2;
        double luma = (picture.getPlaneData(0)[y * picture.getWidth() + x] + 128 - 16) / 219.0;
        double blue = picture.getPlaneData(1)[y / 2 * half + x / 2] / 224.0;
        double red = picture.getPlaneData(2)[y / 2 * half + x / 2] / 224.0;
        return of(luma, blue, red);
    }

    /** As {@link #at}, before anything encoded the planes. */
    static int at(Yuv420 planes, int x, int y) {
        int square = y / 2 * (planes.width() / 2) + x / 2;
        return of(
                ((planes.luma()[y * planes.width() + x] & 0xff) - 16) / 219.0,
                ((planes.blue()[square] & 0xff) - 128) / 224.0,
                ((planes.red()[square] & 0xff) - 128) / 224.0);
    }

    private static int of(double luma, double blue, double red) {
        double r = luma + 2 * (1 - 0.2126) * red;
        double b = luma + 2 * (1 - 0.0722) * blue;
        double g = (luma - 0.2126 * r - 0.0722 * b) / 0.7152;
        return channel(r) << 16 | channel(g) << 8 | channel(b);
    }

    private static int channel(double value) {
        return (int) Math.round(255 * Math.max(0, Math.min(1, value)));
    }

    /** The largest difference of two colours in any channel. */
    static int distance(int one, int other) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)));
        }
        return most;
    }
}
