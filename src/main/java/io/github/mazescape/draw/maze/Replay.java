package io.github.mazescape.draw.maze;

import io.github.mazescape.evolution.Generation;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.foraging.Trajectory;
import io.github.mazescape.foraging.TrajectoryRecorder;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Topology;

/**
 * The recorded episode of one forager in one maze.
 *
 * @param trajectory what the forager did
 * @param maze which maze of the task, from 0
 * @param mazes how many mazes the task has
 * @param forager the forager's name, as "champion, generation 42"
 * @param fitness its fitness over all mazes of the task
 */
public record Replay(Trajectory trajectory, int maze, int mazes, String forager, double fitness) {
    /** Records a generation's champion in a maze of its task. */
    public static Replay record(Kernel kernel, Topology topology, Generation generation, Task task, int maze) {
        return record(kernel, topology, generation.champion(), generation.number(), generation.championFitness(), task, maze);
    }

    /**
     * Records a champion in a maze of a task.
     *
     * @param champion its weights. Not modified.
     * @param generation the generation of the champion
     * @param fitness its fitness over all mazes of the task
     * @param maze which maze of the task, from 0
     */
    public static Replay record(
            Kernel kernel, Topology topology, double[] champion, long generation, double fitness, Task task, int maze) {
        Trajectory trajectory = TrajectoryRecorder.record(kernel, topology, champion, task, maze);
        return new Replay(trajectory, maze, task.mazes().size(), "champion, generation " + generation, fitness);
    }

    /** The length of the episode [steps]. */
    public int length() {
        return trajectory.steps().size();
    }

    /** The moment after some steps; the last moment if the episode is shorter. */
    public ReplayModel at(double steps) {
        int whole = Math.min(length(), (int) steps);
        double fraction = whole == length() ? 0 : steps - whole;
        return new ReplayModel(trajectory, whole, fraction, maze + 1, mazes, forager, fitness);
    }
}
