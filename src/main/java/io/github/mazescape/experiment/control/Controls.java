package io.github.mazescape.experiment.control;

import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import java.util.ArrayList;
import java.util.List;

/** Networks to tell a champion apart from. */
public final class Controls {
    private Controls() {}

    /**
     * A network with the same weights in another order within each class, so with the same histogram and norms and
     * without structure. A class is a bias column, the column of an input, the recurrent matrix (each for a gate), the
     * biases of the outputs, or the row of an output.
     *
     * @param weights not modified
     */
    public static double[] scrambled(Topology topology, double[] weights, RandomStream random) {
        double[] made = weights.clone();
        for (int[] places : classes(topology)) {
            for (int i = places.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                double held = made[places[i]];
                made[places[i]] = made[places[j]];
                made[places[j]] = held;
            }
        }
        return made;
    }

    /** The places of the weights of each class. */
    public static List<int[]> classes(Topology topology) {
        List<int[]> classes = new ArrayList<>();
        int rows = topology.cell().rows();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column <= topology.inputs(); column++) {
                int[] places = new int[topology.hidden()];
                for (int unit = 0; unit < places.length; unit++) {
                    places[unit] = topology.rowStart(unit, row) + column;
                }
                classes.add(places);
            }
            int[] recurrent = new int[topology.hidden() * topology.hidden()];
            for (int i = 0; i < recurrent.length; i++) {
                recurrent[i] =
                        topology.rowStart(i / topology.hidden(), row) + 1 + topology.inputs() + i % topology.hidden();
            }
            classes.add(recurrent);
        }
        int[] biases = new int[topology.outputs()];
        for (int output = 0; output < biases.length; output++) {
            biases[output] = topology.outputStart(output);
            int[] places = new int[topology.hidden()];
            for (int unit = 0; unit < places.length; unit++) {
                places[unit] = topology.outputStart(output) + 1 + unit;
            }
            classes.add(places);
        }
        classes.add(biases);
        return classes;
    }

    /** A network whose weights are independent and normal. */
    public static double[] random(Topology topology, double deviation, RandomStream random) {
        double[] made = new double[topology.weightCount()];
        for (int i = 0; i < made.length; i++) {
            made[i] = deviation * random.nextGaussian();
        }
        return made;
    }

    /** The root mean square of weights. */
    public static double rms(double[] weights) {
        double squares = 0;
        for (double weight : weights) {
            squares += weight * weight;
        }
        return Math.sqrt(squares / weights.length);
    }
}
