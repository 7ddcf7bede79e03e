package io.github.mazescape.experiment.survey;

import io.github.mazescape.seed.RandomStream;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The default strategy of evolution within a subspace: children are the mean of the best parents plus noise.
 *
 * @param population how many individuals, at least 2
 * @param parents how many of them, the best, are parents, at least 1
 * @param step the standard deviation of the noise for each weight, were all of them free
 * @param generations how many generations, at least 1
 */
record SubspaceSearch(int population, int parents, double step, int generations) {
    /** Scores the individuals of a generation, from 1. */
    @FunctionalInterface
    interface Scores {
        double[] of(int generation, double[][] points);
    }

    /**
     * Searches.
     *
     * @param initial the standard deviation of each coordinate of the first generation
     * @return the weights at the mean of the last parents
     */
    double[] search(RandomSubspace space, double initial, Scores scores, RandomStream random) {
        int dimensions = space.dimensions();
        double noise = step * Math.sqrt((double) space.origin().length / dimensions);
        double[] centre = new double[dimensions];
        for (int generation = 1; generation <= generations; generation++) {
            double[][] coordinates = new double[population][dimensions];
            double[][] points = new double[population][];
            for (int i = 0; i < population; i++) {
                for (int k = 0; k < dimensions; k++) {
                    coordinates[i][k] = centre[k] + (generation == 1 ? initial : noise) * random.nextGaussian();
                }
                points[i] = space.point(coordinates[i]);
            }
            centre = meanOfBest(coordinates, scores.of(generation, points));
        }
        return space.point(centre);
    }

    private double[] meanOfBest(double[][] coordinates, double[] fitness) {
        int[] best = IntStream.range(0, population)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -fitness[i]))
                .limit(parents)
                .mapToInt(Integer::intValue)
                .toArray();
        double[] mean = new double[coordinates[0].length];
        for (int i : best) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += coordinates[i][k] / best.length;
            }
        }
        return mean;
    }
}
