package io.github.mazescape.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.maze.Generator;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.ScalarKernel;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class SerialEvaluatorTest {
    private static final Topology TOPOLOGY = new Topology(7, 4, 3, Cell.ELMAN, true);

    private final SerialEvaluator evaluator = new SerialEvaluator(TOPOLOGY, new ScalarKernel());
    private final Cancellation never = new Cancellation();
    private final double[][] points = points();

    private static Task task(long seed) {
        MazeSpec spec = new MazeSpec(Generator.DEPTH_FIRST, 9, 9, 0.5, 0.5);
        return new Task(
                List.of(spec.generate(new Seed(seed)), spec.generate(new Seed(seed + 1)), spec.generate(new Seed(7))),
                40,
                Sensors.REFERENCE);
    }

    private static double[][] points() {
        RandomStream random = new Seed(3).stream();
        double[][] points = new double[5][TOPOLOGY.weightCount()];
        for (double[] point : points) {
            for (int i = 0; i < point.length; i++) {
                point[i] = random.nextGaussian();
            }
        }
        return points;
    }

    @Test
    void itGivesTheBitsOfTheBatchEvaluatorOnOneTaskAfterAnother() {
        try (BatchEvaluator batch = new BatchEvaluator(TOPOLOGY, new ScalarKernel(), 2)) {
            for (Task task : List.of(task(1), task(20), task(1))) {
                Evaluations expected = batch.evaluate(task, Points.of(points), never);
                Evaluations found = evaluator.evaluate(task, Points.of(points), never);
                assertArrayEquals(expected.fitness(), found.fitness());
                assertArrayEquals(expected.fingerprint(), found.fingerprint());
            }
        }
    }

    @Test
    void theMeanOverTheMazesIsTheFitness() {
        Task task = task(5);
        double[][] byMaze = evaluator.fitnessByMaze(task, Points.of(points), never);
        for (int i = 0; i < points.length; i++) {
            double sum = 0;
            for (double fitness : byMaze[i]) {
                sum += fitness;
            }
            assertEquals(evaluator.fitness(task, points[i], never), sum / byMaze[i].length);
        }
    }

    @Test
    void itStopsWhenItIsToldTo() {
        Cancellation cancelled = new Cancellation();
        cancelled.request();
        assertThrows(CancellationException.class, () -> evaluator.fitness(task(1), points, cancelled));
    }
}
