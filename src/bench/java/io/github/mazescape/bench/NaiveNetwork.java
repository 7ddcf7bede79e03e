package io.github.mazescape.bench;

import io.github.mazescape.foraging.Controller;
import io.github.mazescape.foraging.Episode;
import io.github.mazescape.network.Topology;
import java.util.Arrays;

/**
 * What one writes first: a loop over lanes, units and weights, sums in double, {@code Math.tanh}. Elman networks only.
 */
final class NaiveNetwork implements Controller {
    private final Topology topology;
    private final double[] weights;
    private double[][] states = {};

    NaiveNetwork(Topology topology, double[] weights) {
        this.topology = topology;
        this.weights = weights;
    }

    @Override
    public void begin(Episode episode) {
        states = new double[episode.lanes()][topology.hidden()];
    }

    @Override
    public void decide(int[] observations, int[] actions) {
        for (int lane = 0; lane < states.length; lane++) {
            double[] next = new double[topology.hidden()];
            for (int unit = 0; unit < next.length; unit++) {
                int at = topology.rowStart(unit, 0);
                double sum = weights[at++];
                for (int i = 0; i < topology.inputs(); i++) {
                    sum += weights[at++] * (observations[lane] >> i & 1);
                }
                for (double state : states[lane]) {
                    sum += weights[at++] * state;
                }
                next[unit] = Math.tanh(sum);
            }
            states[lane] = next;
            double[] outputs = new double[topology.outputs()];
            for (int k = 0; k < outputs.length; k++) {
                int at = topology.outputStart(k);
                outputs[k] = weights[at++];
                for (double state : next) {
                    outputs[k] += weights[at++] * state;
                }
            }
            double top = Arrays.stream(outputs).max().orElseThrow();
            for (int k = outputs.length - 1; k >= 0; k--) {
                actions[lane] = outputs[k] == top ? k : actions[lane];
            }
        }
    }
}
