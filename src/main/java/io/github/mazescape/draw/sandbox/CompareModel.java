package io.github.mazescape.draw.sandbox;

import io.github.mazescape.draw.maze.ReplayModel;

/**
 * Two foragers in the same maze at the same step.
 *
 * @param first the subject
 * @param second the pinned second subject
 * @param parting the first step at which their actions differ, from 0; -1 if none differs in this maze
 * @param parted the number of mazes of the task in which some action differs
 */
public record CompareModel(ReplayModel first, ReplayModel second, int parting, int parted) {}
