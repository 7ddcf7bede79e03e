package io.github.mazescape.landscape;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Layer;
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

/** A task and a network small enough to render in a test. */
public final class SmallTask {
    public static final Topology TOPOLOGY = new Topology(7, 4, 3, Cell.ELMAN, true);

    private SmallTask() {}

    public static Task task(int number) {
        MazeSpec spec = new MazeSpec(Generator.DEPTH_FIRST, 9, 9, 0.5, 0.5);
        return new Task(
                List.of(spec.generate(new Seed(number)), spec.generate(new Seed(number + 1000L))),
                20,
                Sensors.REFERENCE);
    }

    public static double[] weights(long seed) {
        RandomStream random = new Seed(seed).stream();
        double[] weights = new double[TOPOLOGY.weightCount()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextGaussian();
        }
        return weights;
    }

    public static Plane plane() {
        double[] centre = weights(1);
        return Directions.random(TOPOLOGY, centre, new Seed(2)).plane(centre);
    }

    /** A picture of the plane around its origin, of which nothing is known yet. */
    static Raster raster(Task task, int width, int height) {
        return new Raster(plane(), Viewport.centred(1, width, height), task);
    }

    /** The values of a layer, row by row. */
    public static double[] values(Raster raster, Layer layer) {
        double[] values = new double[raster.width() * raster.height()];
        for (int i = 0; i < values.length; i++) {
            values[i] = raster.value(layer, i % raster.width(), i / raster.width());
        }
        return values;
    }

    public static BatchEvaluator evaluator(int threads) {
        return new BatchEvaluator(TOPOLOGY, new ScalarKernel(), threads);
    }
}
