package io.github.mazescape.experiment.knockout;

import io.github.mazescape.network.Topology;

/**
 * Networks of which something was taken. None changes the weights that it is given.
 *
 * <p>What is replaced by its mean keeps its mean effect: the mean times each outgoing weight goes to the bias that the
 * weight stands beside. In a gated unit that takes the reset gate as open.
 */
final class Lesions {
    private Lesions() {}

    /** Without what a unit tells the others and the outputs. */
    static double[] withoutUnit(Topology topology, double[] weights, int unit) {
        return heldUnit(topology, weights, unit, 0);
    }

    /** With a unit whose state is always the same as far as the others and the outputs can tell. */
    static double[] heldUnit(Topology topology, double[] weights, int unit, double state) {
        double[] made = weights.clone();
        for (int reader = 0; reader < topology.hidden(); reader++) {
            for (int row = 0; row < topology.cell().rows(); row++) {
                int start = topology.rowStart(reader, row);
                hold(made, start, start + 1 + topology.inputs() + unit, state);
            }
        }
        for (int output = 0; output < topology.outputs(); output++) {
            int start = topology.outputStart(output);
            hold(made, start, start + 1 + unit, state);
        }
        return made;
    }

    /** With an input that is always the same: 0 for off. */
    static double[] heldInput(Topology topology, double[] weights, int input, double value) {
        double[] made = weights.clone();
        for (int unit = 0; unit < topology.hidden(); unit++) {
            for (int row = 0; row < topology.cell().rows(); row++) {
                int start = topology.rowStart(unit, row);
                hold(made, start, start + 1 + input, value);
            }
        }
        return made;
    }

    private static void hold(double[] weights, int bias, int place, double value) {
        weights[bias] += value * weights[place];
        weights[place] = 0;
    }

    /** Without one weight. */
    static double[] withoutWeight(double[] weights, int place) {
        double[] made = weights.clone();
        made[place] = 0;
        return made;
    }

    /** With some of the weights alone. */
    static double[] kept(double[] weights, boolean[] keep) {
        double[] made = weights.clone();
        for (int i = 0; i < made.length; i++) {
            made[i] = keep[i] ? made[i] : 0;
        }
        return made;
    }
}
