package io.github.mazescape.evaluation;

/**
 * A sequence of points in weight space, made one at a time so that a landscape of them need not fit in memory.
 * Thread-safe.
 */
public interface Points {
    /** How many points there are. */
    int size();

    /**
     * Writes the weights of a point.
     *
     * @param index which point, in [0, size())
     * @param weights as many weights as the topology has. Overwritten.
     */
    void copy(int index, double[] weights);

    /** The points in [from, to) of these. */
    default Points part(int from, int to) {
        Points whole = this;
        return new Points() {
            @Override
            public int size() {
                return to - from;
            }

            @Override
            public void copy(int index, double[] weights) {
                whole.copy(from + index, weights);
            }
        };
    }

    /** The points of an array of weight vectors. Not modified, not copied. */
    static Points of(double[][] rows) {
        return new Points() {
            @Override
            public int size() {
                return rows.length;
            }

            @Override
            public void copy(int index, double[] weights) {
                System.arraycopy(rows[index], 0, weights, 0, weights.length);
            }
        };
    }
}
