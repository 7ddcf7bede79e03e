package io.github.mazescape.experiment.glass;

import io.github.mazescape.statistics.Ranks;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How fitness goes with the distance to what is good, and how far apart the good ones lie. */
final class DistanceCorrelation {
    private static final double BEST = 0.05;

    private DistanceCorrelation() {}

    /**
     * The fitness-distance correlation (Jones and Forrest 1995), by ranks: −1 where the nearer is always the better.
     *
     * @param distances of each point to the nearest of the goals
     */
    static double of(double[] fitness, double[] distances) {
        return Ranks.spearman(fitness, distances);
    }

    /** The distance to the nearest of some goals; NaN where there is none. */
    static double nearest(double[] point, List<double[]> goals) {
        double least = Double.NaN;
        for (double[] goal : goals) {
            double squares = 0;
            for (int i = 0; i < point.length; i++) {
                squares += (point[i] - goal[i]) * (point[i] - goal[i]);
            }
            double distance = Math.sqrt(squares);
            least = Double.isNaN(least) ? distance : Math.min(least, distance);
        }
        return least;
    }

    /**
     * The dispersion (Lunacek and Whitley 2006): the mean distance between the best twentieth of some points, over that
     * between as many of the first; under 1 where the best lie together.
     */
    static double dispersion(double[][] points, double[] fitness) {
        int count = Math.max(2, (int) (BEST * points.length));
        double[][] best = IntStream.range(0, points.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -fitness[i]))
                .limit(count)
                .map(i -> points[i])
                .toArray(double[][]::new);
        return spread(best) / spread(Arrays.copyOf(points, count));
    }

    private static double spread(double[][] points) {
        double sum = 0;
        for (int i = 0; i < points.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += nearest(points[i], List.of(points[j]));
            }
        }
        return sum / (points.length * (points.length - 1) / 2.0);
    }
}
