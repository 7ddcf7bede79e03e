package io.github.mazescape.landscape;

import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.evaluation.Supplement;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each pixel of a picture, row by row from the top: nothing, a preview with the value of a measured
 * pixel nearby, or what was measured there. Not thread-safe; a {@link Raster} guards it.
 */
final class Pixels {
    /** A preview farther than this from what was measured counts as just this far [pixels]. */
    private static final int FARTHEST = Raster.STEPS[0];

    private static final byte UNKNOWN = 0;
    private static final byte PREVIEW = 1;
    private static final byte EXACT = 2;

    private final int width;
    private final int height;
    private final int originX;
    private final int originY;
    private final byte[] state;
    /** Of a preview: how far it may be from what was measured [pixels]; a coarser one never takes its place. */
    private final byte[] coarseness;

    private final Evaluations values;
    /** Shared by all snapshots of a picture that was asked for no other layer. */
    private float @Nullable [] nothing;

    Pixels(Viewport viewport) {
        width = viewport.width();
        height = viewport.height();
        originX = viewport.onLattice() ? (int) Math.floorMod(viewport.column(), FARTHEST) : 0;
        originY = viewport.onLattice() ? (int) Math.floorMod(viewport.row(), FARTHEST) : 0;
        state = new byte[width * height];
        coarseness = new byte[width * height];
        values = Evaluations.ofSize(width * height);
    }

    /**
     * The first column on the grid of a step. Grids belong to the lattice, not to the view, so that a picture that is
     * moved or zoomed goes on with what was measured of it, and previews stay where they are.
     */
    int firstColumn(int step) {
        return Math.floorMod(-originX, step);
    }

    /** The first row on the grid of a step. */
    int firstRow(int step) {
        return Math.floorMod(-originY, step);
    }

    /** How many pixels there are. */
    int count() {
        return state.length;
    }

    /** Whether a pixel was measured with its own weights. */
    boolean isExact(int pixel) {
        return state[pixel] == EXACT;
    }

    /** The value of a pixel, exact or preview, as {@link Raster#value} has it; NaN where nothing is known. */
    double value(Layer layer, int pixel) {
        if (state[pixel] == UNKNOWN) {
            return Double.NaN;
        }
        if (layer.isOfNeighbours()) {
            return alikeAround(pixel);
        }
        return layer.isFingerprint() ? (values.fingerprint()[pixel] >>> 40) * 0x1.0p-24 : values.values(layer)[pixel];
    }

    /**
     * The share of the known pixels around one that behave as it does; 1 where none is known. Within a block of
     * previews those at the distance of a block count, so that coarse pictures already look like the fine one.
     */
    private double alikeAround(int pixel) {
        int x = pixel % width;
        int y = pixel / width;
        int step = block(pixel);
        long behaviour = values.fingerprint()[pixel];
        int known = 0;
        int alike = 0;
        for (int row = y - step; row <= y + step; row += step) {
            for (int column = x - step; column <= x + step; column += step) {
                int other = row * width + column;
                boolean within = row >= 0 && row < height && column >= 0 && column < width;
                if (within && other != pixel && state[other] != UNKNOWN) {
                    known++;
                    alike += values.fingerprint()[other] == behaviour ? 1 : 0;
                }
            }
        }
        return known == 0 ? 1 : (double) alike / known;
    }

    /** The side of the block of previews in which a pixel lies; 1 where it and its neighbour are exact. */
    private int block(int pixel) {
        int beside = width == 1 ? pixel : pixel % width + 1 < width ? pixel + 1 : pixel - 1;
        int shown = state[pixel] == EXACT ? beside : pixel;
        return state[shown] == PREVIEW ? coarseness[shown] : 1;
    }

    /** The behaviour fingerprint of a pixel, exact or preview; 0 where nothing is known. */
    long fingerprint(int pixel) {
        return values.fingerprint()[pixel];
    }

    /** A copy of all layers, with the values of a supplement. */
    Snapshot snapshot(long version, Supplement supplement) {
        float[][] layers = new float[values.layers().length][];
        layers[Layer.SUPPLEMENT_ROW] = supplement(supplement.layer());
        for (int row = 0; row < Layer.SUPPLEMENT_ROW; row++) {
            double[] measured = values.layers()[row];
            float[] copy = new float[state.length];
            for (int i = 0; i < copy.length; i++) {
                copy[i] = state[i] == UNKNOWN ? Float.NaN : (float) measured[i];
            }
            layers[row] = copy;
        }
        return new Snapshot(version, width, height, layers, values.fingerprint().clone());
    }

