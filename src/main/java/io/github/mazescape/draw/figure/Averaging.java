package io.github.mazescape.draw.figure;

import io.github.mazescape.draw.kit.OkLab;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/** Makes a picture smaller: each pixel gets the mean light of a square of them, as an eye far away would see it. */
public final class Averaging {
    private static final int LEVELS = 1 << 12;

    private Averaging() {}

    /**
     * The picture, n times smaller along each side: a fresh image, or the same where n is 1.
     *
     * @param image its sides are multiples of n. Not modified.
     * @param n at least 1
     */
    public static BufferedImage of(BufferedImage image, int n) {
        if (n == 1) {
            return image;
        }
        int width = image.getWidth() / n;
        int height = image.getHeight() / n;
        double[] light = new double[256];
        Arrays.setAll(light, OkLab::linear);
        byte[] coded = coded();
        BufferedImage smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] rows = new int[n * image.getWidth()];
        double[] sums = new double[3 * width];
        int[] out = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, n * y, image.getWidth(), n, rows, 0, image.getWidth());
            Arrays.fill(sums, 0);
            for (int i = 0; i < rows.length; i++) {
                int to = 3 * (i % image.getWidth() / n);
                sums[to] += light[rows[i] >> 16 & 255];
                sums[to + 1] += light[rows[i] >> 8 & 255];
                sums[to + 2] += light[rows[i] & 255];
            }
            for (int x = 0; x < width; x++) {
                out[x] = part(coded, sums[3 * x], n) << 16
                        | part(coded, sums[3 * x + 1], n) << 8
                        | part(coded, sums[3 * x + 2], n);
            }
            smaller.setRGB(0, y, width, 1, out, 0, width);
        }
        return smaller;
    }

    private static int part(byte[] coded, double sum, int n) {
        return coded[(int) (sum / (n * n) * (LEVELS - 1) + 0.5)] & 255;
    }

    /** The sRGB byte whose light is nearest to each of many levels. */
    private static byte[] coded() {
        byte[] coded = new byte[LEVELS];
        int nearest = 0;
        for (int level = 0; level < LEVELS; level++) {
            double wanted = (double) level / (LEVELS - 1);
            while (nearest < 255
                    && Math.abs(OkLab.linear(nearest + 1) - wanted) <= Math.abs(OkLab.linear(nearest) - wanted)) {
                nearest++;
            }
            coded[level] = (byte) nearest;
        }
        return coded;
    }
}
