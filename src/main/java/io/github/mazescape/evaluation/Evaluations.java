package io.github.mazescape.evaluation;

/**
 * The results of a batch, in the order of its points.
 *
 * @param layers the values of each measured layer, at its {@link Layer#row}, and behind them the coordinates of
 *     {@link Layer#LIKENESS}, then the values of a {@link Supplement}
 * @param fingerprint the behaviour fingerprint
 */
public record Evaluations(double[][] layers, long[] fingerprint) {
    /** Room for the results of so many points. */
    public static Evaluations ofSize(int size) {
        return new Evaluations(new double[Layer.ROWS][size], new long[size]);
    }

    /** How many points there are. */
    public int size() {
        return fingerprint.length;
    }

    /** The values of a layer; of one that is not measured itself, those of its basis. */
    public double[] values(Layer layer) {
        return layers[layer.row()];
    }

    /** A coordinate of {@link Layer#LIKENESS}, 0 or 1, of each point; 0 where it was not asked for. */
    public double[] coordinates(int axis) {
        return layers[Layer.MEASURED.size() + axis];
    }

    /** The fitness of each point, [0, 1]. */
    public double[] fitness() {
        return values(Layer.FITNESS);
    }

    /** Takes over the results of one point. */
    public void copy(Evaluations from, int index, int to) {
        for (int row = 0; row < layers.length; row++) {
            layers[row][to] = from.layers[row][index];
        }
        fingerprint[to] = from.fingerprint[index];
    }
}
