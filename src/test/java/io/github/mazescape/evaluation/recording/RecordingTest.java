package io.github.mazescape.evaluation.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.foraging.GeneratedTasks;
import io.github.mazescape.foraging.ReferenceForager;
import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.foraging.Trajectory;
import io.github.mazescape.foraging.TrajectoryRecorder;
import io.github.mazescape.maze.Generator;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import org.junit.jupiter.api.Test;

class RecordingTest {
    private static final Topology TOPOLOGY = new Topology(7, 6, 3, Cell.ELMAN, true);
    private static final Kernel KERNEL = Kernels.preferred();
    private static final Task TASK = new GeneratedTasks(
                    new MazeSpec(Generator.ROOMS, 9, 9, 0.5, 0.5), 3, 1, 40, Sensors.REFERENCE, new Seed(5))
            .task(0);

    @Test
    void aNetworkIsRecordedAsItsTrajectoriesAre() {
        double[] weights = weights(1);
        Recording recording = Recording.of(KERNEL, TOPOLOGY, weights, TASK);
        double[] states = new double[TOPOLOGY.hidden()];
        for (int maze = 0; maze < 3; maze++) {
            Trajectory trajectory = TrajectoryRecorder.record(KERNEL, TOPOLOGY, weights, TASK, maze);
            for (int step = 0; step < 40; step++) {
                Trajectory.Step made = trajectory.steps().get(step);
                assertEquals(made.observation(), recording.observations()[maze][step]);
                assertEquals(made.action(), recording.actions()[maze][step]);
                assertEquals(made.y() * 9 + made.x(), recording.cells()[maze][step]);
                for (int unit = 0; unit < states.length; unit++) {
                    states[unit] += made.hidden()[unit] / 120;
                }
            }
        }
        assertArrayEquals(states, recording.states(), 1e-12);
    }

    @Test
    void aNetworkReplayedOnItsOwnObservationsDoesWhatItDid() {
        double[][] networks = new double[9][];
        for (int i = 0; i < networks.length; i++) {
            networks[i] = weights(i);
        }
        for (int i = 0; i < networks.length; i += 4) {
            Recording recording = Recording.of(KERNEL, TOPOLOGY, networks[i], TASK);
            byte[][][] replayed = recording.replayed(KERNEL, TOPOLOGY, networks);
            for (int maze = 0; maze < 3; maze++) {
                assertArrayEquals(recording.actions()[maze], replayed[i][maze]);
            }
            assertTrue(Agreement.of(recording.actions(), replayed[(i + 1) % 9]).share() < 1);
        }
    }

    @Test
    void aReferenceForagerIsRecordedWithWhatItSenses() {
        Recording recording = Recording.of(ReferenceForager.WALL_FOLLOWER.controller(new Seed(1)), TASK);
        Trajectory trajectory =
                TrajectoryRecorder.record(ReferenceForager.WALL_FOLLOWER.controller(new Seed(1)), TASK, 2);
        for (int step = 0; step < 40; step++) {
            assertEquals(trajectory.steps().get(step).observation(), recording.observations()[2][step]);
            assertEquals(trajectory.steps().get(step).action(), recording.actions()[2][step]);
        }
        assertEquals(0, recording.states().length);
    }

    @Test
    void aMirroredRecordingHasLeftForRightAndIsItsOwnMirrorImage() {
        Recording recording = Recording.of(ReferenceForager.WALL_FOLLOWER.controller(new Seed(1)), TASK);
        Recording mirrored = recording.mirrored(Sensors.REFERENCE);
        int seen = 0;
        for (int step = 0; step < 40; step++) {
            int there = recording.observations()[0][step];
            int here = mirrored.observations()[0][step];
            seen |= there;
            // Passages ahead, right, behind, left; pellets ahead, right, left.
            assertEquals(there & 0b0010101, here & 0b0010101);
            assertEquals(there >> 1 & 1, here >> 3 & 1);
            assertEquals(there >> 3 & 1, here >> 1 & 1);
            assertEquals(there >> 5 & 1, here >> 6 & 1);
            assertEquals(there >> 6 & 1, here >> 5 & 1);
            int acted = recording.actions()[0][step];
            assertEquals(acted == 0 ? 0 : 3 - acted, mirrored.actions()[0][step]);
        }
        // It saw passages on both sides, and a pellet on one of them.
        assertEquals(0b1001010, seen & 0b1001010);
        for (int maze = 0; maze < 3; maze++) {
            assertArrayEquals(
                    recording.observations()[maze],
                    mirrored.mirrored(Sensors.REFERENCE).observations()[maze]);
            assertArrayEquals(
                    recording.actions()[maze],
                    mirrored.mirrored(Sensors.REFERENCE).actions()[maze]);
        }
    }

    @Test
    void agreementBeyondChanceIsOneForEqualsAndZeroForChance() {
        byte[][] first = {{0, 0, 1, 2}, {0, 0, 1, 2}};
        assertEquals(new Agreement(1, 1), Agreement.of(first, first));
        // Shares 1/2, 1/4, 1/4 on both sides: chance agrees in 3/8 of the steps, these two in 4 of 8.
        byte[][] second = {{0, 1, 0, 2}, {2, 0, 1, 0}};
        Agreement agreement = Agreement.of(first, second);
        assertEquals(0.5, agreement.share());
        assertEquals((0.5 - 0.375) / (1 - 0.375), agreement.kappa(), 1e-15);
        byte[][] only = {{0, 0, 0, 0}, {0, 0, 0, 0}};
        assertEquals(0, Agreement.of(first, only).kappa(), 1e-15);
        assertEquals(1, Agreement.of(only, only).kappa());
    }

    private static double[] weights(int seed) {
        RandomStream random = new Seed(seed).stream();
        double[] weights = new double[TOPOLOGY.weightCount()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextGaussian();
        }
        return weights;
    }
}