    private float[] supplement(@Nullable Layer asked) {
        if (asked == null) {
            if (nothing == null) {
                nothing = new float[state.length];
                Arrays.fill(nothing, Float.NaN);
            }
            return nothing;
        }
        float[] known = new float[state.length];
        for (int i = 0; i < known.length; i++) {
            known[i] = (float) value(asked, i);
        }
        return known;
    }

    /**
     * The upper left corner of the square of a grid, of a side in pixels, in which a pixel lies; the square must lie in
     * the picture.
     */
    int corner(int pixel, int side) {
        return corner(pixel % width, originX, side) + corner(pixel / width, originY, side) * width;
    }

    private static int corner(int place, int origin, int side) {
        return place - (place + origin) % side;
    }

    /**
     * Whether a pixel lies in a square of a grid, of a side in pixels, whose four corners are measured and behave
     * alike.
     */
    boolean betweenAlike(int x, int y, int side) {
        int left = corner(x, originX, side);
        int top = corner(y, originY, side);
        if (left < 0 || top < 0 || left + side >= width || top + side >= height) {
            return false;
        }
        int first = top * width + left;
        long behaviour = values.fingerprint()[first];
        return alike(first, behaviour)
                && alike(first + side, behaviour)
                && alike(first + side * width, behaviour)
                && alike(first + side * width + side, behaviour);
    }

    private boolean alike(int pixel, long behaviour) {
        return state[pixel] == EXACT && values.fingerprint()[pixel] == behaviour;
    }

    /**
     * Takes over what another picture of the same plane knows.
     *
     * @param columns which of its columns show what these do
     * @param rows which of its rows do
     * @param ratio the distance of its pixels in those of this one
     * @return how many pixels became exact by it
     */
    int reuse(Pixels other, LatticeMatch columns, LatticeMatch rows, double ratio) {
        int became = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int from = rows.nearest(y) * other.width + columns.nearest(x);
                if (rows.nearest(y) >= 0 && columns.nearest(x) >= 0 && other.state[from] != UNKNOWN) {
                    boolean same = rows.same(y) && columns.same(x) && other.state[from] == EXACT;
                    became += take(y * width + x, other, from, same, ratio);
                }
            }
        }
        return became;
    }

    private int take(int pixel, Pixels other, int from, boolean same, double ratio) {
        int before = state[pixel];
        int old = other.state[from] == EXACT ? 1 : other.coarseness[from];
        double apart = Math.ceil(old * ratio);
        set(pixel, other.values, from, same ? EXACT : PREVIEW, (int) Math.min(FARTHEST, Math.max(1, apart)));
        return same && before != EXACT ? 1 : 0;
    }

    /**
     * Keeps a measurement, and shows it as a preview around its pixel.
     *
     * @param pixel on the grid of the step
     * @param results holds the measurement. Not modified.
     * @param index where in the results it is
     * @param step the step of the grid [pixels]
     */
    void measured(int pixel, Evaluations results, int index, int step) {
        preview(pixel, results, index, step);
        set(pixel, results, index, EXACT, 0);
    }

    /**
     * Shows each exact pixel on the grid of a step as a preview around it: those that were taken over from another
     * picture are not measured again, and around them there may be nothing yet.
     */
    void spread(int step) {
        for (int y = firstRow(step); y < height; y += step) {
            for (int x = firstColumn(step); x < width; x += step) {
                if (isExact(y * width + x)) {
                    preview(y * width + x, values, y * width + x, step);
                }
            }
        }
    }

    private void preview(int pixel, Evaluations results, int index, int step) {
        int x = pixel % width;
        int y = pixel / width;
        int left = x >= step ? x - step / 2 : 0;
        int top = y >= step ? y - step / 2 : 0;
        int right = x + step < width ? Math.min(width, x + (step + 1) / 2) : width;
        int bottom = y + step < height ? Math.min(height, y + (step + 1) / 2) : height;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                set(row * width + column, results, index, PREVIEW, step);
            }
        }
    }

    private void set(int pixel, Evaluations from, int index, byte kind, int apart) {
        boolean finer = kind == EXACT || state[pixel] == UNKNOWN || apart <= coarseness[pixel];
        if (state[pixel] != EXACT && finer) {
            state[pixel] = kind;
            coarseness[pixel] = (byte) apart;
            values.copy(from, index, pixel);
        }
    }
}
