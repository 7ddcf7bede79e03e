/**
 * Mazes as other programs write them, made mazes of ours. Begin at
 * {@link io.github.mazescape.maze.foreign.ForeignMazes}, which holds the list of kinds; a kind finds its mazes in a
 * text and reads one of them, and {@link io.github.mazescape.maze.foreign.Completion} adds what a kind lacks.
 * {@link io.github.mazescape.maze.foreign.MazeReader} is how the program reads a maze file. Work is linear in the text,
 * and a grid is allocated only after its size was checked. Stateless; any thread may call.
 */
@NullMarked
package io.github.mazescape.maze.foreign;

import org.jspecify.annotations.NullMarked;
