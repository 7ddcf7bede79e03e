package io.github.mazescape.maze;

import org.jspecify.annotations.Nullable;

/**
 * What a text maze says of itself above its grid; each entry may be absent.
 *
 * @param name what the maze is called
 * @param author who made it
 * @param note what it asks of a forager
 * @param steps how long an episode in this maze lasts in place of the task's steps [steps], at least 1
 */
public record MazeHeader(
        @Nullable String name,
        @Nullable String author,
        @Nullable String note,
        @Nullable Integer steps) {
    /** The header that says nothing. */
    public static final MazeHeader NONE = new MazeHeader(null, null, null, null);
}
