/**
 * The grid world: immutable mazes, their text format, generators and shortest paths.
 *
 * <pre>{@code
 * Maze drawn = MazeText.parse("######\n#>  .#\n######\n", "drawn");
 * Maze generated = MazeSpec.REFERENCE.generate(new Seed(1));
 * ShortestPaths steps = ShortestPaths.fromStart(drawn);
 * }</pre>
 */
@NullMarked
package io.github.mazescape.maze;

import org.jspecify.annotations.NullMarked;
