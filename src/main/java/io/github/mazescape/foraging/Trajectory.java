package io.github.mazescape.foraging;

import io.github.mazescape.maze.Maze;
import java.util.List;

/**
 * What one forager did in one maze, step by step, recorded from the episode loop; the display replays it.
 *
 * @param maze the maze as it was at the start
 * @param sensors what the bits of the observations mean
 * @param ablation what was taken from it meanwhile
 * @param steps one entry per step, in order
 */
public record Trajectory(Maze maze, Sensors sensors, Ablation ablation, List<Step> steps) {
    public Trajectory {
        steps = List.copyOf(steps);
    }

    /** What a forager did from which nothing was taken. */
    public Trajectory(Maze maze, Sensors sensors, List<Step> steps) {
        this(maze, sensors, Ablation.NONE, steps);
    }

    /** The fitness in this maze: pellets eaten / pellets there, in [0, 1]. */
    public double fitness() {
        return (double) steps.stream().filter(Step::ate).count() / maze.pelletCount();
    }

    /**
     * One step.
     *
     * @param x the column after the step, from 0
     * @param y the row after the step, from 0
     * @param heading the ordinal of the heading after the step
     * @param observation what was sensed before acting, as bits
     * @param action the ordinal of the action taken
     * @param ate whether the step ate a pellet
     * @param hidden the state of each hidden unit in this step; empty for a forager without a network. Not to be
     *     modified.
     * @param outputs the outputs in this step; empty for a forager without a network. Not to be modified.
     */
    public record Step(
            int x, int y, int heading, int observation, int action, boolean ate, double[] hidden, double[] outputs) {}
}
