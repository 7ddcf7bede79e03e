package io.github.mazescape.symmetry;

import io.github.mazescape.network.Topology;

/**
 * The inner product of the weights of one network with those of a symmetric copy of another, as a function of the copy,
 * continued to all pairs of matrices: S, which for a copy has its signs at (new unit, old unit), and Q, which has ones
 * there. It is linear in the weights of inputs and outputs and quadratic in those between hidden units; the gates of a
 * unit do not take its sign. Biases of the outputs are left out, since they are the same in all copies, and what all
 * outputs have in common, since no action depends on it.
 */
final class WeightProduct {
    private final int units;
    private final double[][] signedLinear;
    private final double[][] unsignedLinear;
    private final double[][] ownCandidate;
    private final double[][] otherCandidate;
    private final double[][][] ownGates;
    private final double[][][] otherGates;
    private final double norms;

    /** Where a search stands. */
    record Point(double[][] signed, double[][] unsigned) {}

    WeightProduct(Topology topology, double[] own, double[] other) {
        this(topology, own, other, new double[topology.hidden()][topology.hidden()], 0);
    }

    /**
     * With a profit for each pair of units added.
     *
     * @param extra [unit][other unit], signed. Not modified.
     * @param share how much the whole of extra counts, the cosine of the weights counting 1
     */
    WeightProduct(Topology topology, double[] own, double[] other, double[][] extra, double share) {
        units = topology.hidden();
        double[] a = OutputGauge.centred(topology, own);
        double[] b = OutputGauge.centred(topology, other);
        int candidate = topology.cell().rows() - 1;
        signedLinear = incoming(topology, a, b, candidate);
        unsignedLinear = new double[units][units];
        ownGates = new double[candidate][][];
        otherGates = new double[candidate][][];
        for (int gate = 0; gate < candidate; gate++) {
            Matrices.add(incoming(topology, a, b, gate), 1, unsignedLinear);
            ownGates[gate] = recurrent(topology, a, gate);
            otherGates[gate] = recurrent(topology, b, gate);
        }
        ownCandidate = recurrent(topology, a, candidate);
        otherCandidate = recurrent(topology, b, candidate);
        for (int output = 0; output < topology.outputs(); output++) {
            int start = topology.outputStart(output) + 1;
            for (int i = 0; i < units; i++) {
                for (int k = 0; k < units; k++) {
                    signedLinear[i][k] += a[start + i] * b[start + k];
                }
            }
        }
        norms = norm(topology, a) * norm(topology, b);
        Matrices.add(extra, share * norms, signedLinear);
    }

    private static double norm(Topology topology, double[] centred) {
        double squares = 0;
        for (double weight : centred) {
            squares += weight * weight;
        }
        for (int output = 0; output < topology.outputs(); output++) {
            double bias = centred[topology.outputStart(output)];
            squares -= bias * bias;
        }
        return Math.sqrt(squares);
    }

    private static double[][] incoming(Topology topology, double[] a, double[] b, int row) {
        double[][] products = new double[topology.hidden()][topology.hidden()];
        for (int i = 0; i < products.length; i++) {
            for (int k = 0; k < products.length; k++) {
                for (int column = 0; column <= topology.inputs(); column++) {
                    products[i][k] += a[topology.rowStart(i, row) + column] * b[topology.rowStart(k, row) + column];
                }
            }
        }
        return products;
    }

    private static double[][] recurrent(Topology topology, double[] weights, int row) {
        double[][] matrix = new double[topology.hidden()][topology.hidden()];
        for (int i = 0; i < matrix.length; i++) {
            System.arraycopy(weights, topology.rowStart(i, row) + 1 + topology.inputs(), matrix[i], 0, matrix.length);
        }
        return matrix;
    }

    int units() {
        return units;
    }

    /** The product of the two networks' norms: by it, a value is a cosine. */
    double norms() {
        return norms;
    }

    /** The value of a copy. */
    double of(SignedPermutation copy) {
        int[] units = copy.units();
        int[] signs = copy.signs();
        double sum = 0;
        for (int i = 0; i < units.length; i++) {
            sum += signs[i] * signedLinear[i][units[i]] + unsignedLinear[i][units[i]];
            double row = 0;
            for (int j = 0; j < units.length; j++) {
                row += signs[j] * ownCandidate[i][j] * otherCandidate[units[i]][units[j]];
            }
            sum += signs[i] * row;
            for (int gate = 0; gate < ownGates.length; gate++) {
                for (int j = 0; j < units.length; j++) {
                    sum += signs[j] * ownGates[gate][i][j] * otherGates[gate][units[i]][units[j]];
                }
            }
        }
        return sum;
    }

    /** The gradient at a point, by the signed and by the unsigned matrix. */
    Point gradient(Point at) {
        double[][] signed = Matrices.copy(signedLinear);
        double[][] unsigned = Matrices.copy(unsignedLinear);
        Matrices.add(Matrices.timesTransposed(Matrices.times(ownCandidate, at.signed), otherCandidate), 1, signed);
        Matrices.add(Matrices.times(Matrices.transposedTimes(ownCandidate, at.signed), otherCandidate), 1, signed);
        for (int gate = 0; gate < ownGates.length; gate++) {
            Matrices.add(
                    Matrices.times(Matrices.transposedTimes(ownGates[gate], at.unsigned), otherGates[gate]), 1, signed);
            Matrices.add(
                    Matrices.timesTransposed(Matrices.times(ownGates[gate], at.signed), otherGates[gate]), 1, unsigned);
        }
        return new Point(signed, unsigned);
    }

    /** The quadratic part along a direction. */
    double curvature(Point along) {
        double sum = Matrices.dot(
                ownCandidate, Matrices.timesTransposed(Matrices.times(along.signed, otherCandidate), along.signed));
        for (int gate = 0; gate < ownGates.length; gate++) {
            sum += Matrices.dot(
                    ownGates[gate],
                    Matrices.timesTransposed(Matrices.times(along.unsigned, otherGates[gate]), along.signed));
        }
        return sum;
    }
}
