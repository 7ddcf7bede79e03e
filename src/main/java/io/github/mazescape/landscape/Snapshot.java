package io.github.mazescape.landscape;

import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.evaluation.PackedLikeness;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * All layers of a picture at one moment, row by row from the top, exact and preview pixels alike: enough to colour it
 * in any way without evaluating anything again. The arrays have {@code width * height} values each and are not to be
 * modified.
 *
 * @param version a number that changes whenever the values do
 * @param width the number of columns, at least 1
 * @param height the number of rows, at least 1
 * @param layers the values of each measured layer, at its {@link Layer#row}; NaN where nothing is known. Behind them
 *     the coordinates of {@link Layer#LIKENESS}, if they are known, and the values of a layer that was asked for
 * @param fingerprint the behaviour fingerprint; 0 where nothing is known
 */
public record Snapshot(long version, int width, int height, float[][] layers, long[] fingerprint) {
    private static final int ROWS = Layer.ROWS;

    public Snapshot {
        int size = width * height;
        if (width < 1
                || height < 1
                || fingerprint.length != size
                || layers.length != Layer.MEASURED.size() && layers.length != ROWS
                || Stream.of(layers).anyMatch(values -> values.length != size)) {
            throw new IllegalArgumentException("snapshot: expected width * height values of each layer, got "
                    + Stream.of(layers).map(values -> values.length).toList() + " and " + fingerprint.length + " for "
                    + width + " x " + height);
        }
    }

    /**
     * A snapshot of which one layer is known, as {@link #values} gave it.
     *
     * @param values width * height values. Not modified, not kept.
     */
    public static Snapshot ofLayer(long version, int width, int height, Layer layer, double[] values) {
        float[][] layers = new float[ROWS][values.length];
        for (float[] unknown : layers) {
            Arrays.fill(unknown, Float.NaN);
        }
        long[] fingerprints = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            if (layer.isFingerprint()) {
                fingerprints[i] = Double.doubleToRawLongBits(values[i]);
            } else if (layer.isLikeness()) {
                PackedLikeness.unpack(values[i], layers, i);
            } else {
                layers[layer.row()][i] = (float) values[i];
            }
        }
        return new Snapshot(version, width, height, layers, fingerprints);
    }

    /** Whether the coordinates of {@link Layer#LIKENESS} are known. */
    public boolean hasCoordinates() {
        return layers.length == ROWS;
    }

    /** A coordinate of {@link Layer#LIKENESS}, 0 or 1. Not a copy. */
    public float[] coordinates(int axis) {
        return layers[Layer.MEASURED.size() + axis];
    }

    /** The values of a layer, or of its basis where it is not measured itself. Not a copy. */
    public float[] measured(Layer layer) {
        return layers[layer.row()];
    }

    /**
     * The values of a layer as numbers: a fresh array. A behaviour fingerprint stands in its bits
     * ({@link Double#longBitsToDouble}), and so do the three numbers of likeness; of the difference this is the
     * fitness, from which the centre's is yet to be subtracted.
     */
    public double[] values(Layer layer) {
        double[] values = new double[width * height];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(layer, i);
        }
        return values;
    }

    /** The value at {@code y * width + x}, as {@link #values} has it. */
    public double value(Layer layer, int index) {
        if (layer.isLikeness()) {
            return PackedLikeness.pack(layers, index);
        }
        return layer.isFingerprint() ? Double.longBitsToDouble(fingerprint[index]) : measured(layer)[index];
    }

    /**
     * What a layer says at {@code y * width + x}, in words.
     *
     * @param centre the fitness from which differences are taken
     */
    public String shown(Layer layer, int index, double centre) {
        if (layer.isFingerprint()) {
            return layer.shown(fingerprint[index]);
        }
        double measured = measured(layer)[index];
        return layer.shown(layer.isDifference() ? measured - centre : measured);
    }

    /** The index of the pixel that shows a point of the viewport, u and v clamped to [-1, 1]. */
    public int index(double u, double v) {
        return at(v, height) * width + at(u, width);
    }

    private static int at(double place, int size) {
        return Math.max(0, Math.min(size - 1, (int) Math.floor((place + 1) / 2 * size)));
    }
}
