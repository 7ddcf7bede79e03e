package io.github.mazescape.symmetry;

import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import java.util.Arrays;

/** Weights for tests. */
final class Networks {
    private Networks() {}

    static double[] random(Topology topology, RandomStream random) {
        double[] weights = new double[topology.weightCount()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextGaussian();
        }
        return weights;
    }

    static double[] scaled(double[] weights, double factor) {
        return Arrays.stream(weights).map(weight -> factor * weight).toArray();
    }

    static double[] sum(double[] one, double[] other, double factor) {
        double[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * other[i];
        }
        return sum;
    }

    static String text(double[] weights) {
        return Arrays.toString(weights);
    }
}
