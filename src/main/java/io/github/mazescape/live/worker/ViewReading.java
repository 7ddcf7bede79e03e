package io.github.mazescape.live.worker;

import io.github.mazescape.landscape.Snapshot;
import io.github.mazescape.statistics.BoxCounting;
import java.util.Locale;
import java.util.Optional;

/**
 * What is read of a finished picture: how much of it is borders of behaviour, and of which dimension they are. A pixel
 * is border where it behaves otherwise than its right or its lower neighbour.
 *
 * @param width of the picture [pixels]
 * @param borders the share of the pixels that are border, [0, 1]
 * @param dimension their box-counting dimension; nothing where there are too few of them
 */
public record ViewReading(int width, double borders, Optional<BoxCounting.Dimension> dimension) {
    /** With more border than this, most pixels are: the picture is too coarse to tell a dimension below 2. */
    private static final double FILLED = 0.9;

    /** Reads a picture of which every pixel is known. */
    static ViewReading of(Snapshot snapshot) {
        int width = snapshot.width();
        int height = snapshot.height();
        long[] behaviour = snapshot.fingerprint();
        boolean[][] border = new boolean[height][width];
        int count = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                border[y][x] = x + 1 < width && behaviour[i] != behaviour[i + 1]
                        || y + 1 < height && behaviour[i] != behaviour[i + width];
                count += border[y][x] ? 1 : 0;
            }
        }
        return new ViewReading(width, (double) count / behaviour.length, BoxCounting.of(border));
    }

    /** The reading in words, as "borders 12.3 %, dimension 1.52 ± 0.03". */
    public String words() {
        String share = String.format(Locale.ROOT, "borders %.1f %%, dimension ", 100 * borders);
        return share
                + dimension
                        .map(known -> String.format(Locale.ROOT, "%.2f ± %.2f", known.value(), known.error()))
                        .orElse("n/a");
    }

    /** What limits the reading, as a sentence without its full stop. */
    public String limits() {
        if (dimension.isEmpty()) {
            return "too few border pixels, or too small a picture";
        }
        return borders > FILLED
                ? "nearly all is border: too coarse to tell"
                : "by boxes of 2 pixels and more; ± of the fit";
    }
}
