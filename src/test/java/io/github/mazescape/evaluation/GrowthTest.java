package io.github.mazescape.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.foraging.GeneratedTasks;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.network.Topology;
import io.github.mazescape.run.Setup;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Settings;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class GrowthTest {
    private final Setup setup =
            new Setup(Settings.defaults().with("maze.width", "9").with("maze.height", "9"));
    private final Topology topology = setup.topology();
    private final Task task = new GeneratedTasks(setup.mazeSpec(), 4, 4, 100, setup.sensors(), new Seed(1)).task(0);

    private double[][] networks(double deviation) {
        RandomStream random = new Seed(2).stream();
        double[][] networks = new double[20][topology.weightCount()];
        for (double[] network : networks) {
            for (int i = 0; i < network.length; i++) {
                network[i] = deviation * random.nextGaussian();
            }
        }
        return networks;
    }

    private Growth[] growth(double deviation, int threads) {
        try (BatchEvaluator evaluator = new BatchEvaluator(topology, Kernels.preferred(), threads)) {
            return evaluator.growth(task, Points.of(networks(deviation)), new Cancellation());
        }
    }

    @Test
    void theGrowthIsTheSameOnAnyNumberOfThreads() {
        assertArrayEquals(growth(1, 1), growth(1, 3));
    }

    @Test
    void largeWeightsAreChaoticAndTheirFoldsDeeper() {
        double[] small = new double[2];
        double[] large = new double[2];
        Growth[] tames = growth(0.2, 1);
        Growth[] wilds = growth(1.5, 1);
        for (int i = 0; i < 20; i++) {
            Growth tame = tames[i];
            Growth wild = wilds[i];
            small[0] += tame.exponent() / 20;
            small[1] += tame.foldDepth() / 20;
            large[0] += wild.exponent() / 20;
            large[1] += wild.foldDepth() / 20;
            assertTrue(wild.deepestFolds() >= wild.foldDepth());
        }
        assertTrue(small[0] < -0.2, () -> "exponent " + small[0]);
        assertTrue(large[0] > small[0] + 0.1, () -> "exponent " + large[0]);
        assertTrue(large[1] > small[1] + 2, () -> "depths " + small[1] + " and " + large[1]);
    }

    @Test
    void withoutMemoryEveryChangeVanishes() {
        Growth growth = new Growth.Meter(task, topology.withMemory(false)).of(networks(1)[0]);
        assertEquals(-50, growth.exponent());
        assertEquals(0, growth.largest());
        assertEquals(1.3, growth.foldDepth());
    }

    @Test
    void workThatIsToStopEndsSo() {
        Cancellation cancellation = new Cancellation();
        cancellation.request();
        try (BatchEvaluator evaluator = new BatchEvaluator(topology, Kernels.preferred(), 1)) {
            Points points = Points.of(networks(1));
            assertThrows(CancellationException.class, () -> evaluator.growth(task, points, cancellation));
        }
    }
}
