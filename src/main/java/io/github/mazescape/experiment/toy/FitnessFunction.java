package io.github.mazescape.experiment.toy;

/** Fitness over points of a space: the foragers' on a task, or a toy with a known answer. */
@FunctionalInterface
public interface FitnessFunction {
    /** The fitness of each point. Points are not modified. */
    double[] of(double[][] points);

    /** The fitness of one point. */
    default double of(double[] point) {
        return of(new double[][] {point})[0];
    }
}
