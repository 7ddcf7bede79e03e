package io.github.mazescape.experiment.survey;

import io.github.mazescape.seed.RandomStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;

/**
 * An affine subspace of weight space: an origin and orthonormal directions, so that a step within it is as long as the
 * step that it means in weight space.
 *
 * @param origin the weights at the coordinates 0
 * @param directions [weight][coordinate], the columns orthonormal
 */
record RandomSubspace(double[] origin, DMatrixRMaj directions) {
    /**
     * A subspace in any direction, each as likely as any other.
     *
     * @param origin the weights at the coordinates 0. Not copied.
     * @param dimensions from 1 to the number of weights
     */
    static RandomSubspace any(double[] origin, int dimensions, RandomStream random) {
        DMatrixRMaj gaussian = new DMatrixRMaj(origin.length, dimensions);
        for (int i = 0; i < gaussian.getNumElements(); i++) {
            gaussian.data[i] = random.nextGaussian();
        }
        QRDecomposition<DMatrixRMaj> decomposition = DecompositionFactory_DDRM.qr(origin.length, dimensions);
        if (!decomposition.decompose(gaussian)) {
            throw new IllegalStateException("directions: expected independent ones");
        }
        return new RandomSubspace(origin, decomposition.getQ(null, true));
    }

    /** The subspace in which some weights, drawn at random, move and the others stay. */
    static RandomSubspace ofWeights(double[] origin, int dimensions, RandomStream random) {
        int[] places = new int[origin.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = i;
        }
        DMatrixRMaj directions = new DMatrixRMaj(origin.length, dimensions);
        for (int i = 0; i < dimensions; i++) {
            int j = i + random.nextInt(places.length - i);
            int held = places[i];
            places[i] = places[j];
            places[j] = held;
            directions.set(places[i], i, 1);
        }
        return new RandomSubspace(origin, directions);
    }

    /** How many coordinates there are. */
    int dimensions() {
        return directions.numCols;
    }

    /** The weights at some coordinates. */
    double[] point(double[] coordinates) {
        double[] point = origin.clone();
        for (int row = 0; row < point.length; row++) {
            int at = row * directions.numCols;
            double sum = 0;
            for (double coordinate : coordinates) {
                sum += directions.data[at++] * coordinate;
            }
            point[row] += sum;
        }
        return point;
    }

    /** How near it comes to a point [weights]. */
    double distance(double[] target) {
        double squares = 0;
        double within = 0;
        for (int column = 0; column < directions.numCols; column++) {
            double along = 0;
            for (int row = 0; row < origin.length; row++) {
                along += directions.get(row, column) * (target[row] - origin[row]);
            }
            within += along * along;
        }
        for (int row = 0; row < origin.length; row++) {
            squares += (target[row] - origin[row]) * (target[row] - origin[row]);
        }
        return Math.sqrt(Math.max(0, squares - within));
    }
}
