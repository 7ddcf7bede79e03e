package io.github.mazescape.experiment.crossover;

import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;

/** Children of two networks, without mutation. No parent is modified. */
final class Children {
    private Children() {}

    /** Each neuron with all its weights from either parent. */
    static double[] byNeuron(Topology topology, double[] first, double[] second, RandomStream random) {
        double[] child = first.clone();
        for (int neuron = 0; neuron < topology.neuronCount(); neuron++) {
            if (random.nextBoolean()) {
                int start = topology.neuronStart(neuron);
                System.arraycopy(second, start, child, start, topology.neuronStart(neuron + 1) - start);
            }
        }
        return child;
    }

    /** Each weight from either parent. */
    static double[] byWeight(double[] first, double[] second, RandomStream random) {
        double[] child = first.clone();
        for (int i = 0; i < child.length; i++) {
            child[i] = random.nextBoolean() ? second[i] : first[i];
        }
        return child;
    }

    /** The mean of both. */
    static double[] middle(double[] first, double[] second) {
        double[] child = first.clone();
        for (int i = 0; i < child.length; i++) {
            child[i] = (first[i] + second[i]) / 2;
        }
        return child;
    }
}
