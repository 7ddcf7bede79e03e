package io.github.mazescape.experiment.behaviour;

import io.github.mazescape.foraging.Action;
import io.github.mazescape.foraging.GeneratedTasks;
import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.network.Precision;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.Arrays;

/** What calibrations on foragers go by: a task and a topology like those of the reference task, whatever the runs. */
public final class Toys {
    public static final Seed SEED = new Seed(20_220_717);
    public static final Topology TOPOLOGY =
            new Topology(Sensors.REFERENCE.inputs(), 16, Action.COUNT, Cell.ELMAN, true);

    private Toys() {}

    /** A few mazes of the reference task. */
    public static Task task(int mazes) {
        return new GeneratedTasks(MazeSpec.REFERENCE, mazes, 1, 200, Sensors.REFERENCE, SEED).task(0);
    }

    /**
     * What a calibration on foragers evaluates with. A fast one goes without the vector kernel, which gives the same
     * bits but takes longer to be compiled than the little that is evaluated.
     */
    public static Kernel kernel(boolean whole) {
        return whole ? Kernels.preferred() : Kernels.named("scalar", Precision.SINGLE);
    }

    /** Puts an array into a random order. */
    public static void shuffle(int[] values, RandomStream random) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int held = values[i];
            values[i] = values[j];
            values[j] = held;
        }
    }

    /** Some of an array's values, drawn at random without repeats. The array is not modified. */
    public static int[] choice(int[] from, int count, RandomStream random) {
        int[] all = from.clone();
        shuffle(all, random);
        return Arrays.copyOf(all, count);
    }
}
