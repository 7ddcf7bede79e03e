package io.github.mazescape.evaluation;

import io.github.mazescape.foraging.Task;
import io.github.mazescape.network.Topology;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

/**
 * What a network loses without each of its parts, one at a time: the fitness of the whole less that without the part.
 * Below 0 where it does better without.
 *
 * @param fitness of the whole network, [0, 1]
 * @param units without hidden unit i, which nobody hears any more: all weights that lead out of it are 0
 * @param recurrent [i][j] without the weight that leads from hidden unit j into hidden unit i, in all its rows
 */
public record KnockOuts(double fitness, double[] units, double[][] recurrent) {
    /**
     * Measures a network.
     *
     * @param weights not modified
     * @throws CancellationException as {@link BatchEvaluator#evaluate} does
     */
    public static KnockOuts of(BatchEvaluator evaluator, Task task, double[] weights, Cancellation cancellation) {
        Topology topology = evaluator.topology();
        int units = topology.hidden();
        double[] worth = evaluator
                .evaluate(task, new Parts(topology, weights), cancellation)
                .fitness();
        double[] silent = new double[units];
        double[][] recurrent = new double[units][units];
        for (int i = 0; i < units; i++) {
            silent[i] = worth[0] - worth[1 + i];
            for (int j = 0; j < units; j++) {
                recurrent[i][j] = worth[0] - worth[1 + units + i * units + j];
            }
        }
        return new KnockOuts(worth[0], silent, recurrent);
    }

    /** The largest amount that a unit makes; at least a tiny number. */
    public double largestOfUnits() {
        return largest(units);
    }

    /** The largest amount that a recurrent weight makes; at least a tiny number. */
    public double largestOfWeights() {
        return Arrays.stream(recurrent).mapToDouble(KnockOuts::largest).max().orElseThrow();
    }

    private static double largest(double[] losses) {
        return Arrays.stream(losses).map(Math::abs).reduce(1e-12, Math::max);
    }

    /** The whole network, then without each unit, then without each recurrent weight, row by row. */
    private record Parts(Topology topology, double[] whole) implements Points {
        @Override
        public int size() {
            return 1 + topology.hidden() * (1 + topology.hidden());
        }

        @Override
        public void copy(int index, double[] weights) {
            System.arraycopy(whole, 0, weights, 0, whole.length);
            int units = topology.hidden();
            if (index > units) {
                takeRecurrent(weights, (index - 1 - units) / units, (index - 1 - units) % units);
            } else if (index > 0) {
                silence(weights, index - 1);
            }
        }

        private void silence(double[] weights, int unit) {
            for (int to = 0; to < topology.hidden(); to++) {
                takeRecurrent(weights, to, unit);
            }
            for (int output = 0; output < topology.outputs(); output++) {
                weights[topology.outputStart(output) + 1 + unit] = 0;
            }
        }

        private void takeRecurrent(double[] weights, int to, int from) {
            for (int row = 0; row < topology.cell().rows(); row++) {
                weights[topology.rowStart(to, row) + 1 + topology.inputs() + from] = 0;
            }
        }
    }
}
