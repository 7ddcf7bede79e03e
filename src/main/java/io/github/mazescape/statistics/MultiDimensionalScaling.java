package io.github.mazescape.statistics;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** A map of things of which only the distances are known. */
public final class MultiDimensionalScaling {
    private MultiDimensionalScaling() {}

    /**
     * Places in the plane whose distances are near those given: the two leading eigenvectors of the doubly centred
     * squares (Torgerson 1952). They are centred on 0; the entry farthest from 0 of each axis is positive.
     *
     * @param distances [thing][other], symmetric. Not modified.
     * @return [thing][2]
     */
    public static double[][] classical(double[][] distances) {
        int n = distances.length;
        double[][] places = new double[n][2];
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
        if (n < 2 || !eigen.decompose(centred(distances))) {
            return places;
        }
        int first = largest(eigen, -1);
        int second = largest(eigen, first);
        for (int axis = 0; axis < 2; axis++) {
            int number = axis == 0 ? first : second;
            double value = Math.max(0, eigen.getEigenvalue(number).getReal());
            DMatrixRMaj vector = eigen.getEigenVector(number);
            double farthest = 0;
            for (int i = 0; i < n; i++) {
                farthest = Math.abs(vector.get(i)) > Math.abs(farthest) + 1e-12 ? vector.get(i) : farthest;
            }
            double scale = Math.signum(farthest) * Math.sqrt(value);
            for (int i = 0; i < n; i++) {
                places[i][axis] = scale * vector.get(i);
            }
        }
        return places;
    }

    /** Minus half the squares of the distances, with the mean of every row and column taken off. */
    private static DMatrixRMaj centred(double[][] distances) {
        int n = distances.length;
        double[] means = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                means[i] += distances[i][j] * distances[i][j] / n;
            }
        }
        double mean = Summary.mean(means);
        DMatrixRMaj products = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                products.set(i, j, -0.5 * (distances[i][j] * distances[i][j] - means[i] - means[j] + mean));
            }
        }
        return products;
    }

    private static int largest(EigenDecomposition_F64<DMatrixRMaj> eigen, int except) {
        int best = -1;
        for (int i = 0; i < eigen.getNumberOfEigenvalues(); i++) {
            if (i != except
                    && (best < 0
                            || eigen.getEigenvalue(i).getReal()
                                    > eigen.getEigenvalue(best).getReal())) {
                best = i;
            }
        }
        return best;
    }
}
