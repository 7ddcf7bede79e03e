package io.github.mazescape.experiment.survey;

import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.statistics.Bootstrap;
import io.github.mazescape.statistics.Interval;
import io.github.mazescape.statistics.Ranks;
import java.util.List;
import java.util.stream.IntStream;

/** How well flatness tells fitness on other mazes, once training fitness is given. */
final class FlatnessStatistics {
    private static final int PERMUTATIONS = 2000;

    private FlatnessStatistics() {}

    /**
     * The champions of one run, in the order of generations. Arrays are not to be modified.
     *
     * @param flatness of each champion
     * @param other its fitness on other mazes
     * @param training its fitness on the mazes by which it was chosen
     */
    record Run(double[] flatness, double[] other, double[] training) {}

    /**
     * The partial rank correlation of flatness and other fitness given training fitness, with an interval over runs.
     */
    static Interval partial(List<Run> runs, RandomStream random) {
        return Bootstrap.overRuns(runs.size(), drawn -> partial(runs, drawn), random);
    }

    /** The correlation alone. */
    static double estimate(List<Run> runs) {
        return partial(runs, all(runs));
    }

    private static int[] all(List<Run> runs) {
        return IntStream.range(0, runs.size()).toArray();
    }

    private static double partial(List<Run> runs, int[] drawn) {
        int total = 0;
        for (int run : drawn) {
            total += runs.get(run).flatness().length;
        }
        double[] flatness = new double[total];
        double[] other = new double[total];
        double[] training = new double[total];
        int at = 0;
        for (int run : drawn) {
            Run one = runs.get(run);
            int length = one.flatness().length;
            System.arraycopy(one.flatness(), 0, flatness, at, length);
            System.arraycopy(one.other(), 0, other, at, length);
            System.arraycopy(one.training(), 0, training, at, length);
            at += length;
        }
        return Ranks.partialSpearman(flatness, other, training);
    }

    /** The share of permutations within runs whose correlation is at least as far from 0. */
    static double within(List<Run> runs, RandomStream random) {
        int[] all = all(runs);
        double found = Math.abs(partial(runs, all));
        int farther = 0;
        for (int i = 0; i < PERMUTATIONS; i++) {
            List<Run> shuffled = runs.stream()
                    .map(run -> new Run(shuffled(run.flatness(), random), run.other(), run.training()))
                    .toList();
            farther += Math.abs(partial(shuffled, all)) >= found ? 1 : 0;
        }
        return (farther + 1.0) / (PERMUTATIONS + 1);
    }

    private static double[] shuffled(double[] values, RandomStream random) {
        double[] shuffled = values.clone();
        for (int i = shuffled.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double held = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = held;
        }
        return shuffled;
    }
}
