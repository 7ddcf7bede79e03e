package io.github.mazescape.draw.maze;

import io.github.mazescape.brush.Crossing;
import org.jspecify.annotations.Nullable;

/**
 * What is painted in a maze, or runs in it since its pixels are painted.
 *
 * @param ghosts the foragers of painted pixels, or null for none
 * @param crossing the painted cells, which are in the maze that is shown
 * @param hovered the cell under the brush, or null
 */
public record BrushedMaze(@Nullable Ghosts ghosts, Crossing crossing, MazeGrid.@Nullable Cell hovered) {
    /** Nothing. */
    public static final BrushedMaze NONE = new BrushedMaze(null, Crossing.NONE, null);
}
