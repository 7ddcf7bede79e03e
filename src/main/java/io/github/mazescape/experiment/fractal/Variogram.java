package io.github.mazescape.experiment.fractal;

import io.github.mazescape.experiment.toy.FitnessFunction;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.statistics.Regression;
import java.util.Arrays;
import java.util.List;

/**
 * How fitness comes apart with distance: half the mean square of its difference between two points, for each of some
 * distances (Matheron 1963). The two points are a base and a point of a ray from it; all distances have the same bases
 * and directions.
 *
 * @param distances from the least to the largest. Not to be modified.
 * @param values for each distance. Not to be modified.
 * @param permuted the same where the far ends have changed places among the rays. Not to be modified.
 * @param base the mean fitness of the bases; NaN where that is not asked for
 */
record Variogram(double[] distances, double[] values, double[] permuted, double base) {
    /** Up to this share of the value at the largest distance it is taken to grow as a power. */
    private static final double SMALL = 0.3;

    private static final int LEAST_POINTS = 3;
    private static final int BATCH = 32;

    /** A ray from a base. */
    @FunctionalInterface
    interface Ray {
        /** The point at a distance; the base itself at 0. Not to be modified. */
        double[] at(double distance);

        /**
         * A ray that turns from one vector toward another of about the same length and keeps that length: at the
         * distance √2, in lengths of the vectors, the other one is reached, of which the base says nothing.
         */
        static Ray turning(double[] base, double[] other) {
            return distance -> {
                double kept = 1 - distance * distance / 2;
                double gained = distance * Math.sqrt(1 - distance * distance / 4);
                double[] point = new double[base.length];
                for (int i = 0; i < point.length; i++) {
                    point[i] = kept * base[i] + gained * other[i];
                }
                return point;
            };
        }
    }

    /**
     * Measures one.
     *
     * @param distances from the least to the largest, of which the last is taken to be as far as can be
     * @param random permutes the far ends
     */
    static Variogram of(FitnessFunction fitness, double[] distances, List<Ray> rays, RandomStream random) {
        double[][] along = new double[rays.size()][];
        for (int from = 0; from < rays.size(); from += BATCH) {
            List<Ray> batch = rays.subList(from, Math.min(rays.size(), from + BATCH));
            double[] found = fitness.of(points(batch, distances));
            for (int i = 0; i < batch.size(); i++) {
                int start = i * (distances.length + 1);
                along[from + i] = Arrays.copyOfRange(found, start, start + distances.length + 1);
            }
        }
        int[] others = permutation(along.length, random);
        double[] values = new double[distances.length];
        double[] permuted = new double[distances.length];
        double base = 0;
        for (int i = 0; i < along.length; i++) {
            base += along[i][0] / along.length;
            for (int j = 0; j < distances.length; j++) {
                values[j] += half(along[i][j + 1] - along[i][0]) / along.length;
                permuted[j] += half(along[others[i]][j + 1] - along[i][0]) / along.length;
            }
        }
        return new Variogram(distances, values, permuted, base);
    }

    private static double[][] points(List<Ray> rays, double[] distances) {
        double[][] points = new double[rays.size() * (distances.length + 1)][];
        int place = 0;
        for (Ray ray : rays) {
            points[place++] = ray.at(0);
            for (double distance : distances) {
                points[place++] = ray.at(distance);
            }
        }
        return points;
    }

    private static int[] permutation(int length, RandomStream random) {
        int[] places = new int[length];
        for (int i = 0; i < length; i++) {
            int j = random.nextInt(i + 1);
            places[i] = places[j];
            places[j] = i;
        }
        return places;
    }

    private static double half(double difference) {
        return 0.5 * difference * difference;
    }

    /** Its value at the largest distance. */
    double far() {
        return values[values.length - 1];
    }

    /**
     * Half the power with which it grows while it is under 0.3 of its largest value, by least squares of the
     * logarithms: the Hölder exponent H, 1 where fitness is smooth and 0 where it is all noise. Where fewer than three
     * distances lie there, those four are taken that are least. Distances without any difference are left out.
     *
     * @return the exponent; NaN where fewer than three distances show a difference
     */
    double exponent() {
        double[] x = new double[values.length];
        double[] y = new double[values.length];
        int known = 0;
        int small = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] > 0) {
                x[known] = StrictMath.log(distances[i]);
                y[known++] = StrictMath.log(values[i]);
                small += values[i] < SMALL * far() && small == known - 1 ? 1 : 0;
            }
        }
        int taken = small >= LEAST_POINTS ? small : Math.min(known, LEAST_POINTS + 1);
        return taken < LEAST_POINTS
                ? Double.NaN
                : Regression.line(Arrays.copyOf(x, taken), Arrays.copyOf(y, taken))
                                .slope()
                        / 2;
    }

    /**
     * What two points at a distance have in common: 1 less their share of the largest value, between the distances
     * linear in their logarithms.
     */
    double correlation(double distance) {
        return 1 - at(values, distance) / far();
    }

    /** The same where the far ends have changed places: nothing in common. */
    double permutedCorrelation(double distance) {
        return 1 - at(permuted, distance) / far();
    }

    private double at(double[] of, double distance) {
        int right = 1;
        while (right < distances.length - 1 && distances[right] < distance) {
            right++;
        }
        double from = StrictMath.log(distances[right - 1]);
        double share = (StrictMath.log(distance) - from) / (StrictMath.log(distances[right]) - from);
        share = Math.max(0, Math.min(1, share));
        return (1 - share) * of[right - 1] + share * of[right];
    }

    /** The least distance at which two points have less than 1/e in common; infinite where there is none. */
    double length() {
        double least = StrictMath.exp(-1);
        for (int i = 0; i < distances.length; i++) {
            double here = 1 - values[i] / far();
            if (here < least) {
                double before = i == 0 ? 1 : 1 - values[i - 1] / far();
                double from = i == 0 ? 0 : distances[i - 1];
                return from + (distances[i] - from) * (before - least) / (before - here);
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
