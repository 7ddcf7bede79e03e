package io.github.mazescape.experiment.knockout;

import io.github.mazescape.experiment.toy.FitnessFunction;
import io.github.mazescape.network.Topology;

/** What is lost when parts of a network are taken from it, by any fitness. */
final class KnockOuts {
    private final Topology topology;
    private final double[] weights;
    private final FitnessFunction fitness;
    private final double whole;

    /** @param weights not modified, not copied */
    KnockOuts(Topology topology, double[] weights, FitnessFunction fitness) {
        this.topology = topology;
        this.weights = weights;
        this.fitness = fitness;
        whole = fitness.of(weights);
    }

    /** The fitness of the whole network. */
    double whole() {
        return whole;
    }

    /** What is lost without each unit. */
    double[] units() {
        double[][] made = new double[topology.hidden()][];
        for (int unit = 0; unit < made.length; unit++) {
            made[unit] = Lesions.withoutUnit(topology, weights, unit);
        }
        return lost(made);
    }

    /** What is lost where each unit is held at its mean state. */
    double[] heldUnits(double[] means) {
        double[][] made = new double[topology.hidden()][];
        for (int unit = 0; unit < made.length; unit++) {
            made[unit] = Lesions.heldUnit(topology, weights, unit, means[unit]);
        }
        return lost(made);
    }

    /**
     * What is lost without two units beyond what is lost without the one and without the other, for each pair: the
     * first unit with the second, with the third, …, the second with the third, …
     *
     * @param lost what is lost without each unit alone
     */
    double[] epistasis(double[] lost) {
        int units = topology.hidden();
        double[][] made = new double[units * (units - 1) / 2][];
        double[] apart = new double[made.length];
        int pair = 0;
        for (int first = 0; first < units; first++) {
            double[] without = Lesions.withoutUnit(topology, weights, first);
            for (int second = first + 1; second < units; second++) {
                made[pair] = Lesions.withoutUnit(topology, without, second);
                apart[pair++] = lost[first] + lost[second];
            }
        }
        double[] together = lost(made);
        for (int i = 0; i < together.length; i++) {
            together[i] -= apart[i];
        }
        return together;
    }

    /** What is lost where each input is held at a value. */
    double[] heldInputs(double[] values) {
        double[][] made = new double[topology.inputs()][];
        for (int input = 0; input < made.length; input++) {
            made[input] = Lesions.heldInput(topology, weights, input, values[input]);
        }
        return lost(made);
    }

    /** What is lost without each weight. */
    double[] weights() {
        double[][] made = new double[weights.length][];
        for (int i = 0; i < made.length; i++) {
            made[i] = Lesions.withoutWeight(weights, i);
        }
        return lost(made);
    }

    private double[] lost(double[][] made) {
        double[] lost = fitness.of(made);
        for (int i = 0; i < lost.length; i++) {
            lost[i] = whole - lost[i];
        }
        return lost;
    }
}
