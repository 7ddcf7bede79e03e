package io.github.mazescape.draw.maze;

import io.github.mazescape.maze.MazeBrush;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The buttons of the maze panel. */
public enum MazeTool {
    /** Begins editing. It is the only tool while not editing. */
    EDIT("edit maze", null),
    /** Goes to the previous maze. */
    PREVIOUS("", null),
    /** Goes to the next maze. */
    NEXT("", null),
    /** Chooses the brush for walls. */
    WALL("wall", MazeBrush.WALL),
    /** Chooses the brush for corridors. */
    CORRIDOR("corridor", MazeBrush.CORRIDOR),
    /** Chooses the brush for pellets. */
    PELLET("pellet", MazeBrush.PELLET),
    /** Chooses the brush that moves and turns the start. */
    START("start", MazeBrush.START),
    /** Undoes the last step. */
    UNDO("undo", null),
    /** Redoes the step undone last. */
    REDO("redo", null),
    /** Opens a text maze in place of this one. */
    OPEN("open", null),
    /** Saves the maze as text. */
    SAVE("save", null),
    /** Discards the edits of the maze. */
    RESET("reset", null),
    /** Ends editing. */
    DONE("done", null);

    private final String label;
    private final @Nullable MazeBrush brush;

    MazeTool(String label, @Nullable MazeBrush brush) {
        this.label = label;
        this.brush = brush;
    }

    String label() {
        return label;
    }

    /** The brush that the tool chooses; empty for tools that choose none. */
    public Optional<MazeBrush> brush() {
        return Optional.ofNullable(brush);
    }

    /** The tool that chooses a brush. */
    static MazeTool of(MazeBrush brush) {
        return Arrays.stream(values())
                .filter(tool -> tool.brush == brush)
                .findFirst()
                .orElse(WALL);
    }
}
