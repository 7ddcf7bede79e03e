package io.github.mazescape.network.dynamics;

import io.github.mazescape.network.Topology;
import io.github.mazescape.network.Weights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The eigenvalues of recurrent weights: what the hidden state would do by itself if its units were linear. Within the
 * unit circle it fades, outside it grows until the units saturate; an angle is an oscillation.
 *
 * @param values the eigenvalues, those farthest from 0 first
 */
public record Spectrum(List<Eigenvalue> values) {
    /**
     * An eigenvalue.
     *
     * @param real its real part
     * @param imaginary its imaginary part
     */
    public record Eigenvalue(double real, double imaginary) {
        /** How far it lies from 0. */
        public double magnitude() {
            return Math.hypot(real, imaginary);
        }
    }

    public Spectrum {
        values = List.copyOf(values);
    }

    /**
     * The spectrum of a network's recurrent weights: of an Elman network all of them, of a GRU those of the candidate
     * state.
     *
     * @param weights {@code topology.weightCount()} weights. Not modified.
     */
    public static Spectrum of(Topology topology, double[] weights) {
        return of(recurrent(topology, weights));
    }

    /** The spectrum of a square matrix, row by row. Not modified. */
    public static Spectrum of(double[][] matrix) {
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(matrix.length, false);
        List<Eigenvalue> values = new ArrayList<>();
        if (eigen.decompose(new DMatrixRMaj(matrix))) {
            for (int i = 0; i < eigen.getNumberOfEigenvalues(); i++) {
                Complex_F64 value = eigen.getEigenvalue(i);
                values.add(new Eigenvalue(value.real, value.imaginary));
            }
        }
        values.sort(Comparator.comparingDouble(Eigenvalue::magnitude)
                .reversed()
                .thenComparing(Comparator.comparingDouble(Eigenvalue::real).reversed())
                .thenComparing(Comparator.comparingDouble(Eigenvalue::imaginary).reversed()));
        return new Spectrum(values);
    }

    /**
     * The recurrent weights as a matrix: row i holds what hidden unit i takes from each hidden unit; of a GRU the rows
     * of the candidate state. They are as they enter a forward pass: held within plus or minus 2^64, and 0 where they
     * are not a number.
     *
     * @param weights {@code topology.weightCount()} weights. Not modified.
     * @return hidden by hidden; a fresh array
     */
    public static double[][] recurrent(Topology topology, double[] weights) {
        topology.requireWeights(weights);
        int hidden = topology.hidden();
        int last = topology.cell().rows() - 1;
        double[][] matrix = new double[hidden][hidden];
        for (int unit = 0; unit < hidden; unit++) {
            int from = topology.rowStart(unit, last) + 1 + topology.inputs();
            for (int i = 0; i < hidden; i++) {
                matrix[unit][i] = Weights.asDouble(weights[from + i]);
            }
        }
        return matrix;
    }

    /** The largest magnitude; 0 where there is no eigenvalue. */
    public double radius() {
        return values.isEmpty() ? 0 : values.get(0).magnitude();
    }
}
