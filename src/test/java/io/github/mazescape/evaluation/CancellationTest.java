package io.github.mazescape.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.foraging.Controller;
import io.github.mazescape.foraging.Episode;
import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.maze.Generator;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.network.ScalarKernel;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.Seed;
import java.util.Collections;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CancellationTest {
    @Test
    void evenOneEndlessEpisodeStopsAtOnce() throws InterruptedException {
        Topology topology = new Topology(7, 16, 3, Cell.GRU, true);
        Task task = new Task(
                Collections.nCopies(16, new MazeSpec(Generator.DEPTH_FIRST, 17, 17, 0.5, 0.5).generate(new Seed(1))),
                Integer.MAX_VALUE,
                Sensors.REFERENCE);
        double[][] weights = new double[3][topology.weightCount()];
        Cancellation cancellation = new Cancellation();
        try (BatchEvaluator evaluator = new BatchEvaluator(topology, Kernels.preferred(), 2)) {
            CompletableFuture<Evaluations> working =
                    CompletableFuture.supplyAsync(() -> evaluator.evaluate(task, Points.of(weights), cancellation));
            Thread.sleep(300);
            long start = System.nanoTime();
            cancellation.request();
            ExecutionException thrown = assertThrows(ExecutionException.class, () -> working.get(10, TimeUnit.SECONDS));
            long took = System.nanoTime() - start;
            assertTrue(thrown.getCause() instanceof CancellationException);
            // A loaded machine schedules late, so this bound only tells stopping from not stopping; the next tests hold
            // how much is done before a worker asks again.
            assertTrue(took < 500_000_000, took + " ns");
        }
    }

    @Test
    void anEpisodeAsksBeforeEveryStepAndGoesNoFurtherOnceItIsToStop() {
        Task task = new Task(
                Collections.nCopies(3, new MazeSpec(Generator.DEPTH_FIRST, 9, 9, 0.5, 0.5).generate(new Seed(1))),
                50,
                Sensors.REFERENCE);
        int[] asked = {0};
        int[] decided = {0};
        Controller counting = new Controller() {
            @Override
            public void begin(Episode episode) {}

            @Override
            public void decide(int[] observations, int[] actions) {
                decided[0]++;
            }
        };
        assertFalse(new Episode(task, 1).run(counting, null, () -> {
            assertEquals(asked[0], decided[0]);
            return ++asked[0] > 20;
        }));
        assertEquals(20, decided[0]);
    }

    @Test
    void onceCancelledNoWorkerBeginsAnotherPoint() {
        Topology topology = new Topology(7, 4, 3, Cell.ELMAN, true);
        Task task = new Task(
                Collections.nCopies(16, new MazeSpec(Generator.DEPTH_FIRST, 9, 9, 0.5, 0.5).generate(new Seed(1))),
                50,
                Sensors.REFERENCE);
        Cancellation cancellation = new Cancellation();
        AtomicInteger begun = new AtomicInteger();
        Points points = new Points() {
            @Override
            public int size() {
                return 1000;
            }

            @Override
            public void copy(int index, double[] weights) {
                if (begun.incrementAndGet() == 6) {
                    cancellation.request();
                }
            }
        };
        try (BatchEvaluator evaluator = new BatchEvaluator(topology, new ScalarKernel(), 1)) {
            assertThrows(CancellationException.class, () -> evaluator.evaluate(task, points, cancellation));
            assertEquals(6, begun.get());
            assertEquals(5 * task.agentSteps(), evaluator.agentSteps());
        }
    }
}
