package io.github.mazescape.symmetry;

import io.github.mazescape.network.Topology;

/**
 * The changes of the outputs' weights that change no action: the same vector added to the weights of every output, and
 * one positive factor for all of them. Of 16 hidden units these are 17 directions and one more.
 */
public final class OutputGauge {
    private OutputGauge() {}

    /** How many directions change no action. */
    public static int directions(Topology topology) {
        return topology.outputLength() + 1;
    }

    /**
     * The weights with what the outputs have in common taken away, so that each column of theirs sums to 0.
     *
     * @param weights not modified
     */
    public static double[] centred(Topology topology, double[] weights) {
        double[] made = weights.clone();
        for (int column = 0; column < topology.outputLength(); column++) {
            double sum = 0;
            for (int output = 0; output < topology.outputs(); output++) {
                sum += weights[topology.outputStart(output) + column];
            }
            for (int output = 0; output < topology.outputs(); output++) {
                made[topology.outputStart(output) + column] -= sum / topology.outputs();
            }
        }
        return made;
    }

    /**
     * The weights with the same vector added to those of every output.
     *
     * @param weights not modified
     * @param by for the bias and each hidden unit
     */
    public static double[] shifted(Topology topology, double[] weights, double[] by) {
        double[] made = weights.clone();
        for (int output = 0; output < topology.outputs(); output++) {
            for (int column = 0; column < by.length; column++) {
                made[topology.outputStart(output) + column] += by[column];
            }
        }
        return made;
    }

    /**
     * The weights with those of all outputs multiplied.
     *
     * @param weights not modified
     * @param factor a positive number
     */
    public static double[] scaled(Topology topology, double[] weights, double factor) {
        double[] made = weights.clone();
        for (int i = topology.outputStart(0); i < made.length; i++) {
            made[i] *= factor;
        }
        return made;
    }
}
