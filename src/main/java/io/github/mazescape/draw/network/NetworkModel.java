package io.github.mazescape.draw.network;

import io.github.mazescape.evaluation.KnockOuts;
import io.github.mazescape.network.Topology;
import io.github.mazescape.network.dynamics.Spectrum;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a network that do not change while it runs.
 *
 * @param recurrent the recurrent weights: row i holds the inputs of hidden unit i from each hidden unit. Not to be
 *     modified.
 * @param spectrum the eigenvalues of these weights
 * @param memory whether the network uses these weights; without memory the hidden units are 0 before every step
 * @param losses what is lost without each part, to be shown in place of the weights; null where nobody asks
 */
public record NetworkModel(
        double[][] recurrent,
        Spectrum spectrum,
        boolean memory,
        @Nullable KnockOuts losses) {
    /** The network of some weights. Not modified. */
    public static NetworkModel of(Topology topology, double[] weights) {
        return new NetworkModel(
                Spectrum.recurrent(topology, weights), Spectrum.of(topology, weights), topology.memory(), null);
    }

    /** The same with what is lost without each part. */
    public NetworkModel with(@Nullable KnockOuts measured) {
        return new NetworkModel(recurrent, spectrum, memory, measured);
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
