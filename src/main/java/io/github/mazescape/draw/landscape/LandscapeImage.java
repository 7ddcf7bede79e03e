package io.github.mazescape.draw.landscape;

import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.draw.colour.Grading;
import io.github.mazescape.draw.colour.LikenessColours;
import io.github.mazescape.draw.colour.Palette;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.Snapshot;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Colours a snapshot at exactly the size of the screen, and keeps the picture until snapshot, colouring or size change.
 * Each pixel shows the nearest measured value, never a mixture. Memory is used again from picture to picture.
 */
public final class LandscapeImage {
    /** The least distance of contour lines [share of the palette]. */
    public static final double CONTOUR_DISTANCE = 0.095;

    private final Relief relief = new Relief();
    private final int[] table = new int[Grading.STEPS];
    private int[] cells = new int[0];
    private int[] columns = new int[0];
    private @Nullable Source source;
    private @Nullable Grading grading;
    private @Nullable BufferedImage image;
    private @Nullable BufferedImage spare;

    /** Everything that the picture depends on, without its size. */
    public record Source(
            Snapshot snapshot,
            Colouring colouring,
            @Nullable ValueRange range,
            double centre) {
        boolean sameAs(@Nullable Source other) {
            return other != null
                    && snapshot.version() == other.snapshot.version()
                    && snapshot.layers() == other.snapshot.layers()
                    && snapshot.fingerprint() == other.snapshot.fingerprint()
                    && colouring.equals(other.colouring)
                    && Objects.equals(range, other.range)
                    && Double.compare(centre, other.centre) == 0;
        }
    }

    /**
     * Makes the picture of a bare landscape, with one pixel for each value.
     *
     * @param range the values between which the colours run, or null for the range of the known values
     * @param centre the fitness from which differences are taken
     */
    public static BufferedImage of(Snapshot snapshot, Colouring colouring, @Nullable ValueRange range, double centre) {
        Source source = new Source(snapshot, colouring, range, centre);
        return new LandscapeImage().of(source, snapshot.width(), snapshot.height());
    }

    /** The grading of the values. */
    public Grading grading(Source wanted) {
        Grading known = grading;
        if (known == null || !wanted.sameAs(source)) {
            Colouring colouring = wanted.colouring();
            known = Grading.of(
                    wanted.snapshot(), colouring.layer(), colouring.scale(), wanted.range(), wanted.centre());
            grading = known;
            source = wanted;
            image = null;
        }
        return known;
    }

    /** Returns the picture. Its pixels change when another one is asked for. */
    public BufferedImage of(Source wanted, int width, int height) {
        Grading graded = grading(wanted);
        BufferedImage known = image;
        if (known != null && known.getWidth() == width && known.getHeight() == height) {
            return known;
        }
        BufferedImage old = spare;
        BufferedImage fresh = old != null && old.getWidth() == width && old.getHeight() == height
                ? old
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        colourCells(wanted, graded);
        enlarge(wanted.snapshot(), fresh);
        if (wanted.colouring().contours()) {
            List<Grading.Mark> marks = graded.marks(CONTOUR_DISTANCE);
            Contours.draw(fresh, wanted.snapshot(), wanted.colouring(), graded, marks);
        }
        spare = fresh;
        image = fresh;
        return fresh;
    }

    /** The colours of the cells of a snapshot, row by row: 0xFFRRGGBB. Valid until the next call. */
    public int[] cells(Source wanted) {
        colourCells(wanted, grading(wanted));
        return cells;
    }

    private void colourCells(Source wanted, Grading graded) {
        Snapshot snapshot = wanted.snapshot();
        Layer layer = wanted.colouring().layer();
        int size = snapshot.width() * snapshot.height();
        if (cells.length != size) {
            cells = new int[size];
        }
        if (layer.isFingerprint()) {
            long[] fingerprints = snapshot.fingerprint();
            for (int i = 0; i < size; i++) {
                cells[i] = fingerprints[i] == 0 ? Theme.WELL : Palette.ofFingerprint(fingerprints[i]);
            }
            return;
        }
        float[] values = snapshot.measured(layer);
        if (layer.isLikeness()) {
            new LikenessColours(snapshot, graded).colour(cells, Theme.WELL);
        } else {
            colourByPalette(wanted.colouring().colours(), values, graded);
        }
        if (wanted.colouring().relief()) {
            relief.light(snapshot, values, graded, cells);
        }
    }

    private void colourByPalette(Palette palette, float[] values, Grading graded) {
        for (int step = 0; step < table.length; step++) {
            table[step] = palette.at(graded.position(graded.middle(step)));
        }
        for (int i = 0; i < cells.length; i++) {
            float value = values[i];
            cells[i] = !Float.isNaN(value) ? table[graded.step(value)] : Theme.WELL;
        }
    }

    private void enlarge(Snapshot snapshot, BufferedImage target) {
        int width = target.getWidth();
        int height = target.getHeight();
        int[] pixels = ((DataBufferInt) target.getRaster().getDataBuffer()).getData();
        if (columns.length != width) {
            columns = new int[width];
        }
        for (int x = 0; x < width; x++) {
            columns[x] = nearest(x, width, snapshot.width());
        }
        int rowDone = -1;
        for (int y = 0; y < height; y++) {
            int row = nearest(y, height, snapshot.height());
            if (row == rowDone) {
                System.arraycopy(pixels, (y - 1) * width, pixels, y * width, width);
                continue;
            }
            rowDone = row;
            int from = row * snapshot.width();
            int to = y * width;
            for (int x = 0; x < width; x++) {
                pixels[to + x] = cells[from + columns[x]];
            }
        }
    }

    /** The cell at a pixel, in a line of {@code pixels} that shows {@code cells}. */
    static int nearest(int pixel, int pixels, int cells) {
        return (int) ((2L * pixel + 1) * cells / (2L * pixels));
    }
}
