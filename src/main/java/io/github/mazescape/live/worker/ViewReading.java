package io.github.mazescape.live.worker;

import io.github.mazescape.evaluation.Growth;
import io.github.mazescape.landscape.Snapshot;
import io.github.mazescape.statistics.BoxCounting;
import java.util.Locale;
import java.util.Optional;

/**
 * What is read of a finished picture: how much of it is borders of behaviour, of which dimension they are, and how deep
 * the folds around its centre are expected to go. A pixel is border where it behaves otherwise than its right or its
 * lower neighbour.
 *
 * @param width of the picture [pixels]
 * @param borders the share of the pixels that are border, [0, 1]
 * @param dimension their box-counting dimension; nothing where there are too few of them
 * @param growth how a change of the state grows in the network at the plane's origin
 */
public record ViewReading(int width, double borders, Optional<BoxCounting.Dimension> dimension, Growth growth) {
    /** With more border than this, most pixels are: the picture is too coarse to tell a dimension below 2. */
    private static final double FILLED = 0.9;

    /** Reads a picture of which every pixel is known. */
    static ViewReading of(Snapshot snapshot, Growth growth) {
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
        return new ViewReading(width, (double) count / behaviour.length, BoxCounting.of(border), growth);
    }

    /** What is read of the borders, as "borders 12.3 %, dimension 1.52 ± 0.03". */
    public String borderWords() {
        String share = String.format(Locale.ROOT, "borders %.1f %%, dimension ", 100 * borders);
        if (dimension.isEmpty()) {
            return share + "n/a: too few of them, or too small a picture";
        }
        BoxCounting.Dimension known = dimension.get();
        return share
                + (borders > FILLED
                        ? "n/a: nearly all is border"
                        : String.format(Locale.ROOT, "%.2f ± %.2f", known.value(), known.error()));
    }

    /** What is read of the centre, as "centre: λ −0.89 a step, folds end at about 10^−3.2". */
    public String centreWords() {
        return String.format(
                        Locale.ROOT,
                        "centre: λ %+.2f a step, folds end at about 10^-%.1f",
                        growth.exponent(),
                        growth.foldDepth())
                .replace('-', '−');
    }
}
