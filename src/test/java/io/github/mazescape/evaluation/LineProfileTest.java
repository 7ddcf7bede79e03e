package io.github.mazescape.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.foraging.Task;
import io.github.mazescape.run.Setup;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Settings;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineProfileTest {
    private static final Setup SETUP = new Setup(Settings.defaults()
            .with(
                    List.of("task.mazes=2", "task.steps=30", "network.hidden=3", "maze.width=9", "maze.height=9"),
                    "test"));

    private static double[] weights(long seed) {
        RandomStream random = new Seed(seed).stream();
        double[] weights = new double[SETUP.topology().weightCount()];
        Arrays.setAll(weights, i -> random.nextGaussian());
        return weights;
    }

    @Test
    void theLineBeginsAtTheOneEndsAtTheOtherAndPassesTheirMean() {
        double[] from = weights(1);
        double[] to = weights(2);
        double[] mean = new double[from.length];
        Arrays.setAll(mean, i -> Math.fma(0.5, to[i], 0.5 * from[i]));
        Task task = SETUP.tasks().task(0);
        try (BatchEvaluator evaluator = SETUP.evaluator(1)) {
            LineProfile line = LineProfile.between(evaluator, task, from, to, new Cancellation());
            double[] known = evaluator
                    .evaluate(task, Points.of(new double[][] {from, mean, to}), new Cancellation())
                    .fitness();
            assertEquals(LineProfile.POINTS, line.fitness().length);
            assertEquals(known[0], line.fitness()[0]);
            assertEquals(known[1], line.fitness()[LineProfile.POINTS / 2]);
            assertEquals(known[2], line.fitness()[LineProfile.POINTS - 1]);
        }
    }

    @Test
    void theBarrierIsHowFarTheLineFallsBelowTheWorseEnd() {
        LineProfile wall = new LineProfile(new double[] {0.8, 0.5, 0.1, 0.6, 0.7});
        assertEquals(2, wall.worst());
        assertEquals(0.6, wall.barrier(), 1e-12);
        assertEquals(0, new LineProfile(new double[] {0.5, 0.6, 0.9, 0.7}).barrier());
    }
}
