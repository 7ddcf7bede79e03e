package io.github.mazescape.evaluation;

import io.github.mazescape.foraging.Episode;
import io.github.mazescape.foraging.NetworkController;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.network.Topology;
import io.github.mazescape.network.dynamics.TangentGrowth;
import io.github.mazescape.network.dynamics.TangentPass;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How a small change of the hidden state grows in a network at work.
 *
 * @param exponent the Lyapunov exponent, mean over the mazes [per step]; below 0 a change fades
 * @param chaotic the share of the mazes in which it is above 0
 * @param largest the largest growth over any stretch of steps, mean over the mazes [decades]
 * @param deepest the same in the maze where it is the largest [decades]
 */
public record Growth(double exponent, double chaotic, double largest, double deepest) {
    /** So many first steps the exponent leaves out. */
    public static final int TRANSIENT = 20;

    /**
     * Depth of folds on largest growth, as the experiment on chaos finds it on twenty runs of the reference task: it
     * explains the depth at a place but for about one decade.
     */
    private static final double DEPTH_WITHOUT_GROWTH = 1.3;

    private static final double DEPTH_FOR_GROWTH = 0.9;

    /**
     * At how small a displacement the landscape's folds are expected to end in one maze, in decades below the norm of
     * the weights: 4 stands for 10^-4.
     */
    public double foldDepth() {
        return DEPTH_WITHOUT_GROWTH + DEPTH_FOR_GROWTH * largest;
    }

    /** The same in the maze whose folds are the deepest. */
    public double deepestFolds() {
        return DEPTH_WITHOUT_GROWTH + DEPTH_FOR_GROWTH * deepest;
    }

    /** Measures networks on one task, in double precision: the workspace of one thread. */
    public static final class Meter {
        private final TangentPass pass;
        private final Episode episode;
        private final NetworkController controller;

        public Meter(Task task, Topology topology) {
            double[] start = new double[topology.hidden()];
            for (int unit = 0; unit < start.length; unit++) {
                start[unit] = (unit % 2 == 0 ? 1 : -1) / Math.sqrt(start.length);
            }
            pass = new TangentPass(topology, task.mazes().size(), TRANSIENT, start);
            episode = new Episode(task, 1);
            controller = new NetworkController(pass);
        }

        /** Measures one network. */
        public Growth of(double[] weights) {
            Growth growth = of(weights, () -> false);
            if (growth == null) {
                throw new IllegalStateException("nobody asked to stop");
            }
            return growth;
        }

        /**
         * Measures one network, unless it is told to stop.
         *
         * @param stop asked before each step
         * @return null where it was told to stop
         */
        public @Nullable Growth of(double[] weights, BooleanSupplier stop) {
            pass.load(0, weights);
            if (!episode.run(controller, null, stop)) {
                return null;
            }
            int mazes = episode.lanes();
            double exponent = 0;
            double chaotic = 0;
            double largest = 0;
            double deepest = 0;
            for (int maze = 0; maze < mazes; maze++) {
                TangentGrowth growth = pass.growth(maze);
                double decades = growth.largest() / StrictMath.log(10);
                exponent += growth.exponent();
                chaotic += growth.exponent() > 0 ? 1 : 0;
                largest += decades;
                deepest = Math.max(deepest, decades);
            }
            return new Growth(exponent / mazes, chaotic / mazes, largest / mazes, deepest);
        }
    }
}
