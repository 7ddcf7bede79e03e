package io.github.mazescape.experiment.control;

import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;

/** Steps from a network in a random direction. */
public final class Perturbation {
    private Perturbation() {}

    /**
     * The weights moved by a share of their norm, each neuron by the same share of its own, in a direction that is
     * uniform within each neuron (the normalisation of Li et al. 2018, arXiv:1712.09913, section 4).
     *
     * @param weights not modified
     * @param share how far [norms]
     */
    public static double[] byNeuron(Topology topology, double[] weights, double share, RandomStream random) {
        double[] moved = gaussian(weights.length, random);
        for (int neuron = 0; neuron < topology.neuronCount(); neuron++) {
            move(weights, moved, topology.neuronStart(neuron), topology.neuronStart(neuron + 1), share);
        }
        return moved;
    }

    /** The weights moved by a share of their norm in a direction that is uniform in weight space. */
    public static double[] uniform(double[] weights, double share, RandomStream random) {
        double[] moved = gaussian(weights.length, random);
        move(weights, moved, 0, weights.length, share);
        return moved;
    }

    private static double[] gaussian(int length, RandomStream random) {
        double[] direction = new double[length];
        for (int i = 0; i < length; i++) {
            direction[i] = random.nextGaussian();
        }
        return direction;
    }

    private static void move(double[] weights, double[] direction, int from, int to, double share) {
        double step = share * norm(weights, from, to) / norm(direction, from, to);
        for (int i = from; i < to; i++) {
            direction[i] = weights[i] + step * direction[i];
        }
    }

    private static double norm(double[] values, int from, int to) {
        double squares = 0;
        for (int i = from; i < to; i++) {
            squares += values[i] * values[i];
        }
        return Math.sqrt(squares);
    }
}
