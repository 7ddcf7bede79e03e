package io.github.mazescape.draw.maze;

/**
 * A cell of the maze on screen.
 *
 * @param x the column from 0
 * @param y the row from 0
 */
public record MazeCell(int x, int y) {}
