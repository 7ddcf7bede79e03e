package io.github.mazescape.symmetry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.evaluation.SerialEvaluator;
import io.github.mazescape.foraging.GeneratedTasks;
import io.github.mazescape.foraging.Sensor;
import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.maze.Generator;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.network.Precision;
import io.github.mazescape.network.Topology;
import io.github.mazescape.network.dynamics.Probe;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlignmentTest {
    private static final Kernel KERNEL = Kernels.preferred();
    private static final Task TASK = new GeneratedTasks(
                    new MazeSpec(Generator.ROOMS, 11, 11, 0.5, 0.5), 8, 1, 100, Sensors.REFERENCE, new Seed(7))
            .task(0);

    @ParameterizedTest
    @EnumSource(Cell.class)
    void thereIsNoBarrierBetweenANetworkAndItsAlignedCopy(Cell cell) {
        Topology topology = new Topology(7, 16, 3, cell, true);
        RandomStream random = new Seed(1).stream();
        double[] weights = Networks.random(topology, random);
        SerialEvaluator evaluator = new SerialEvaluator(topology, KERNEL);
        for (SignedPermutation planted :
                new SignedPermutation[] {SignedPermutation.signs(16, random), SignedPermutation.random(16, random)}) {
            double[] copy = planted.apply(topology, weights);
            Aligned aligned = new Alignment(KERNEL, topology, TASK, 4)
                    .best(weights, copy, true, random, points -> evaluator.fitness(TASK, points, new Cancellation()));
            assertArrayEquals(weights, aligned.weights());
            Evaluations found = evaluator.evaluate(
                    TASK, Points.of(Alignment.line(weights, aligned.weights(), 9)), new Cancellation());
            assertEquals(1, Arrays.stream(found.fingerprint()).distinct().count());
            assertEquals(1, Arrays.stream(found.fitness()).distinct().count());
            Evaluations plain =
                    evaluator.evaluate(TASK, Points.of(Alignment.line(weights, copy, 9)), new Cancellation());
            assertTrue(Arrays.stream(plain.fingerprint()).distinct().count() > 1);
        }
    }

    @ParameterizedTest
    @EnumSource(Aligned.How.class)
    void everyCriterionRecoversTheCopyOfANetworkAndOfItsMirrorImage(Aligned.How how) {
        Topology topology = new Topology(7, 8, 3, Cell.ELMAN, true);
        RandomStream random = new Seed(2).stream();
        double[] weights = Networks.scaled(Networks.random(topology, random), 0.6);
        SignedPermutation planted = SignedPermutation.random(8, random);
        double[] copy = planted.apply(topology, weights);
        double[] image = Mirror.of(Sensors.REFERENCE).apply(topology, copy);
        Alignment alignment = new Alignment(KERNEL, topology, TASK, 4);
        Aligned same = alignment.candidates(weights, copy, false, random).get(how.ordinal());
        Aligned mirrored = alignment.candidates(weights, image, true, random).get(how.ordinal());
        assertEquals(how, same.how());
        assertEquals(planted.inverse(), same.copy());
        assertFalse(same.mirrored());
        assertEquals(planted.inverse(), mirrored.copy());
        assertTrue(mirrored.mirrored());
        assertArrayEquals(weights, mirrored.weights());
    }

    @Test
    void theMirrorImageSensesAndTurnsTheOtherWayAndItsImageIsTheNetworkItself() {
        Sensors sensors = Sensors.of(Sensor.PASSAGE, Sensor.SIGHT, Sensor.COMPASS, Sensor.MOVED);
        Mirror mirror = Mirror.of(sensors);
        // Ahead, right, behind, left; in sight ahead, right, left; north, east, south, west; right, left.
        assertArrayEquals(new int[] {0, 3, 2, 1, 4, 6, 5, 7, 10, 9, 8, 12, 11}, mirror.inputs());
        assertArrayEquals(new int[] {0, 2, 1}, mirror.outputs());
        assertEquals(0b1000, mirror.observation(0b0010));
        Topology topology = new Topology(13, 5, 3, Cell.GRU, true);
        double[] weights = Networks.random(topology, new Seed(3).stream());
        double[] image = mirror.apply(topology, weights);
        assertNotEquals(Networks.text(weights), Networks.text(image));
        assertArrayEquals(weights, mirror.apply(topology, image));
        double[] state = new Probe(topology, weights).start();
        double[] outputs = new double[3];
        double[] imageState = state.clone();
        double[] imageOutputs = new double[3];
        new Probe(topology, weights).step(0b1010110101, state, outputs);
        new Probe(topology, image).step(mirror.observation(0b1010110101), imageState, imageOutputs);
        assertArrayEquals(state, imageState, 1e-15);
        assertArrayEquals(new double[] {outputs[0], outputs[2], outputs[1]}, imageOutputs, 1e-15);
    }

    @Test
    void outputsCanBeShiftedAndScaledWithoutAChangeOfBehaviour() {
        Topology topology = new Topology(7, 16, 3, Cell.ELMAN, true);
        RandomStream random = new Seed(4).stream();
        double[] weights = Networks.random(topology, random);
        double[] by = Networks.random(new Topology(1, 3, 2, Cell.ELMAN, true), random);
        double[][] all = {
            weights,
            OutputGauge.centred(topology, weights),
            OutputGauge.shifted(topology, weights, Arrays.copyOf(by, 17)),
            OutputGauge.scaled(topology, weights, 4),
            OutputGauge.scaled(topology, weights, 1.7)
        };
        long[] found = new SerialEvaluator(topology, Kernels.preferred(Precision.DOUBLE))
                .evaluate(TASK, Points.of(all), new Cancellation())
                .fingerprint();
        assertEquals(1, Arrays.stream(found).distinct().count());
        assertEquals(18, OutputGauge.directions(topology));
        double sum = 0;
        for (int output = 0; output < 3; output++) {
            sum += all[1][topology.outputStart(output) + 5];
        }
        assertEquals(0, sum, 1e-12);
    }

    @Test
    void momentsMatchAUnitThatIsAlwaysOnAndCorrelationsDoNot() {
        HiddenStates own = new HiddenStates(new double[][] {{1, 0.1}, {1, -0.1}, {1, 0.1}, {1, -0.1}});
        HiddenStates other = new HiddenStates(new double[][] {{-0.1, -1}, {0.1, -1}, {-0.1, -1}, {0.1, -1}});
        SignedPermutation wanted = new SignedPermutation(new int[] {1, 0}, new int[] {-1, -1});
        assertEquals(wanted, StateMatching.byMoments(own, other));
        assertEquals(0, own.correlations(other)[0][1]);
        assertEquals(-1, own.correlations(other)[1][0], 1e-12);
    }
}
