package io.github.mazescape.live.brush;

import io.github.mazescape.draw.brush.LitPixels;
import io.github.mazescape.draw.maze.Ghosts;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of what is painted.
 *
 * @param ghosts the foragers of the painted pixels, or null where none is painted
 * @param lit the pixels that go where a maze is painted, or null where no cell is
 */
public record Brushed(@Nullable Ghosts ghosts, @Nullable LitPixels lit) {
    /** Nothing. */
    public static final Brushed NONE = new Brushed(null, null);
}
