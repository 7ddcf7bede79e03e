package io.github.mazescape.landscape;

import io.github.mazescape.input.InputException;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/** The principal components of a path in weight space, from the singular value decomposition of its centred points. */
final class PrincipalComponents {
    private static final String LATER = "wait for more generations or choose random directions";

    private PrincipalComponents() {}

    /**
     * The two leading components, of length 1, the longer first.
     *
     * @param path three or more points in the order of time, not all on one line. Not modified.
     * @param weights how many weights each point has
     * @throws InputException if the points span no plane
     */
    static double[][] leadingTwo(List<double[]> path, int weights) {
        if (path.size() < 3) {
            throw InputException.got("path", "at least 3 champions", path.size())
                    .advise(LATER);
        }
        for (int i = 0; i < path.size(); i++) {
            Vectors.requireLength("path[" + i + "]", path.get(i), weights);
            Vectors.requireFinite("path[" + i + "]", path.get(i));
        }
        SingularValueDecomposition_F64<DMatrixRMaj> svd =
                DecompositionFactory_DDRM.svd(path.size(), weights, false, true, true);
        if (!svd.decompose(centred(path, weights))) {
            throw InputException.at("path")
                    .found("its principal components could not be computed")
                    .advise("choose random directions");
        }
        double[] sizes = svd.getSingularValues();
        int count = svd.numberOfSingularValues();
        int first = largest(sizes, count, -1);
        int second = largest(sizes, count, first);
        if (second < 0 || !(sizes[second] > Vectors.DEGENERATE * sizes[first])) {
            throw InputException.got("path", "champions that do not all lie on one line", path.size() + " that do")
                    .advise(LATER);
        }
        DMatrixRMaj rows = svd.getV(null, true);
        double[] begin = path.get(0);
        double[] end = path.get(path.size() - 1);
        return new double[][] {signed(rows, first, weights, begin, end), signed(rows, second, weights, begin, end)};
    }

    /** One point a row, from the mean of the points. */
    private static DMatrixRMaj centred(List<double[]> path, int weights) {
        DMatrixRMaj matrix = new DMatrixRMaj(path.size(), weights);
        for (int column = 0; column < weights; column++) {
            double sum = 0;
            for (double[] point : path) {
                sum += point[column];
            }
            double mean = sum / path.size();
            for (int row = 0; row < path.size(); row++) {
                matrix.unsafe_set(row, column, path.get(row)[column] - mean);
            }
        }
        return matrix;
    }

    private static int largest(double[] values, int count, int except) {
        int best = -1;
        for (int i = 0; i < count; i++) {
            if (i != except && (best < 0 || values[i] > values[best])) {
                best = i;
            }
        }
        return best;
    }

    /**
     * A row with the sign that lets the path's end lie farther along it than its beginning. Where the path ends level
     * with its beginning, the entry farthest from 0 is positive, the first one of equals.
     */
    private static double[] signed(DMatrixRMaj rows, int row, int weights, double[] begin, double[] end) {
        double[] component = new double[weights];
        for (int i = 0; i < weights; i++) {
            component[i] = rows.unsafe_get(row, i);
        }
        double[] gone = Vectors.difference(end, begin);
        double along = Vectors.dot(component, gone, 0, weights);
        double sign = along;
        if (!(Math.abs(along) > Vectors.DEGENERATE * Vectors.norm(gone, 0, weights))) {
            int farthest = 0;
            for (int i = 1; i < weights; i++) {
                if (Math.abs(component[i]) > Math.abs(component[farthest])) {
                    farthest = i;
                }
            }
            sign = component[farthest];
        }
        if (sign < 0) {
            for (int i = 0; i < weights; i++) {
                component[i] = -component[i];
            }
        }
        return component;
    }
}
