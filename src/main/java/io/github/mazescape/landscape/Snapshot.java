package io.github.mazescape.landscape;

import io.github.mazescape.evaluation.Layer;
import java.util.Arrays;

/**
 * All layers of a picture at one moment, row by row from the top, exact and preview pixels alike: enough to colour it in any way
 * without evaluating anything again. The arrays have {@code width * height} values each and are not to be modified.
 *
 * @param version a number that changes whenever the values do
 * @param width the number of columns, at least 1
 * @param height the number of rows, at least 1
 * @param fitness in [0, 1]; NaN where nothing is known
 * @param standardError of the fitness over the mazes; NaN where nothing is known
 * @param visited mean number of different cells visited [cells]; NaN where nothing is known
 * @param fingerprint the behaviour fingerprint; 0 where nothing is known
 */
public record Snapshot(
        long version,
        int width,
        int height,
        float[] fitness,
        float[] standardError,
        float[] visited,
        long[] fingerprint) {
    public Snapshot {
        int size = width * height;
        if (width < 1
                || height < 1
                || fitness.length != size
                || standardError.length != size
                || visited.length != size
                || fingerprint.length != size) {
            throw new IllegalArgumentException("snapshot: expected width * height values of each layer, got "
                    + fitness.length + ", " + standardError.length + ", " + visited.length + " and "
                    + fingerprint.length + " for " + width + " x " + height);
        }
    }

    /**
     * A snapshot of which one layer is known, as {@link #values} gave it.
     *
     * @param values width * height values. Not modified, not kept.
     */
    public static Snapshot ofLayer(long version, int width, int height, Layer layer, double[] values) {
        float[] known = new float[values.length];
        long[] fingerprints = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            known[i] = (float) values[i];
            if (layer == Layer.BEHAVIOUR) {
                fingerprints[i] = Double.doubleToRawLongBits(values[i]);
            }
        }
        float[] unknown = new float[values.length];
        Arrays.fill(unknown, Float.NaN);
        return new Snapshot(
                version,
                width,
                height,
                layer == Layer.FITNESS || layer == Layer.DIFFERENCE ? known : unknown,
                layer == Layer.STANDARD_ERROR ? known : unknown,
                layer == Layer.VISITED ? known : unknown,
                fingerprints);
    }

    /**
     * The values of a layer as numbers: a fresh array. A behaviour fingerprint stands in its bits ({@link
     * Double#longBitsToDouble}); of the difference this is the fitness, from which the centre's is yet to be subtracted.
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
        return switch (layer) {
            case FITNESS, DIFFERENCE -> fitness[index];
            case STANDARD_ERROR -> standardError[index];
            case VISITED -> visited[index];
            case BEHAVIOUR -> Double.longBitsToDouble(fingerprint[index]);
        };
    }

    /** The index of the pixel that shows a point of the viewport, u and v clamped to [-1, 1]. */
    public int index(double u, double v) {
        return at(v, height) * width + at(u, width);
    }

    private static int at(double place, int size) {
        return Math.max(0, Math.min(size - 1, (int) Math.floor((place + 1) / 2 * size)));
    }
}
