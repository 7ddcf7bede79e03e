package io.github.mazescape.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Chunk;
import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.PlanePoints;
import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.maze.Generator;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

/** A plane of networks to evaluate, what comes of it, and patience. */
final class Landscapes {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(40);

    private Landscapes() {}

    /**
     * Square planes of so many points a side. Those of 64 and more are not done with the first part of a member, which
     * the coordinator's own cores do, too: whoever else is here has to work.
     */
    static Chunk chunk(int side) {
        List<Maze> mazes = LongStream.range(0, 4)
                .mapToObj(seed -> new MazeSpec(Generator.ROOMS, 11, 11, 0.5, 0.5).generate(new Seed(seed)))
                .toList();
        Task task = new Task(mazes, 100, Sensors.REFERENCE);
        Topology topology = new Topology(task.sensors().inputs(), 16, 3, Cell.ELMAN, true);
        RandomStream random = new Seed(5).stream();
        double[][] vectors = new double[3][topology.weightCount()];
        for (double[] vector : vectors) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] = random.nextGaussian();
            }
        }
        double[] x = new double[side * side];
        double[] y = new double[side * side];
        for (int i = 0; i < x.length; i++) {
            x[i] = (i % side) * 2.0 / side - 1;
            y[i] = (i / side) * 2.0 / side - 1;
        }
        PlanePoints points = new PlanePoints(vectors[0], vectors[1], vectors[2], x, y);
        return new Chunk(task, topology, Kernels.preferred(), points, true);
    }

    static Evaluations alone(Chunk chunk) {
        try (Cores cores = new Cores(1)) {
            return cores.evaluate(chunk, new Cancellation());
        }
    }

    static void assertSame(Evaluations expected, Evaluations found) {
        assertArrayEquals(expected.fingerprint(), found.fingerprint());
        assertArrayEquals(expected.layers(), found.layers());
    }

    /** Waits until something is so. */
    static void await(String what, BooleanSupplier holds) throws InterruptedException {
        long start = System.nanoTime();
        while (!holds.getAsBoolean()) {
            assertTrue(System.nanoTime() - start < PATIENCE, "waited in vain: " + what);
            Thread.sleep(20);
        }
    }
}
