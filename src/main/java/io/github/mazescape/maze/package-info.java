/** The grid world: immutable mazes, their text format, generators and shortest paths. */
@NullMarked
package io.github.mazescape.maze;

import org.jspecify.annotations.NullMarked;
