package io.github.mazescape.experiment.connectivity;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.toy.FitnessFunction;
import io.github.mazescape.seed.RandomStream;
import java.util.Comparator;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A path of two straight pieces, with a bend between them (the polygonal chain of Garipov et al. 2018,
 * arXiv:1802.10026). The arrays are not to be modified.
 *
 * @param from where it begins
 * @param bend where it bends
 * @param to where it ends
 */
record BentPath(double[] from, double[] bend, double[] to) {
    private static final int CHILDREN = 32;
    private static final int PARENTS = 8;
    private static final int POINTS = 9;
    /** The first step over the distance of the ends, and the last step over the first. */
    private static final double FIRST_STEP = 0.1;

    private static final double LAST_STEP = 0.25;

    /** The path that does not bend. */
    static BentPath straight(double[] from, double[] to) {
        double[] middle = new double[from.length];
        for (int i = 0; i < middle.length; i++) {
            middle[i] = (from[i] + to[i]) / 2;
        }
        return new BentPath(from, middle, to);
    }

    /** How many points a search evaluates. */
    static long evaluations(int generations) {
        return (long) generations * CHILDREN * POINTS;
    }

    /**
     * The bend that an evolution strategy finds from the middle, (8/8, 32) with a step that falls to a quarter. A bend
     * is as good as the mean of the mean and the least fitness at nine places of the path, which are drawn anew each
     * generation.
     *
     * @param fitness the fitness of each generation, from 0, so that mazes may be renewed
     */
    static BentPath search(
            double[] from,
            double[] to,
            int generations,
            IntFunction<FitnessFunction> fitness,
            RandomStream random,
            Cancellation cancellation) {
        BentPath best = straight(from, to);
        double first = FIRST_STEP * distance(from, to) / Math.sqrt(from.length);
        for (int generation = 0; generation < generations; generation++) {
            if (cancellation.requested()) {
                throw new CancellationException("the search of a path was cancelled");
            }
            double share = generations < 2 ? 0 : (double) generation / (generations - 1);
            double step = first * StrictMath.pow(LAST_STEP, share);
            double[][] children = new double[CHILDREN][from.length];
            for (double[] child : children) {
                for (int i = 0; i < child.length; i++) {
                    child[i] = best.bend[i] + step * random.nextGaussian();
                }
            }
            best = new BentPath(
                    from, meanOfBest(children, scores(from, children, to, fitness.apply(generation), random)), to);
        }
        return best;
    }

    private static double[] scores(
            double[] from, double[][] children, double[] to, FitnessFunction fitness, RandomStream random) {
        double offset = random.nextDouble();
        double[][] points = new double[CHILDREN * POINTS][];
        for (int child = 0; child < CHILDREN; child++) {
            BentPath path = new BentPath(from, children[child], to);
            for (int i = 0; i < POINTS; i++) {
                points[child * POINTS + i] = path.at((i + offset) / POINTS);
            }
        }
        double[] values = fitness.of(points);
        double[] scores = new double[CHILDREN];
        for (int child = 0; child < CHILDREN; child++) {
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < POINTS; i++) {
                double value = values[child * POINTS + i];
                scores[child] += value / POINTS / 2;
                least = Math.min(least, value);
            }
            scores[child] += least / 2;
        }
        return scores;
    }

    private static double[] meanOfBest(double[][] children, double[] scores) {
        double[] mean = new double[children[0].length];
        IntStream.range(0, children.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer child) -> -scores[child]))
                .limit(PARENTS)
                .forEach(child -> {
                    for (int i = 0; i < mean.length; i++) {
                        mean[i] += children[child][i] / PARENTS;
                    }
                });
        return mean;
    }

    /** The point at a share of the path, [0, 1]; the bend is at a half. */
    double[] at(double share) {
        double[] first = share < 0.5 ? from : bend;
        double[] second = share < 0.5 ? bend : to;
        double along = share < 0.5 ? 2 * share : 2 * share - 1;
        double[] point = new double[first.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = (1 - along) * first[i] + along * second[i];
        }
        return point;
    }

    /** Its length over the distance of its ends, at least 1. */
    double length() {
        return (distance(from, bend) + distance(bend, to)) / distance(from, to);
    }

    /** The fitness at so many places of the path, both ends included. */
    double[] profile(FitnessFunction fitness, int places) {
        double[][] points = new double[places][];
        for (int i = 0; i < places; i++) {
            points[i] = at(i / (places - 1.0));
        }
        return fitness.of(points);
    }

    /** How far fitness falls at most under the straight line between that of the ends; at least 0. */
    static double barrier(double[] profile) {
        double highest = 0;
        int last = profile.length - 1;
        for (int i = 0; i <= last; i++) {
            double share = (double) i / last;
            highest = Math.max(highest, (1 - share) * profile[0] + share * profile[last] - profile[i]);
        }
        return highest;
    }

    private static double distance(double[] a, double[] b) {
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            squares += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(squares);
    }
}
