package io.github.mazescape.experiment.chaos;

import io.github.mazescape.experiment.fractal.ChangeCounts;
import io.github.mazescape.foraging.Controller;
import io.github.mazescape.foraging.Episode;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.network.Topology;
import io.github.mazescape.network.dynamics.Probe;
import io.github.mazescape.network.dynamics.TangentGrowth;
import io.github.mazescape.seed.RandomStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a network sensed and did in each maze of a task, in double precision.
 *
 * @param observations [maze][step] the inputs as bits
 * @param actions [maze][step]
 */
record Drive(int[][] observations, int[][] actions) {
    /** The first steps, which the exponent leaves out and after which a state is pushed. */
    static final int TRANSIENT = 20;

    /** How far a state is pushed. */
    private static final double PUSH = 1e-9;

    /** Runs a network through a task. */
    static Drive of(Topology topology, double[] weights, Task task) {
        return run(topology, weights, task, null);
    }

    /**
     * Runs it likewise, its state pushed a little in a random direction after the first steps.
     *
     * @param random draws the directions
     */
    static Drive pushed(Topology topology, double[] weights, Task task, RandomStream random) {
        double[][] pushes = new double[task.mazes().size()][];
        for (int maze = 0; maze < pushes.length; maze++) {
            pushes[maze] = unit(topology.hidden(), random);
        }
        return run(topology, weights, task, pushes);
    }

    /** How a change of the state grows in each maze, driven by what was sensed there. */
    TangentGrowth[] growth(Topology topology, double[] weights, RandomStream random) {
        Probe probe = new Probe(topology, weights);
        return Arrays.stream(observations)
                .map(sensed -> TangentGrowth.along(probe, sensed, TRANSIENT, unit(topology.hidden(), random)))
                .toArray(TangentGrowth[]::new);
    }

    /**
     * The first step in which another drive took another action in a maze; NaN for none.
     *
     * @return one number for each maze
     */
    double[] parting(Drive other) {
        double[] steps = new double[actions.length];
        for (int maze = 0; maze < steps.length; maze++) {
            int step = Arrays.mismatch(actions[maze], other.actions[maze]);
            steps[maze] = step < 0 ? Double.NaN : step;
        }
        return steps;
    }

    static double[] unit(int length, RandomStream random) {
        double[] vector = new double[length];
        double squares = 0;
        for (int i = 0; i < length; i++) {
            vector[i] = random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < length; i++) {
            vector[i] /= Math.sqrt(squares);
        }
        return vector;
    }

    private static Drive run(Topology topology, double[] weights, Task task, double @Nullable [][] pushes) {
        int mazes = task.mazes().size();
        Recorder recorder = new Recorder(new Probe(topology, weights), mazes, pushes);
        int[][] observations = new int[mazes][task.steps()];
        int[][] actions = new int[mazes][task.steps()];
        int[] lengths = new int[mazes];
        new Episode(task, 1).run(recorder, (step, episode) -> {
            for (int maze = 0; maze < mazes; maze++) {
                if (!episode.over(maze, step)) {
                    if (step == observations[maze].length) {
                        observations[maze] = Arrays.copyOf(observations[maze], 2 * step);
                        actions[maze] = Arrays.copyOf(actions[maze], 2 * step);
                    }
                    observations[maze][step] = episode.observation(maze);
                    actions[maze][step] = episode.action(maze);
                    lengths[maze] = step + 1;
                }
            }
        });
        for (int maze = 0; maze < mazes; maze++) {
            observations[maze] = Arrays.copyOf(observations[maze], lengths[maze]);
            actions[maze] = Arrays.copyOf(actions[maze], lengths[maze]);
        }
        return new Drive(observations, actions);
    }

    private static final class Recorder implements Controller {
        private final Probe probe;
        private final double[][] states;
        private final double @Nullable [][] pushes;
        private final double[] outputs;
        private int step;

        Recorder(Probe probe, int mazes, double @Nullable [][] pushes) {
            this.probe = probe;
            this.pushes = pushes;
            states = new double[mazes][];
            outputs = new double[probe.topology().outputs()];
        }

        @Override
        public void begin(Episode episode) {
            step = 0;
            Arrays.setAll(states, maze -> probe.start());
        }

        @Override
        public void decide(int[] observations, int[] actions) {
            for (int maze = 0; maze < states.length; maze++) {
                if (pushes != null && step == TRANSIENT) {
                    states[maze] = ChangeCounts.displaced(states[maze], pushes[maze], PUSH);
                }
                probe.step(observations[maze], states[maze], outputs);
                actions[maze] = Probe.action(outputs);
            }
            step++;
        }
    }
}
