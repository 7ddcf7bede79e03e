package io.github.mazescape.evaluation.recording;

import io.github.mazescape.evaluation.Points;
import io.github.mazescape.foraging.Episode;
import io.github.mazescape.foraging.NetworkController;
import io.github.mazescape.foraging.Observer;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.foraging.Trails;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.network.ForwardPass;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Records where networks go in one maze of a task, bit for bit as the evaluator sees it: the workspace of one thread.
 */
public final class TrailRecorder {
    private final Maze maze;
    private final int steps;
    private final Topology topology;
    private final ForwardPass pass;
    private final Episode episode;

    /**
     * @param task what is asked; its sensors must fit the topology
     * @param maze which maze of the task, from 0
     */
    public TrailRecorder(Task task, int maze, Topology topology, Kernel kernel) {
        if (task.sensors().inputs() != topology.inputs()) {
            throw new IllegalArgumentException("task: expected sensors with " + topology.inputs()
                    + " inputs, as the network has, got " + task.sensors().inputs());
        }
        this.maze = task.mazes().get(maze);
        this.topology = topology;
        Task one = new Task(List.of(this.maze), task.steps(), task.sensors()).ablated(task.ablation());
        steps = (int) one.agentSteps();
        pass = kernel.forwardPass(topology, 1);
        episode = new Episode(one, pass.genomes());
    }

    /** How long a trail is [steps]. */
    public int steps() {
        return steps;
    }

    /**
     * Records one forager after the other.
     *
     * @param points the weights
     * @param stop asked before each step whether to stop
     * @return the trails in the order of the points: fewer where it was stopped
     */
    public Trails record(Points points, BooleanSupplier stop) {
        List<int[]> places = new ArrayList<>();
        double[] weights = new double[topology.weightCount()];
        for (int first = 0; first < points.size(); first += pass.genomes()) {
            int count = Math.min(pass.genomes(), points.size() - first);
            for (int genome = 0; genome < pass.genomes(); genome++) {
                if (genome < count) {
                    points.copy(first + genome, weights);
                }
                pass.load(genome, weights);
            }
            int[][] some = new int[count][steps + 1];
            Observer observer = (step, now) -> note(some, step + 1, now);
            for (int[] trail : some) {
                trail[0] =
                        place(maze.startX(), maze.startY(), maze.startHeading().ordinal());
            }
            if (!episode.run(new NetworkController(pass), observer, stop)) {
                break;
            }
            places.addAll(List.of(some));
        }
        return new Trails(maze, places);
    }

    private void note(int[][] trails, int at, Episode now) {
        for (int lane = 0; lane < trails.length; lane++) {
            trails[lane][at] = place(now.x(lane), now.y(lane), now.heading(lane));
        }
    }

    private int place(int x, int y, int heading) {
        return (y * maze.width() + x) * 4 + heading;
    }
}
