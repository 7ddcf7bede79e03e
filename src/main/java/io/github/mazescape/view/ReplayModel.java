package io.github.mazescape.view;

import io.github.mazescape.foraging.Trajectory;

/**
 * One moment of a recorded trajectory: what the maze panel and the hidden-unit panel show.
 *
 * @param trajectory what the forager did
 * @param step how many steps are done, in [0, number of steps]
 * @param fraction how far the next step is shown, in [0, 1)
 * @param maze the number of the maze within the task, from 1
 * @param mazes the number of mazes in the task
 * @param forager who is foraging, as "champion of generation 42"
 * @param fitness the forager's fitness over all mazes of the task, [0, 1]
 */
public record ReplayModel(
        Trajectory trajectory, int step, double fraction, int maze, int mazes, String forager, double fitness) {
    public ReplayModel {
        if (step < 0 || step > trajectory.steps().size()) {
            throw new IllegalArgumentException(
                    "step: expected 0 to " + trajectory.steps().size() + ", got " + step);
        }
        if (!(fraction >= 0 && fraction < 1)) {
            throw new IllegalArgumentException("fraction: expected a number in [0, 1), got " + fraction);
        }
    }
}
