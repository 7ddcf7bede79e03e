package io.github.mazescape.draw.maze;

import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeBrush;
import org.jspecify.annotations.Nullable;

/**
 * What the maze panel shows while a maze is edited.
 *
 * @param maze the maze as it is now
 * @param number which maze of the task, from 1
 * @param mazes how many mazes the task has
 * @param edited whether the maze is edited; an edited maze stays when the others are renewed
 * @param brush the brush chosen
 * @param hovered the cell under the mouse, which previews the brush; null for none
 * @param pointed the tool under the mouse; null for none
 * @param canUndo whether there is a step to undo
 * @param canRedo whether there is a step to redo
 * @param notice one short line, such as why a cell was refused; empty for none
 * @param refused whether the notice says that something was refused
 */
public record MazeEditModel(
        Maze maze,
        int number,
        int mazes,
        boolean edited,
        MazeBrush brush,
        @Nullable MazeCell hovered,
        @Nullable MazeTool pointed,
        boolean canUndo,
        boolean canRedo,
        String notice,
        boolean refused) {

    /** Whether a tool has an effect now. */
    public boolean enabled(MazeTool tool) {
        return switch (tool) {
            case UNDO -> canUndo;
            case REDO -> canRedo;
            case RESET -> edited;
            case PREVIOUS, NEXT -> mazes > 1;
            default -> true;
        };
    }
}
