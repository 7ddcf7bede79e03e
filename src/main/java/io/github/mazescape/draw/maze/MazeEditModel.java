package io.github.mazescape.draw.maze;

import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeBrush;
import org.jspecify.annotations.Nullable;

/**
 * What the maze panel shows while a maze is edited.
 *
 * @param maze the maze as it is now
 * @param edited whether the maze is edited; an edited maze stays when the others are renewed
 * @param brush the brush chosen
 * @param hovered the cell under the mouse, which previews the brush; null for none
 */
public record MazeEditModel(Maze maze, boolean edited, MazeBrush brush, MazeGrid.@Nullable Cell hovered) {}
