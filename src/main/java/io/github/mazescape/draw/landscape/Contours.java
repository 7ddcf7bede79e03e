package io.github.mazescape.draw.landscape;

import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.draw.colour.Grading;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.Snapshot;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.List;

/**
 * Draws the {@link ContourLines} of a layer on a picture. Of behaviour, and where lines are to run along the edges of
 * cells, it draws the borders between cells with different behaviour, or on different sides of a mark. Both have the
 * colour of what is below, made darker if it is light and lighter if it is dark.
 */
final class Contours {
    private static final int BRIGHT = 105;
    /** How thick a line is [px]. */
    static final float WEIGHT = 1.25f;

    private Contours() {}

    /**
     * Draws on a picture of a snapshot, of any size.
     *
     * @param marks the values at which lines run
     */
    static void draw(
            BufferedImage image, Snapshot snapshot, Colouring colouring, Grading grading, List<Grading.Mark> marks) {
        Layer layer = colouring.layer();
        byte[] cover = layer.isFingerprint() || !colouring.smoothLines()
                ? borders(image, snapshot.width(), snapshot.height(), kinds(snapshot, layer, grading, marks))
                : lines(image, snapshot, ContourLines.of(snapshot, layer, grading, marks));
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            if (cover[i] != 0) {
                pixels[i] = contrasting(pixels[i], cover[i] & 255);
            }
        }
    }

    /** How much of each pixel lies below a line, 0 to 255 as an unsigned byte. */
    private static byte[] lines(BufferedImage image, Snapshot snapshot, List<ContourLines.Line> lines) {
        BufferedImage cover = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D ink = cover.createGraphics();
        ink.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        ink.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        ink.setStroke(new BasicStroke(WEIGHT, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        ink.setColor(Color.WHITE);
        AffineTransform onto = AffineTransform.getScaleInstance(
                (double) image.getWidth() / snapshot.width(), (double) image.getHeight() / snapshot.height());
        for (ContourLines.Line line : lines) {
            ink.draw(line.path().createTransformedShape(onto));
        }
        ink.dispose();
        return ((DataBufferByte) cover.getRaster().getDataBuffer()).getData();
    }

    /** Of each cell its behaviour, or 1 and how many marks its value has reached; 0 where it is unknown. */
    private static long[] kinds(Snapshot snapshot, Layer layer, Grading grading, List<Grading.Mark> marks) {
        if (layer.isFingerprint()) {
            return snapshot.fingerprint();
        }
        float[] values = snapshot.measured(layer);
        float[] limits = new float[marks.size()];
        for (int i = 0; i < limits.length; i++) {
            limits[i] = (float) (marks.get(i).value() + grading.centre());
        }
        Arrays.sort(limits);
        long[] kinds = new long[values.length];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = Float.isNaN(values[i]) ? 0 : 1 + reached(values[i], limits);
        }
        return kinds;
    }

    /** How many limits, in rising order, a value has reached. */
    private static int reached(float value, float[] limits) {
        int from = 0;
        int to = limits.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (value >= limits[middle]) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** All of each pixel at the right or lower edge of a cell next to which another kind is known. */
    private static byte[] borders(BufferedImage image, int columns, int rows, long[] kinds) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] cover = new byte[width * height];
        for (int y = 0; y < height; y++) {
            int here = columns * LandscapeImage.nearest(y, height, rows);
            int below = columns * LandscapeImage.nearest(Math.min(height - 1, y + 1), height, rows);
            for (int x = 0; x < width; x++) {
                int column = LandscapeImage.nearest(x, width, columns);
                int right = LandscapeImage.nearest(Math.min(width - 1, x + 1), width, columns);
                long kind = kinds[here + column];
                if (differ(kind, kinds[here + right]) || differ(kind, kinds[below + column])) {
                    cover[y * width + x] = (byte) 255;
                }
            }
        }
        return cover;
    }

    private static boolean differ(long one, long other) {
        return one != other && one != 0 && other != 0;
    }

    /** A colour that contrasts with another one, mixed with it: all of it at 255, nothing at 0. */
    static int contrasting(int rgb, int share) {
        int red = rgb >> 16 & 255;
        int green = rgb >> 8 & 255;
        int blue = rgb & 255;
        int bright = red * 54 + green * 183 + blue * 19 >> 8;
        int towards = bright > BRIGHT ? 0 : 255;
        return 0xff000000
                | mixed(red, towards, share) << 16
                | mixed(green, towards, share) << 8
                | mixed(blue, towards, share);
    }

    private static int mixed(int part, int towards, int share) {
        int whole = (9 * part + 7 * towards) >> 4;
        return part + (whole - part) * share / 255;
    }
}
