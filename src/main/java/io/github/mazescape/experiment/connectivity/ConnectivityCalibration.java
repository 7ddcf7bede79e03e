package io.github.mazescape.experiment.connectivity;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Calibration.Check;
import io.github.mazescape.experiment.toy.FitnessFunction;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Two ends that a valley with a corner connects, and two that nothing connects, in as many dimensions as weights. */
final class ConnectivityCalibration {
    private static final int DIMENSIONS = 435;
    private static final int PLACES = 101;
    private static final double WIDTH = 0.02;
    private static final double DEVIATION = 0.2;

    private ConnectivityCalibration() {}

    static Calibration of(boolean whole, Cancellation cancellation) {
        Seed seed = new Seed(1).child("connectivity calibration");
        RandomStream random = seed.child("axes").stream();
        double[] across = direction(random, new double[DIMENSIONS]);
        double[] up = direction(random, across);
        double[] from = across.clone();
        double[] to = new double[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            to[i] = -across[i];
        }
        FitnessFunction valley = each(point -> valley(dot(point, across), dot(point, up)));
        FitnessFunction islands = each(point -> Math.max(island(point, from), island(point, to)));
        int generations = whole ? 800 : 250;
        double valleyBarrier = barrier(from, to, valley, generations, seed.child("valley"), cancellation);
        double islandsBarrier = barrier(from, to, islands, generations, seed.child("islands"), cancellation);
        return new Calibration(List.of(
                Check.near("straight barrier across the corner of a valley", straight(from, to, valley), 1, 0.01),
                Check.atMost("barrier of the path found through its corner", valleyBarrier, 0.05),
                Check.atLeast("barrier of the path found between two islands", islandsBarrier, 0.9),
                Check.atLeast(
                        "control: barrier in the valley without a search",
                        barrier(from, to, valley, 0, seed.child("none"), cancellation),
                        0.9)));
    }

    private static double straight(double[] from, double[] to, FitnessFunction fitness) {
        return BentPath.barrier(BentPath.straight(from, to).profile(fitness, PLACES));
    }

    private static double barrier(
            double[] from,
            double[] to,
            FitnessFunction fitness,
            int generations,
            Seed seed,
            Cancellation cancellation) {
        BentPath path = BentPath.search(from, to, generations, generation -> fitness, seed.stream(), cancellation);
        return BentPath.barrier(path.profile(fitness, PLACES));
    }

    /** A valley along two straight legs, from (1, 0) over the corner (0, 1) to (−1, 0). */
    private static double valley(double x, double y) {
        double along = Math.max(0, Math.min(1, (1 - Math.abs(x) + y) / 2));
        double offX = Math.abs(x) - (1 - along);
        double offY = y - along;
        return StrictMath.exp(-(offX * offX + offY * offY) / WIDTH);
    }

    private static double island(double[] point, double[] centre) {
        double squares = 0;
        for (int i = 0; i < point.length; i++) {
            squares += (point[i] - centre[i]) * (point[i] - centre[i]);
        }
        return StrictMath.exp(-squares / (2 * DEVIATION * DEVIATION));
    }

    /** A random direction of length 1, at a right angle to another one. */
    private static double[] direction(RandomStream random, double[] other) {
        double[] made = new double[DIMENSIONS];
        Arrays.setAll(made, i -> random.nextGaussian());
        double shared = dot(made, other);
        for (int i = 0; i < DIMENSIONS; i++) {
            made[i] -= shared * other[i];
        }
        double length = Math.sqrt(dot(made, made));
        for (int i = 0; i < DIMENSIONS; i++) {
            made[i] /= length;
        }
        return made;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static FitnessFunction each(ToDoubleFunction<double[]> one) {
        return points -> Arrays.stream(points).mapToDouble(one).toArray();
    }
}
