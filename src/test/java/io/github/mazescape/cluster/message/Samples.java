package io.github.mazescape.cluster.message;

import io.github.mazescape.cluster.message.Message.Give;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.PlanePoints;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.evaluation.SerialEvaluator;
import io.github.mazescape.foraging.Ablation;
import io.github.mazescape.foraging.Sensor;
import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.maze.Generator;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Precision;
import io.github.mazescape.network.ScalarKernel;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.List;
import java.util.Set;

/** Tasks, points and evaluations for tests of messages. */
final class Samples {
    static final Topology TOPOLOGY = new Topology(7, 4, 3, Cell.ELMAN, true);

    private Samples() {}

    static Task task() {
        Maze text = MazeText.parse("name: \u00fcber all\nsteps: 9\n\n######\n#>. .#\n######\n", "test");
        Maze made = new MazeSpec(Generator.ROOMS, 9, 9, 0.5, 0.5).generate(new Seed(1));
        return new Task(List.of(text, made), 20, Sensors.REFERENCE).ablated(new Ablation(3, Set.of(Sensor.PELLET)));
    }

    static double[] weights(long seed) {
        RandomStream random = new Seed(seed).stream();
        double[] weights = new double[TOPOLOGY.weightCount()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextGaussian();
        }
        weights[0] = -0.0;
        return weights;
    }

    static PlanePoints plane(int count) {
        double[] x = new double[count];
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = i / 8.0;
            y[i] = -i / 16.0;
        }
        return new PlanePoints(weights(1), weights(2), weights(3), x, y);
    }

    static Points explicit(int count) {
        double[][] rows = new double[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = weights(i);
        }
        return Points.of(rows);
    }

    static Give give(Points points) {
        Digest task = Digest.of(TaskCodec.encode(task()).orElseThrow());
        return new Give(7, task, TOPOLOGY, Precision.DOUBLE, points, true);
    }

    static Evaluations evaluations(Task task, Points points) {
        return new SerialEvaluator(TOPOLOGY, new ScalarKernel(Precision.SINGLE))
                .evaluate(task, points, new Cancellation());
    }
}
