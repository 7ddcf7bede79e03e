package io.github.mazescape.experiment.knockout;

import io.github.mazescape.experiment.behaviour.Toys;
import io.github.mazescape.experiment.control.Controls;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which weights of a network are kept when the others are set to 0. */
final class Pruning {
    /** The shares of the weights that are kept. */
    static final List<Double> SHARES = List.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0);

    private Pruning() {}

    /**
     * Keeps the places of the largest values; of equal ones the first.
     *
     * @param share how many, as a share of all, [0, 1]
     */
    static boolean[] largest(double[] values, double share) {
        boolean[] keep = new boolean[values.length];
        IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -values[i]))
                .limit(Math.round(share * values.length))
                .forEach(i -> keep[i] = true);
        return keep;
    }

    /** The sizes of weights. */
    static double[] sizes(double[] weights) {
        return Arrays.stream(weights).map(Math::abs).toArray();
    }

    /** The sizes of weights over the root mean square of their class. */
    static double[] scaledSizes(Topology topology, double[] weights) {
        double[] made = new double[weights.length];
        for (int[] places : Controls.classes(topology)) {
            double rms = Controls.rms(
                    Arrays.stream(places).mapToDouble(i -> weights[i]).toArray());
            for (int place : places) {
                made[place] = rms == 0 ? 0 : Math.abs(weights[place]) / rms;
            }
        }
        return made;
    }

    /** Keeps as many of each class as another choice does, drawn at random. */
    static boolean[] random(Topology topology, boolean[] like, RandomStream random) {
        boolean[] keep = new boolean[like.length];
        for (int[] places : Controls.classes(topology)) {
            int count = 0;
            for (int place : places) {
                count += like[place] ? 1 : 0;
            }
            for (int place : Toys.choice(places, count, random)) {
                keep[place] = true;
            }
        }
        return keep;
    }

    /** The least of the shares that keeps so much of the fitness of the whole network; NaN where none does. */
    static double needed(double[] fitness, double whole, double kept) {
        for (int i = 0; i < fitness.length; i++) {
            if (fitness[i] >= kept * whole) {
                return SHARES.get(i);
            }
        }
        return Double.NaN;
    }
}
