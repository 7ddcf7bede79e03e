package io.github.mazescape.experiment.survey;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.SerialEvaluator;
import io.github.mazescape.experiment.control.Perturbation;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.statistics.Summary;

/**
 * The share of its fitness that a network keeps, in the mean, a tenth of its norm away.
 *
 * @param fitness at the network itself
 * @param byNeuron the share kept where each neuron moves by a tenth of its own norm
 * @param uniform the share kept where all weights move alike
 */
record Flatness(double fitness, double byNeuron, double uniform) {
    private static final double STEP = 0.1;

    /**
     * Measures a network.
     *
     * @param draws how many steps of each kind are taken
     * @param seed equal seeds give equal steps
     */
    static Flatness of(
            SerialEvaluator evaluator, Task task, double[] weights, int draws, Seed seed, Cancellation cancellation) {
        Topology topology = evaluator.topology();
        RandomStream random = seed.stream();
        double[][] points = new double[2 * draws + 1][];
        points[2 * draws] = weights;
        for (int i = 0; i < draws; i++) {
            points[i] = Perturbation.byNeuron(topology, weights, STEP, random);
            points[draws + i] = Perturbation.uniform(weights, STEP, random);
        }
        double[] fitness = evaluator.fitness(task, points, cancellation);
        double[] first = new double[draws];
        double[] second = new double[draws];
        System.arraycopy(fitness, 0, first, 0, draws);
        System.arraycopy(fitness, draws, second, 0, draws);
        double whole = fitness[2 * draws];
        return new Flatness(whole, share(first, whole), share(second, whole));
    }

    private static double share(double[] kept, double whole) {
        return whole == 0 ? Double.NaN : Summary.mean(kept) / whole;
    }
}
