package io.github.mazescape.experiment.symmetry;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.evaluation.SerialEvaluator;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.network.Topology;

/**
 * A plane on which the symmetry of two units is to be seen. In its origin two units of a network are cut off; to the
 * right the first one comes in with some strength, downwards the second one, with the same weights, but without those
 * from a unit of the two to itself or to the other. So a change of one's sign is a reflection of the picture, and an
 * exchange of the two is one along the diagonal: eight equal parts.
 */
record Kaleidoscope(double[] origin, double[] across, double[] down, int unit) {
    /** How far the picture goes in each direction, in strengths of the unit as it is in the network. */
    static final double HALF_WIDTH = 2;

    /** The plane of the unit with the largest weights to the outputs, and its neighbour. */
    static Kaleidoscope of(Topology topology, double[] weights) {
        int first = strongest(topology, weights);
        int second = (first + 1) % topology.hidden();
        double[] origin = weights.clone();
        double[] across = new double[weights.length];
        double[] down = new double[weights.length];
        int candidate = topology.cell().rows() - 1;
        for (int row = 0; row <= candidate; row++) {
            for (int column = 0; column < topology.rowLength(); column++) {
                int unit = column - 1 - topology.inputs();
                int from = topology.rowStart(first, row) + column;
                int to = topology.rowStart(second, row) + column;
                double weight = unit == first || unit == second ? 0 : weights[from];
                // The gates of a unit do not know its sign: they stay, and are the same for both.
                origin[from] = row == candidate ? 0 : weight;
                origin[to] = origin[from];
                across[from] = row == candidate ? weight : 0;
                down[to] = across[from];
            }
            for (int unit = 0; unit < topology.hidden(); unit++) {
                if (unit != first && unit != second) {
                    int start = topology.rowStart(unit, row) + 1 + topology.inputs();
                    out(start, first, second, weights, origin, across, down);
                }
            }
        }
        for (int output = 0; output < topology.outputs(); output++) {
            out(topology.outputStart(output) + 1, first, second, weights, origin, across, down);
        }
        return new Kaleidoscope(origin, across, down, first);
    }

    private static void out(
            int start, int first, int second, double[] weights, double[] origin, double[] across, double[] down) {
        across[start + first] = weights[start + first];
        down[start + second] = weights[start + first];
        origin[start + first] = 0;
        origin[start + second] = 0;
    }

    private static int strongest(Topology topology, double[] weights) {
        int strongest = 0;
        double most = -1;
        for (int unit = 0; unit < topology.hidden(); unit++) {
            double squares = 0;
            for (int output = 0; output < topology.outputs(); output++) {
                double weight = weights[topology.outputStart(output) + 1 + unit];
                squares += weight * weight;
            }
            if (squares > most) {
                most = squares;
                strongest = unit;
            }
        }
        return strongest;
    }

    /** What lies on the plane: an odd number of pixels a side, the rows from top to bottom. */
    Evaluations raster(SerialEvaluator evaluator, Task task, int side, Cancellation cancellation) {
        Points points = new Points() {
            @Override
            public int size() {
                return side * side;
            }

            @Override
            public void copy(int index, double[] weights) {
                double x = place(index % side, side);
                double y = place(index / side, side);
                for (int i = 0; i < weights.length; i++) {
                    weights[i] = Math.fma(y, down[i], Math.fma(x, across[i], origin[i]));
                }
            }
        };
        return evaluator.evaluate(task, points, cancellation);
    }

    private static double place(int pixel, int side) {
        int half = side / 2;
        return HALF_WIDTH * (pixel - half) / half;
    }

    /**
     * The share of pixels that behave as their images do.
     *
     * @param fingerprints of the pixels
     * @return of a reflection from left to right, from top to bottom, and along the diagonal
     */
    static double[] symmetry(long[] fingerprints, int side) {
        double[] equal = new double[3];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                long own = fingerprints[y * side + x];
                equal[0] += own == fingerprints[y * side + side - 1 - x] ? 1 : 0;
                equal[1] += own == fingerprints[(side - 1 - y) * side + x] ? 1 : 0;
                equal[2] += own == fingerprints[x * side + y] ? 1 : 0;
            }
        }
        for (int i = 0; i < equal.length; i++) {
            equal[i] /= side * side;
        }
        return equal;
    }
}
