package io.github.mazescape.draw.colour;

import io.github.mazescape.draw.kit.OkLab;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.Snapshot;

/**
 * The colours of {@link Layer#LIKENESS}: the lightness grows with the position of the cells visited, and the two
 * coordinates, each balanced over the picture, lead from blue to yellow and from green to red. Alike foragers have
 * alike colours; what spreads in the picture spreads over the colours.
 */
public final class LikenessColours {
    /** The least and the greatest lightness, and the farthest from grey along an axis, in OKLab. */
    private static final double DARKEST = 0.3;

    private static final double LIGHTEST = 0.84;
    private static final double STRONGEST = 0.125;

    private static final int LIGHTS = 32;
    private static final int TINTS = 40;

    private final Snapshot snapshot;
    private final float[] lights;
    private final Grading lightness;
    private final Grading[] axes;

    /** @param lightness the grading of the cells visited */
    public LikenessColours(Snapshot snapshot, Grading lightness) {
        this.snapshot = snapshot;
        this.lightness = lightness;
        lights = lightness.positions();
        axes = new Grading[snapshot.hasCoordinates() ? Layer.COORDINATES : 0];
        for (int axis = 0; axis < axes.length; axis++) {
            axes[axis] = Grading.balanced(snapshot, snapshot.coordinates(axis));
        }
    }

    /**
     * Colours the known pixels of the snapshot.
     *
     * @param cells 0xFFRRGGBB of each pixel. Overwritten.
     * @param unknown the colour of the unknown ones
     */
    public void colour(int[] cells, int unknown) {
        float[] visited = snapshot.measured(Layer.LIKENESS);
        byte[][] tints = new byte[axes.length][];
        for (int axis = 0; axis < axes.length; axis++) {
            tints[axis] = tints(axes[axis]);
        }
        for (int i = 0; i < cells.length; i++) {
            if (Float.isNaN(visited[i])) {
                cells[i] = unknown;
                continue;
            }
            int tint = 0;
            for (int axis = 0; axis < Layer.COORDINATES; axis++) {
                int place =
                        axis < axes.length ? tints[axis][axes[axis].step(snapshot.coordinates(axis)[i])] : TINTS / 2;
                tint = tint * TINTS + place;
            }
            int light = (int) (lights[lightness.step(visited[i])] * (LIGHTS - 1) + 0.5f);
            cells[i] = Table.COLOURS[light * TINTS * TINTS + tint];
        }
    }

    private static byte[] tints(Grading axis) {
        float[] positions = axis.positions();
        byte[] tints = new byte[positions.length];
        for (int step = 0; step < tints.length; step++) {
            tints[step] = (byte) (positions[step] * (TINTS - 1) + 0.5f);
        }
        return tints;
    }

    /**
     * A colour of the layer.
     *
     * @param light the position of the cells visited, [0, 1]
     * @param across the position of the first coordinate, [0, 1]
     * @param down the position of the second, [0, 1]
     */
    public static int at(double light, double across, double down) {
        return new OkLab(
                        DARKEST + (LIGHTEST - DARKEST) * light,
                        STRONGEST * (2 * across - 1),
                        STRONGEST * (2 * down - 1))
                .argb();
    }

    /** Prepared colours for speed. */
    private static final class Table {
        private static final int[] COLOURS = new int[LIGHTS * TINTS * TINTS];

        static {
            for (int i = 0; i < COLOURS.length; i++) {
                COLOURS[i] = at(
                        i / (TINTS * TINTS) / (LIGHTS - 1.0),
                        i / TINTS % TINTS / (TINTS - 1.0),
                        i % TINTS / (TINTS - 1.0));
            }
        }
    }
}
