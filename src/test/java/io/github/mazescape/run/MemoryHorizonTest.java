package io.github.mazescape.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryHorizonTest {
    private static final Setup EXPERIMENT = new Setup(Settings.defaults()
            .with("maze.width", "9")
            .with("maze.height", "9")
            .with("task.held_out", "5")
            .with("task.steps", "40")
            .with("network.hidden", "6"));

    /** Weights large enough for the hidden state to decide actions. */
    private static double[] weights() {
        RandomStream random = new Seed(5).child("weights").stream();
        double[] weights = new double[EXPERIMENT.topology().weightCount()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1.5 * random.nextGaussian();
        }
        return weights;
    }

    private static double fitness(Topology topology) {
        try (BatchEvaluator evaluator = new BatchEvaluator(topology, EXPERIMENT.kernel(), 1)) {
            Points one = Points.of(new double[][] {weights()});
            return evaluator.evaluate(EXPERIMENT.heldOut(), one, new Cancellation())
                    .fitness()[0];
        }
    }

    @Test
    void theNumbersOfStepsAreFibonacciNumbersUpToHalfAnEpisodeAndTheEpisodeItself() {
        assertEquals(List.of(1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 200), MemoryHorizon.resets(200));
        assertEquals(List.of(1, 2, 3, 5, 8, 25), MemoryHorizon.resets(25));
        assertEquals(List.of(1, 2), MemoryHorizon.resets(2));
        assertEquals(List.of(1), MemoryHorizon.resets(1));
    }

    @Test
    void theHorizonGoesFromANetworkWithoutMemoryToTheForagerAsItIs() {
        double[] horizon = MemoryHorizon.heldOut(EXPERIMENT, weights(), List.of(1, 3, 40, 1000));
        double without = fitness(EXPERIMENT.topology().withMemory(false));
        double whole = fitness(EXPERIMENT.topology());
        assertNotEquals(without, whole);
        assertArrayEquals(new double[] {without, horizon[1], whole, whole}, horizon);
    }
}
