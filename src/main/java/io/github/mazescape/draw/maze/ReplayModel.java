package io.github.mazescape.draw.maze;

import io.github.mazescape.foraging.Trajectory;
import org.jspecify.annotations.Nullable;

/**
 * One moment of a recorded trajectory, for the maze panel and the network panel.
 *
 * @param trajectory what the forager did
 * @param step how many steps are done, in [0, number of steps]
 * @param fraction how much of the next step is shown, in [0, 1)
 * @param maze the number of the maze within the task, from 1
 * @param mazes the number of mazes in the task
 * @param forager the forager's name, as "champion, generation 42"
 * @param fitness the forager's fitness over all mazes of the task, [0, 1]
 * @param fixed whether the mazes of the task never change
 */
public record ReplayModel(
        Trajectory trajectory,
        int step,
        double fraction,
        int maze,
        int mazes,
        String forager,
        double fitness,
        boolean fixed) {
    public ReplayModel {
        if (step < 0 || step > trajectory.steps().size()) {
            throw new IllegalArgumentException(
                    "step: expected 0 to " + trajectory.steps().size() + ", got " + step);
        }
        if (!(fraction >= 0 && fraction < 1)) {
            throw new IllegalArgumentException("fraction: expected a number in [0, 1), got " + fraction);
        }
    }

    /** A moment in a maze of which it is not known whether it ever changes. */
    public ReplayModel(
            Trajectory trajectory, int step, double fraction, int maze, int mazes, String forager, double fitness) {
        this(trajectory, step, fraction, maze, mazes, forager, fitness, false);
    }

    /** The next step, with what the forager senses and decides; null after the last. */
    public Trajectory.@Nullable Step now() {
        return step < trajectory.steps().size() ? trajectory.steps().get(step) : null;
    }

    /** The number of pellets eaten so far. */
    public int eaten() {
        int eaten = 0;
        for (Trajectory.Step done : trajectory.steps().subList(0, step)) {
            eaten += done.ate() ? 1 : 0;
        }
        return eaten;
    }
}
