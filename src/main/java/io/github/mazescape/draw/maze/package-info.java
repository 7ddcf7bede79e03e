/**
 * Draws a maze with its forager, and the maze while it is edited.
 *
 * <p>{@link io.github.mazescape.draw.maze.MazePanel} draws a {@link io.github.mazescape.draw.maze.ReplayModel}, one
 * moment of a recorded trajectory. {@link io.github.mazescape.draw.maze.Replay} makes these moments. While a maze is
 * edited, the panel draws a {@link io.github.mazescape.draw.maze.MazeEditModel}.
 *
 * <p>Models are immutable. A panel belongs to the thread that draws it. Begin with {@code MazePanel}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.draw.maze;

import org.jspecify.annotations.NullMarked;
