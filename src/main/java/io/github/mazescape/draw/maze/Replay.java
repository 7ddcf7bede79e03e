package io.github.mazescape.draw.maze;

import io.github.mazescape.evolution.Generation;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.foraging.Trajectory;
import io.github.mazescape.foraging.TrajectoryRecorder;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Topology;

/**
 * One champion in one maze, recorded to be replayed.
 *
 * @param trajectory what it did
 * @param maze which maze of the task, from 0
 * @param mazes how many mazes the task has
 * @param generation whose champion it is
 * @param fitness its fitness over all mazes of the task
 */
public record Replay(Trajectory trajectory, int maze, int mazes, long generation, double fitness) {
    /** Records a generation's champion in a maze of its task. */
    public static Replay record(Kernel kernel, Topology topology, Generation generation, Task task, int maze) {
        return record(kernel, topology, generation.champion(), generation.number(), generation.best(), task, maze);
    }

    /**
     * Records a champion in a maze of a task.
     *
     * @param champion its weights. Not modified.
     * @param generation whose champion it is
     * @param fitness its fitness over all mazes of the task
     * @param maze which maze of the task, from 0
     */
    public static Replay record(
            Kernel kernel, Topology topology, double[] champion, long generation, double fitness, Task task, int maze) {
        Trajectory trajectory = TrajectoryRecorder.record(kernel, topology, champion, task, maze);
        return new Replay(trajectory, maze, task.mazes().size(), generation, fitness);
    }

    /** How long it lasts [steps]. */
    public int length() {
        return trajectory.steps().size();
    }

    /** The moment after so many steps; later moments are the last one. */
    public ReplayModel at(double steps) {
        int whole = Math.min(length(), (int) steps);
        double fraction = whole == length() ? 0 : steps - whole;
        return new ReplayModel(
                trajectory, whole, fraction, maze + 1, mazes, "champion of generation " + generation, fitness);
    }
}
