package io.github.mazescape.symmetry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.foraging.GeneratedTasks;
import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.maze.Generator;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtherChampionsTest {
    private static final Topology TOPOLOGY = new Topology(7, 8, 3, Cell.ELMAN, true);
    private static final Task TASK = new GeneratedTasks(
                    new MazeSpec(Generator.ROOMS, 11, 11, 0.5, 0.5), 4, 1, 60, Sensors.REFERENCE, new Seed(7))
            .task(0);

    private final RandomStream random = new Seed(1).stream();
    private final double[] own = bestOfMany();

    /** Good enough that lines to other networks lead down. */
    private double[] bestOfMany() {
        double[][] all = new double[300][];
        Arrays.setAll(all, i -> Networks.random(TOPOLOGY, random));
        try (BatchEvaluator evaluator = new BatchEvaluator(TOPOLOGY, Kernels.preferred(), 1)) {
            double[] fitness =
                    evaluator.evaluate(TASK, Points.of(all), new Cancellation()).fitness();
            int best = 0;
            for (int i = 0; i < fitness.length; i++) {
                best = fitness[i] > fitness[best] ? i : best;
            }
            return all[best];
        }
    }

    private List<double[]> shown(OtherChampions.Way way, double[]... others) {
        try (BatchEvaluator evaluator = new BatchEvaluator(TOPOLOGY, Kernels.preferred(), 1)) {
            return OtherChampions.shown(way, own, List.of(others), evaluator, TASK, new Seed(3), new Cancellation());
        }
    }

    @Test
    void asEvolvedNothingIsDoneToThem() {
        double[] copy = SignedPermutation.random(8, random).apply(TOPOLOGY, own);
        assertSame(copy, shown(OtherChampions.Way.AS_EVOLVED, copy).get(0));
    }

    @Test
    void aCopyOfTheChampionIsAlignedWithIt() {
        double[] copy = SignedPermutation.random(8, random).apply(TOPOLOGY, own);
        double[] other = SignedPermutation.random(8, random).apply(TOPOLOGY, own);
        List<double[]> found = shown(OtherChampions.Way.ALIGNED, copy, other);
        assertArrayEquals(own, found.get(0));
        assertArrayEquals(own, found.get(1));
    }

    @Test
    void aMirroredCopyIsAlignedOnlyOnceMirrorsAreTried() {
        double[] mirrored = Mirror.of(TASK.sensors()).apply(TOPOLOGY, own);
        double[] copy = SignedPermutation.random(8, random).apply(TOPOLOGY, mirrored);
        assertArrayEquals(own, shown(OtherChampions.Way.MIRRORED, copy).get(0));
        assertFalse(Arrays.equals(own, shown(OtherChampions.Way.ALIGNED, copy).get(0)));
    }

    @Test
    void theWaysFollowOneAnotherRoundAndRound() {
        assertEquals(OtherChampions.Way.MIRRORED, OtherChampions.Way.of(2));
        assertEquals(OtherChampions.Way.AS_EVOLVED, OtherChampions.Way.of(3));
    }
}
