package io.github.mazescape.draw.brush;

/** Colours as 0xAARRGGBB whose parts are multiplied by the opacity (Porter and Duff, SIGGRAPH 1984). */
final class Ink {
    private Ink() {}

    /** A colour with an opacity, in [0, 1]. */
    static int of(int colour, double opacity) {
        return (int) Math.round(255 * opacity) << 24
                | part(colour >> 16, opacity) << 16
                | part(colour >> 8, opacity) << 8
                | part(colour, opacity);
    }

    private static int part(int value, double opacity) {
        return (int) Math.round((value & 0xff) * opacity);
    }

    /** An ink over another one. */
    static int over(int upper, int lower) {
        int left = 255 - (upper >>> 24);
        return part(upper, lower, 24, left)
                | part(upper, lower, 16, left)
                | part(upper, lower, 8, left)
                | part(upper, lower, 0, left);
    }

    private static int part(int upper, int lower, int shift, int left) {
        int sum = (upper >>> shift & 0xff) + ((lower >>> shift & 0xff) * left + 127) / 255;
        return Math.min(255, sum) << shift;
    }
}
