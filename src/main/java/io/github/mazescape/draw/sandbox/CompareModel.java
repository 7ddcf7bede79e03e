package io.github.mazescape.draw.sandbox;

import io.github.mazescape.draw.maze.ReplayModel;

/**
 * Two foragers in the same maze, at the same step.
 *
 * @param first the one that was picked
 * @param second the one that is pinned beside it
 * @param parting the first step at which they act otherwise, from 0; -1 where they never do in this maze
 * @param parted in how many mazes of the task they part
 */
public record CompareModel(ReplayModel first, ReplayModel second, int parting, int parted) {}
