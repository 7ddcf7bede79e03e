package io.github.mazescape.draw.network;

import io.github.mazescape.network.Spectrum;
import io.github.mazescape.network.Topology;

/**
 * The parts of a network that do not change while it runs.
 *
 * @param recurrent the recurrent weights: row i holds the inputs of hidden unit i from each hidden unit. Not to be
 *     modified.
 * @param spectrum the eigenvalues of these weights
 * @param memory whether the network uses these weights; without memory the hidden units are 0 before every step
 */
public record NetworkModel(double[][] recurrent, Spectrum spectrum, boolean memory) {
    /** The network of some weights. Not modified. */
    public static NetworkModel of(Topology topology, double[] weights) {
        return new NetworkModel(
                Spectrum.recurrent(topology, weights), Spectrum.of(topology, weights), topology.memory());
    }

    /** The largest magnitude of a recurrent weight; at least a tiny number. */
    double largest() {
        double largest = 1e-12;
        for (double[] row : recurrent) {
            for (double weight : row) {
                largest = Math.max(largest, Math.abs(weight));
            }
        }
        return largest;
    }
}
