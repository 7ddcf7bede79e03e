package io.github.mazescape.foraging;

import io.github.mazescape.network.ForwardPass;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Topology;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records trajectories by looking on at the episode loop. */
public final class TrajectoryRecorder implements Observer {
    private final int lane;
    private final @Nullable ForwardPass pass;
    private final int units;
    private final int outputs;
    private final List<Trajectory.Step> steps = new ArrayList<>();
    private int eaten;

    private TrajectoryRecorder(int lane, @Nullable ForwardPass pass, int units, int outputs) {
        this.lane = lane;
        this.pass = pass;
        this.units = units;
        this.outputs = outputs;
    }

    /**
     * What a network does in one maze of a task, bit for bit as the evaluator sees it.
     *
     * @param kernel which kernel runs the network
     * @param topology the network's shape
     * @param weights the network's weights. Not modified.
     * @param task what is asked
     * @param maze which maze of the task, from 0
     */
    public static Trajectory record(Kernel kernel, Topology topology, double[] weights, Task task, int maze) {
        ForwardPass pass = kernel.forwardPass(topology, task.mazes().size());
        Episode episode = new Episode(task, pass.genomes());
        for (int genome = 0; genome < pass.genomes(); genome++) {
            pass.load(genome, weights);
        }
        TrajectoryRecorder recorder = new TrajectoryRecorder(maze, pass, topology.hidden(), topology.outputs());
        episode.run(new NetworkController(pass), recorder);
        return new Trajectory(task.mazes().get(maze), task.sensors(), task.ablation(), recorder.steps);
    }

    /**
     * Which actions a network takes in all mazes of a task, from one run of the episode loop.
     *
     * @param kernel which kernel runs the network
     * @param topology the network's shape
     * @param weights the network's weights. Not modified.
     * @param task what is asked
     * @return for each maze the ordinal of the action of each step; as long as the task's longest episode, -1 where an
     *     episode is over
     */
    public static byte[][] actions(Kernel kernel, Topology topology, double[] weights, Task task) {
        int mazes = task.mazes().size();
        ForwardPass pass = kernel.forwardPass(topology, mazes);
        Episode episode = new Episode(task, pass.genomes());
        for (int genome = 0; genome < pass.genomes(); genome++) {
            pass.load(genome, weights);
        }
        int longest = 0;
        for (int maze = 0; maze < mazes; maze++) {
            longest = Math.max(longest, task.packed().steps(maze));
        }
        byte[][] actions = new byte[mazes][longest];
        episode.run(new NetworkController(pass), (step, now) -> {
            for (int maze = 0; maze < mazes; maze++) {
                actions[maze][step] = now.over(maze, step) ? -1 : (byte) now.action(maze);
            }
        });
        return actions;
    }

    /**
     * What a reference forager does in one maze of a task.
     *
     * @param forager who decides
     * @param task what is asked
     * @param maze which maze of the task, from 0
     */
    public static Trajectory record(Controller forager, Task task, int maze) {
        TrajectoryRecorder recorder = new TrajectoryRecorder(maze, null, 0, 0);
        new Episode(task, 1).run(forager, recorder);
        return new Trajectory(task.mazes().get(maze), task.sensors(), recorder.steps);
    }

    @Override
    public void stepped(int step, Episode episode) {
        if (episode.over(lane, step)) {
            return;
        }
        boolean ate = episode.eaten(lane) > eaten;
        eaten = episode.eaten(lane);
        steps.add(new Trajectory.Step(
                episode.x(lane),
                episode.y(lane),
                episode.heading(lane),
                episode.observation(lane),
                episode.action(lane),
                ate,
                hidden(),
                outputs()));
    }

    private double[] hidden() {
        double[] values = new double[units];
        for (int unit = 0; pass != null && unit < units; unit++) {
            values[unit] = pass.hidden(unit, lane);
        }
        return values;
    }

    private double[] outputs() {
        double[] values = new double[outputs];
        for (int output = 0; pass != null && output < outputs; output++) {
            values[output] = pass.output(output, lane);
        }
        return values;
    }
}
