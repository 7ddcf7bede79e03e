package io.github.mazescape.live;

import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeBrush;
import io.github.mazescape.maze.MazeEdit;
import java.util.Optional;

/**
 * Where a stroke of the brush has come to.
 *
 * @param maze which maze of the task, from 0
 * @param x the column of the last cell, from 0; -1 if what comes next is not joined to it
 * @param y the row of the last cell
 * @param turns whether it is so far only a click of the start brush on the start
 */
record MazeStroke(int maze, int x, int y, MazeBrush brush, boolean turns) {
    /** What came of painting: the stroke, the maze, and why the last cell was refused. */
    record Painted(MazeStroke stroke, Maze maze, Optional<String> refusal) {}

    static MazeStroke begun(int index, Maze maze, int x, int y, MazeBrush brush) {
        boolean turns = brush == MazeBrush.START && x == maze.startX() && y == maze.startY();
        return new MazeStroke(index, x, y, brush, turns);
    }

    /** The stroke after the mouse left the maze. */
    MazeStroke lifted() {
        return new MazeStroke(maze, -1, -1, brush, false);
    }

    /** Paints a maze on the straight line from the last cell to one within it. The start brush goes there at once. */
    Painted to(Maze before, int toX, int toY) {
        boolean isStart = brush == MazeBrush.START;
        int fromX = x < 0 ? toX : x;
        int fromY = x < 0 ? toY : y;
        int length = isStart ? 0 : Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY));
        Maze after = before;
        Optional<String> refusal = Optional.empty();
        for (int i = 0; i <= length; i++) {
            int cellX = length == 0 ? toX : fromX + Math.round((float) (toX - fromX) * i / length);
            int cellY = length == 0 ? toY : fromY + Math.round((float) (toY - fromY) * i / length);
            boolean onStart = isStart && cellX == after.startX() && cellY == after.startY();
            MazeEdit edit = brush.at(after, cellX, cellY);
            refusal = onStart ? Optional.empty() : edit.refusal(after);
            after = onStart || refusal.isPresent() ? after : edit.apply(after);
        }
        boolean stillTurns = turns && toX == x && toY == y;
        return new Painted(new MazeStroke(maze, toX, toY, brush, stillTurns), after, refusal);
    }
}
