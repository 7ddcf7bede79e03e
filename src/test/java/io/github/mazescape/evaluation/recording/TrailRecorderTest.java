package io.github.mazescape.evaluation.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.evaluation.Points;
import io.github.mazescape.foraging.Ablation;
import io.github.mazescape.foraging.Sensor;
import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.foraging.Trails;
import io.github.mazescape.foraging.Trajectory;
import io.github.mazescape.foraging.TrajectoryRecorder;
import io.github.mazescape.maze.Generator;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.network.Precision;
import io.github.mazescape.network.ScalarKernel;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailRecorderTest {
    private static final Topology TOPOLOGY = new Topology(7, 5, 3, Cell.ELMAN, true);
    private static final int STEPS = 60;

    private static Task task() {
        List<Maze> mazes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            mazes.add(new MazeSpec(Generator.DEPTH_FIRST, 9 + 2 * i, 11, 0.5, 0.5).generate(new Seed(8).child(i)));
        }
        return new Task(mazes, STEPS, Sensors.REFERENCE).ablated(new Ablation(7, Set.of(Sensor.PELLET)));
    }

    private static double[][] networks(int count) {
        RandomStream random = new Seed(9).stream();
        double[][] rows = new double[count][TOPOLOGY.weightCount()];
        for (double[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = 2 * random.nextGaussian();
            }
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 70})
    void eachTrailIsThatOfTheReplay(int count) {
        Task task = task();
        double[][] networks = networks(count);
        var kernel = Kernels.preferred(Precision.SINGLE);
        Trails trails = new TrailRecorder(task, 2, TOPOLOGY, kernel).record(Points.of(networks), () -> false);
        assertEquals(count, trails.count());
        assertEquals(STEPS, trails.steps());
        Maze maze = task.mazes().get(2);
        for (int i = 0; i < count; i++) {
            assertEquals(maze.startX(), trails.x(i, 0));
            assertEquals(maze.startY(), trails.y(i, 0));
            assertEquals(maze.startHeading().ordinal(), trails.heading(i, 0));
            Trajectory replay = TrajectoryRecorder.record(kernel, TOPOLOGY, networks[i], task, 2);
            for (int step = 0; step < STEPS; step++) {
                Trajectory.Step done = replay.steps().get(step);
                assertEquals(done.x(), trails.x(i, step + 1), "column of " + i + " after step " + step);
                assertEquals(done.y(), trails.y(i, step + 1), "row of " + i + " after step " + step);
                assertEquals(done.heading(), trails.heading(i, step + 1), "heading of " + i + " after step " + step);
            }
        }
    }

    @Test
    void aRecordingThatIsStoppedHasOnlyWholeTrails() {
        int[] asked = {0};
        Trails trails = new TrailRecorder(task(), 0, TOPOLOGY, new ScalarKernel())
                .record(Points.of(networks(40)), () -> ++asked[0] > STEPS + 1);
        assertEquals(
                0, trails.count() % new ScalarKernel().forwardPass(TOPOLOGY, 1).genomes());
        trails.places().forEach(places -> assertEquals(STEPS + 1, places.length));
        assertEquals(new ScalarKernel().forwardPass(TOPOLOGY, 1).genomes(), trails.count());
    }
}
