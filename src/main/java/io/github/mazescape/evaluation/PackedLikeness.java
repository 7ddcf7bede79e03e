package io.github.mazescape.evaluation;

/**
 * The three numbers of {@link Layer#LIKENESS} of a pixel in the bits of one, so that a landscape of this layer is kept
 * like any other: 24 bits of the cells visited, in steps of 2^-10, and 20 bits of each coordinate. What is beyond these
 * is given its nearest value.
 */
public final class PackedLikeness {
    private static final int UNKNOWN = (1 << 24) - 1;
    private static final double VISITED_STEPS = 1 << 10;
    private static final int FARTHEST = (1 << 19) - 1;

    private PackedLikeness() {}

    /** The numbers at an index of the rows of a snapshot; the coordinates are 0 where there are none. */
    public static double pack(float[][] layers, int index) {
        float visited = layers[Layer.VISITED.row()][index];
        long bits = Float.isNaN(visited) ? UNKNOWN : Math.min(UNKNOWN - 1L, Math.round(visited * VISITED_STEPS));
        for (int axis = 0; axis < Layer.COORDINATES; axis++) {
            int row = Layer.MEASURED.size() + axis;
            float place = row < layers.length ? layers[row][index] : 0;
            bits = bits << 20 | Math.round(Math.max(-FARTHEST, Math.min(FARTHEST, place))) & 0xfffff;
        }
        return Double.longBitsToDouble(bits);
    }

    /** Writes the numbers at an index of the rows of a snapshot. */
    public static void unpack(double packed, float[][] layers, int index) {
        long bits = Double.doubleToRawLongBits(packed);
        int visited = (int) (bits >>> 40);
        boolean known = visited != UNKNOWN;
        layers[Layer.VISITED.row()][index] = known ? (float) (visited / VISITED_STEPS) : Float.NaN;
        for (int axis = 0; axis < Layer.COORDINATES; axis++) {
            int place = (int) (bits >>> 20 * (Layer.COORDINATES - 1 - axis)) << 12 >> 12;
            layers[Layer.MEASURED.size() + axis][index] = known ? place : Float.NaN;
        }
    }
}
