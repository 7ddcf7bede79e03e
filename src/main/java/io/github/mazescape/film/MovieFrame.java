package io.github.mazescape.film;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * The opaque pixels of one frame.
 *
 * @param width [pixels]
 * @param height [pixels]
 * @param rgb {@code width * height} pixels, row by row, each 0xRRGGBB; not modified
 */
record MovieFrame(int width, int height, int[] rgb) {
    private static final int RGB = 0xffffff;

    /** A copy of an image's pixels; transparency is ignored. */
    static MovieFrame of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        boolean packed =
                image.getType() == BufferedImage.TYPE_INT_RGB || image.getType() == BufferedImage.TYPE_INT_ARGB;
        // Packed pixels are copied without a conversion, since the drawing thread pays for this.
        int[] rgb = packed
                ? (int[]) image.getRaster().getDataElements(0, 0, width, height, null)
                : image.getRGB(0, 0, width, height, null, 0, width);
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] &= RGB;
        }
        return new MovieFrame(width, height, rgb);
    }

    /** This frame with even sides, which H.264 needs. The last column and row are doubled if needed. */
    MovieFrame even() {
        int wide = width + width % 2;
        int high = height + height % 2;
        if (wide == width && high == height) {
            return this;
        }
        int[] padded = new int[wide * high];
        for (int y = 0; y < high; y++) {
            int row = Math.min(y, height - 1) * width;
            System.arraycopy(rgb, row, padded, y * wide, width);
            padded[y * wide + wide - 1] = rgb[row + width - 1];
        }
        return new MovieFrame(wide, high, padded);
    }

    /** Three bytes for each pixel: red, green, blue. */
    byte[] bytes() {
        byte[] bytes = new byte[3 * rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            bytes[3 * i] = (byte) (rgb[i] >> 16);
            bytes[3 * i + 1] = (byte) (rgb[i] >> 8);
            bytes[3 * i + 2] = (byte) rgb[i];
        }
        return bytes;
    }

    BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, rgb, 0, width);
        return image;
    }

    /** The smallest rectangle that holds all differences to another frame of this size; empty if there is none. */
    Rectangle changedFrom(MovieFrame other) {
        int top = 0;
        while (top < height && sameRow(other, top)) {
            top++;
        }
        if (top == height) {
            return new Rectangle();
        }
        int bottom = height - 1;
        while (sameRow(other, bottom)) {
            bottom--;
        }
        int left = width;
        int right = -1;
        for (int y = top; y <= bottom; y++) {
            int row = y * width;
            int first = Arrays.mismatch(rgb, row, row + width, other.rgb, row, row + width);
            if (first >= 0) {
                left = Math.min(left, first);
                int last = width - 1;
                while (last > right && rgb[row + last] == other.rgb[row + last]) {
                    last--;
                }
                right = Math.max(right, last);
            }
        }
        return new Rectangle(left, top, right - left + 1, bottom - top + 1);
    }

    private boolean sameRow(MovieFrame other, int y) {
        int row = y * width;
        return Arrays.equals(rgb, row, row + width, other.rgb, row, row + width);
    }

    // The derived versions would compare the array by identity.
    @Override
    public boolean equals(Object other) {
        return other instanceof MovieFrame frame
                && width == frame.width
                && height == frame.height
                && Arrays.equals(rgb, frame.rgb);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rgb);
    }

    @Override
    public String toString() {
        return "MovieFrame[" + width + " x " + height + "]";
    }
}
