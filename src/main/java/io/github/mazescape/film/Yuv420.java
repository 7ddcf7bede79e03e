package io.github.mazescape.film;

/**
 * A frame as H.264 takes it: brightness of every pixel, and colour of every square of four. The matrix is that of
 * BT.709 and the range is limited, 16 to 235 and 16 to 240, as players take for granted for a film of this kind. All
 * encoders of mp4 are given these planes, so that the same frame has the same colours in each.
 *
 * @param width even [pixels]
 * @param height even [pixels]
 * @param luma {@code width * height} unsigned bytes, row by row; not modified
 * @param blue {@code width / 2 * height / 2} unsigned bytes; 128 is neutral; not modified
 * @param red as {@code blue}
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared: it only carries the planes to an encoder.
record Yuv420(int width, int height, byte[] luma, byte[] blue, byte[] red) {
    /** The name of matrix, primaries and transfer function in ffmpeg. */
    static final String NAME = "bt709";

    /** The number of matrix, primaries and transfer function in H.264 (ITU-T H.273). */
    static final int CODE = 1;

    private static final int DARKEST = 16;
    private static final int NEUTRAL = 128;
    /** Coefficients are in units of 1 / 65536. */
    private static final int BITS = 16;

    private static final int HALF = 1 << BITS - 1;

    /** Converts a frame of even sides, to the nearest numbers. The colour of a square is the mean of its pixels. */
    static Yuv420 of(MovieFrame frame) {
        int width = frame.width();
        int height = frame.height();
        int[] rgb = frame.rgb();
        byte[] luma = new byte[rgb.length];
        byte[] blue = new byte[rgb.length / 4];
        byte[] red = new byte[rgb.length / 4];
        for (int i = 0; i < rgb.length; i++) {
            luma[i] = (byte) (DARKEST + (11966 * r(rgb[i]) + 40254 * g(rgb[i]) + 4064 * b(rgb[i]) + HALF >> BITS));
        }
        int square = 0;
        for (int y = 0; y < height; y += 2) {
            for (int x = 0; x < width; x += 2) {
                int first = rgb[y * width + x];
                int second = rgb[y * width + x + 1];
                int third = rgb[(y + 1) * width + x];
                int fourth = rgb[(y + 1) * width + x + 1];
                int r = r(first) + r(second) + r(third) + r(fourth);
                int g = g(first) + g(second) + g(third) + g(fourth);
                int b = b(first) + b(second) + b(third) + b(fourth);
                blue[square] = (byte) (NEUTRAL + (-6596 * r - 22189 * g + 28785 * b + 4 * HALF >> BITS + 2));
                red[square] = (byte) (NEUTRAL + (28784 * r - 26145 * g - 2639 * b + 4 * HALF >> BITS + 2));
                square++;
            }
        }
        return new Yuv420(width, height, luma, blue, red);
    }

    private static int r(int rgb) {
        return rgb >> 16 & 0xff;
    }

    private static int g(int rgb) {
        return rgb >> 8 & 0xff;
    }

    private static int b(int rgb) {
        return rgb & 0xff;
    }
}
