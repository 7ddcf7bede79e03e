package io.github.mazescape.draw.maze;

import io.github.mazescape.foraging.Trajectory;
import io.github.mazescape.foraging.TrajectoryRecorder;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Topology;
import io.github.mazescape.run.ShownTask;

/**
 * The recorded episode of one forager in one maze.
 *
 * @param trajectory what the forager did
 * @param maze which maze of the task, from 0
 * @param mazes how many mazes the task has
 * @param forager the forager's name, as "champion, generation 42"
 * @param fitness its fitness over all mazes of the task
 * @param fixed whether the mazes of the task never change
 */
public record Replay(Trajectory trajectory, int maze, int mazes, String forager, double fitness, boolean fixed) {
    /** What a champion is called. */
    public static String champion(long generation) {
        return "champion, generation " + generation;
    }

    /**
     * Records a forager in a maze of a task.
     *
     * @param weights its weights. Not modified.
     * @param forager its name
     * @param fitness its fitness over all mazes of the task
     * @param shown the task
     * @param maze which maze of the task, from 0
     */
    public static Replay record(
            Kernel kernel,
            Topology topology,
            double[] weights,
            String forager,
            double fitness,
            ShownTask shown,
            int maze) {
        Trajectory trajectory = TrajectoryRecorder.record(kernel, topology, weights, shown.task(), maze);
        return new Replay(trajectory, maze, shown.task().mazes().size(), forager, fitness, shown.fixed());
    }

    /** The length of the episode [steps]. */
    public int length() {
        return trajectory.steps().size();
    }

    /** The moment after some steps; the last moment if the episode is shorter. */
    public ReplayModel at(double steps) {
        int whole = Math.min(length(), (int) steps);
        double fraction = whole == length() ? 0 : steps - whole;
        return new ReplayModel(trajectory, whole, fraction, maze + 1, mazes, forager, fitness, fixed);
    }
}
