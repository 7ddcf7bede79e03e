/** A maze, the forager in it, and the tools that edit it. */
@NullMarked
package io.github.mazescape.draw.maze;

import org.jspecify.annotations.NullMarked;
