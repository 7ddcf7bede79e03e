package io.github.mazescape.experiment.behaviour;

import io.github.mazescape.seed.RandomStream;

/**
 * How much farther apart things of different groups lie than things of one group, by distances alone (M. J. Anderson,
 * "A new method for non-parametric multivariate analysis of variance", Austral Ecology 26(1), 2001).
 *
 * @param value the ratio of the mean squares between and within groups; about 1 where the groups mean nothing
 * @param p the share of relabellings that reach it
 */
record PseudoF(double value, double p) {
    /**
     * @param distances [n][n], symmetric. Not modified.
     * @param groups the group of each, from 0. Not modified.
     * @param times how often the labels are permuted
     */
    static PseudoF of(double[][] distances, int[] groups, int times, RandomStream random) {
        double value = value(distances, groups);
        int[] labels = groups.clone();
        int reached = 1;
        for (int time = 0; time < times; time++) {
            Toys.shuffle(labels, random);
            reached += value(distances, labels) >= value ? 1 : 0;
        }
        return new PseudoF(value, reached / (times + 1.0));
    }

    private static double value(double[][] distances, int[] groups) {
        int n = groups.length;
        int most = 0;
        for (int group : groups) {
            most = Math.max(most, group + 1);
        }
        int[] sizes = new int[most];
        double[] squares = new double[most];
        double all = 0;
        for (int i = 0; i < n; i++) {
            sizes[groups[i]]++;
            for (int j = 0; j < i; j++) {
                double square = distances[i][j] * distances[i][j];
                all += square;
                squares[groups[i]] += groups[i] == groups[j] ? square : 0;
            }
        }
        double within = 0;
        int filled = 0;
        for (int group = 0; group < most; group++) {
            within += sizes[group] == 0 ? 0 : squares[group] / sizes[group];
            filled += sizes[group] == 0 ? 0 : 1;
        }
        return (all / n - within) / (filled - 1) / (within / (n - filled));
    }
}
