package io.github.mazescape.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.foraging.Ablation;
import io.github.mazescape.foraging.GeneratedTasks;
import io.github.mazescape.foraging.Sensor;
import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.foraging.Trajectory;
import io.github.mazescape.foraging.TrajectoryRecorder;
import io.github.mazescape.maze.Generator;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.network.Precision;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Taking memory and senses from networks, in every kernel. */
class AblationTest {
    private static final int STEPS = 50;
    private static final Sensors ALL = Sensors.of(EnumSet.allOf(Sensor.class));

    private static Task task(Sensors sensors) {
        MazeSpec spec = new MazeSpec(Generator.ROOMS, 13, 13, 0.5, 0.5);
        return new GeneratedTasks(spec, 5, 1, STEPS, sensors, new Seed(4)).task(0);
    }

    private static Stream<Arguments> networks() {
        List<Arguments> networks = new ArrayList<>();
        for (Cell cell : Cell.values()) {
            for (Precision precision : Precision.values()) {
                for (String kernel : Kernels.vectorPresent() ? Kernels.NAMES : List.of("scalar")) {
                    for (Sensors sensors : List.of(Sensors.REFERENCE, ALL)) {
                        networks.add(Arguments.of(Kernels.named(kernel, precision), cell, sensors));
                    }
                }
            }
        }
        return networks.stream();
    }

    private static double[][] weights(int count, int length) {
        RandomStream random = new Seed(8).stream();
        double[][] weights = new double[count][length];
        for (double[] one : weights) {
            Arrays.setAll(one, w -> random.nextGaussian());
        }
        return weights;
    }

    private static Evaluations evaluate(Kernel kernel, Topology topology, Task task, double[][] weights) {
        try (BatchEvaluator evaluator = new BatchEvaluator(topology, kernel, 1)) {
            return evaluator.evaluate(task, Points.of(weights), new Cancellation());
        }
    }

    private static void assertSameResults(Evaluations expected, Evaluations found) {
        assertArrayEquals(expected.fingerprint(), found.fingerprint());
        assertTrue(Arrays.deepEquals(expected.layers(), found.layers()));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void whoForgetsEveryStepIsANetworkWithoutMemory(Kernel kernel, Cell cell, Sensors sensors) {
        Topology topology = new Topology(sensors.inputs(), 9, 3, cell, true);
        double[][] weights = weights(20, topology.weightCount());
        Task task = task(sensors);
        Evaluations whole = evaluate(kernel, topology, task, weights);
        Evaluations forgetful = evaluate(kernel, topology, task.ablated(new Ablation(1, Set.of())), weights);
        assertSameResults(evaluate(kernel, topology.withMemory(false), task, weights), forgetful);
        assertFalse(Arrays.equals(whole.fingerprint(), forgetful.fingerprint()));
        assertSameResults(whole, evaluate(kernel, topology, task.ablated(new Ablation(STEPS, Set.of())), weights));
        Evaluations everySeven = evaluate(kernel, topology, task.ablated(new Ablation(7, Set.of())), weights);
        assertFalse(Arrays.equals(whole.fingerprint(), everySeven.fingerprint()));
        assertFalse(Arrays.equals(forgetful.fingerprint(), everySeven.fingerprint()));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aMutedSensorIsOneWhoseWeightsAreNothing(Kernel kernel, Cell cell, Sensors sensors) {
        Topology topology = new Topology(sensors.inputs(), 6, 3, cell, true);
        double[][] weights = weights(10, topology.weightCount());
        for (Sensor muted : sensors.used()) {
            double[][] without = Arrays.stream(weights).map(double[]::clone).toArray(double[][]::new);
            int first = sensors.firstInput(muted);
            for (double[] one : without) {
                for (int unit = 0; unit < topology.hidden(); unit++) {
                    for (int row = 0; row < cell.rows(); row++) {
                        int from = topology.rowStart(unit, row) + 1 + first;
                        Arrays.fill(one, from, from + muted.inputs().size(), 0);
                    }
                }
            }
            assertSameResults(
                    evaluate(kernel, topology, task(sensors), without),
                    evaluate(kernel, topology, task(sensors).ablated(new Ablation(0, Set.of(muted))), weights));
        }
    }

    @Test
    void aReplayIsThatOfTheTaskWithItsAblation() {
        Topology topology = new Topology(ALL.inputs(), 6, 3, Cell.ELMAN, true);
        double[] weights = weights(1, topology.weightCount())[0];
        Kernel kernel = Kernels.named("scalar", Precision.SINGLE);
        Task task = task(ALL).ablated(new Ablation(3, Set.of(Sensor.PASSAGE)));
        double eaten = 0;
        for (int maze = 0; maze < 5; maze++) {
            Trajectory trajectory = TrajectoryRecorder.record(kernel, topology, weights, task, maze);
            for (Trajectory.Step step : trajectory.steps()) {
                assertEquals(0, step.observation() & 15, "passages stay off");
            }
            double own =
                    trajectory.steps().stream().filter(Trajectory.Step::ate).count();
            eaten += own / trajectory.maze().pelletCount() / 5;
        }
        assertEquals(evaluate(kernel, topology, task, new double[][] {weights}).fitness()[0], eaten, 1e-12);
    }

    @Test
    void theLastActionIsSensed() {
        Sensors sensors = Sensors.of(Sensor.PASSAGE, Sensor.MOVED);
        Topology topology = new Topology(sensors.inputs(), 6, 3, Cell.ELMAN, true);
        double[] weights = weights(3, topology.weightCount())[2];
        Set<Integer> seen = new TreeSet<>();
        for (int maze = 0; maze < 5; maze++) {
            int before = 0;
            for (Trajectory.Step step : TrajectoryRecorder.record(
                            Kernels.named("scalar", Precision.SINGLE), topology, weights, task(sensors), maze)
                    .steps()) {
                assertEquals(before, step.observation() >> 4);
                before = step.action();
                seen.add(before);
            }
        }
        assertTrue(seen.size() > 1, "some different actions: " + seen);
    }

    @Test
    void theSameAblationIsTheSameTask() {
        Task task = task(Sensors.REFERENCE);
        assertSame(task, task.ablated(Ablation.NONE));
        Task forgetful = task.ablated(new Ablation(2, Set.of()));
        assertNotSame(task, forgetful);
        assertSame(task.mazes(), forgetful.mazes());
        assertSame(forgetful, forgetful.ablated(new Ablation(2, Set.of())));
        assertEquals(
                "forgetEvery: expected a number from 0, got -1",
                assertThrows(IllegalArgumentException.class, () -> new Ablation(-1, Set.of()))
                        .getMessage());
    }
}
