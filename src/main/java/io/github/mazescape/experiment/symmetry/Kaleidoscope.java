package io.github.mazescape.experiment.symmetry;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.evaluation.SerialEvaluator;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.network.Topology;
import io.github.mazescape.symmetry.UnitPlane;

/**
 * A picture of a {@link UnitPlane}, and how far it is its own image. The middle is a network of which two units are
 * silent.
 *
 * @param units the two units and their directions
 */
record Kaleidoscope(UnitPlane units) {
    /** How far the picture goes in each direction, in strengths of the unit as it is in the network. */
    static final double HALF_WIDTH = 2;

    /** That of the two units of a network with the largest weights. */
    static Kaleidoscope of(Topology topology, double[] weights) {
        return new Kaleidoscope(UnitPlane.of(topology, weights, 0));
    }

    /** What lies on the plane: an odd number of pixels a side, the rows from top to bottom. */
    Evaluations raster(SerialEvaluator evaluator, Task task, int side, Cancellation cancellation) {
        Plane plane = new Plane(units.origin(), units.across(), units.down());
        Points points = new Points() {
            @Override
            public int size() {
                return side * side;
            }

            @Override
            public void copy(int index, double[] weights) {
                double x = place(index % side, side);
                double y = place(index / side, side);
                plane.copy(x, y, weights);
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
