package io.github.mazescape.experiment.glass;

import io.github.mazescape.network.dynamics.Spectrum;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * The spectra of a square matrix, in units of σ√n: σ is the root mean square of its n² entries. In these units the
 * eigenvalues of independent normal entries fill the unit circle (Ginibre 1965) and their singular values end near 2
 * (Marchenko and Pastur 1967).
 *
 * @param scale σ√n; also the Frobenius norm over √n
 * @param eigenvalues real and imaginary parts in turn, those farthest from 0 first
 * @param singular the singular values, the largest first
 */
record RecurrentMatrix(double scale, double[] eigenvalues, double[] singular) {
    /** How near to 0 an imaginary part counts as 0, in units of the scale. */
    private static final double REAL = 1e-9;

    /** The spectra of a matrix, which is not modified; all are 0 where the matrix is. */
    static RecurrentMatrix of(double[][] matrix) {
        int n = matrix.length;
        double squares = 0;
        for (double[] row : matrix) {
            for (double entry : row) {
                squares += entry * entry;
            }
        }
        double scale = Math.sqrt(squares / n);
        double unit = scale == 0 ? 1 : scale;
        double[] eigenvalues = new double[2 * n];
        int next = 0;
        for (Spectrum.Eigenvalue value : Spectrum.of(matrix).values()) {
            eigenvalues[next++] = value.real() / unit;
            eigenvalues[next++] = value.imaginary() / unit;
        }
        SingularValueDecomposition_F64<DMatrixRMaj> decomposition =
                DecompositionFactory_DDRM.svd(n, n, false, false, false);
        double[] singular = new double[n];
        if (decomposition.decompose(new DMatrixRMaj(matrix))) {
            System.arraycopy(decomposition.getSingularValues(), 0, singular, 0, n);
        }
        Arrays.sort(singular);
        double[] descending = new double[n];
        for (int i = 0; i < n; i++) {
            descending[i] = singular[n - 1 - i] / unit;
        }
        return new RecurrentMatrix(scale, eigenvalues, descending);
    }

    /** The spectral radius. */
    double radius() {
        return StrictMath.hypot(eigenvalues[0], eigenvalues[1]);
    }

    /** The spectral norm: the largest singular value. */
    double norm() {
        return singular[0];
    }

    /** Henrici's departure from normality, √(1 − Σ|λ|²/|U|²): 0 for a normal matrix, at most 1. */
    double departure() {
        double squares = 0;
        for (double part : eigenvalues) {
            squares += part * part;
        }
        return Math.sqrt(Math.max(0, 1 - squares / singular.length));
    }

    /** The stable rank |U|²/s₁², in [1, n]. */
    double stableRank() {
        return singular.length / (singular[0] * singular[0]);
    }

    /** The effective rank: the exponential of the entropy of the squared singular values, in [1, n]. */
    double effectiveRank() {
        double entropy = 0;
        for (double value : singular) {
            double share = value * value / singular.length;
            if (share > 0) {
                entropy -= share * StrictMath.log(share);
            }
        }
        return StrictMath.exp(entropy);
    }

    /** How many eigenvalues are real. */
    int real() {
        int count = 0;
        for (int i = 1; i < eigenvalues.length; i += 2) {
            count += Math.abs(eigenvalues[i]) < REAL ? 1 : 0;
        }
        return count;
    }

    /** The share of eigenvalues outside the unit circle. */
    double outside() {
        int count = 0;
        for (int i = 0; i < eigenvalues.length; i += 2) {
            count += StrictMath.hypot(eigenvalues[i], eigenvalues[i + 1]) > 1 ? 1 : 0;
        }
        return (double) count / singular.length;
    }
}
