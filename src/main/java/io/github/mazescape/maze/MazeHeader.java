package io.github.mazescape.maze;

import io.github.mazescape.input.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What a text maze says of itself above its grid; each entry may be absent. Texts are one line each, not empty, without
 * control characters and without space around them, so that they print and read back.
 *
 * @param name what the maze is called
 * @param author who made it
 * @param note what it asks of a forager
 * @param steps how long an episode in this maze lasts in place of the task's steps [steps], 1 to 100000
 */
public record MazeHeader(
        @Nullable String name,
        @Nullable String author,
        @Nullable String note,
        @Nullable Integer steps) {
    /** The header that says nothing. */
    public static final MazeHeader NONE = new MazeHeader(null, null, null, null);

    /** The longest episode that a maze may ask for [steps]. */
    public static final int MAX_STEPS = 100_000;

    /** Checks every entry that is there. */
    public MazeHeader {
        checkText("name", name);
        checkText("author", author);
        checkText("note", note);
        if (steps != null && (steps < 1 || steps > MAX_STEPS)) {
            throw new IllegalArgumentException("steps: expected 1 to " + MAX_STEPS + ", got " + steps);
        }
    }

    private static void checkText(String key, @Nullable String text) {
        if (text != null && (text.isEmpty() || !text.equals(text.strip()) || firstControl(text) >= 0)) {
            throw new IllegalArgumentException(key
                    + ": expected one line of text without control characters and without space around it, got '"
                    + PlainText.line(text) + "'");
        }
    }

    /** The index of the first character that cannot stand in a line of UTF-8 text, or -1. */
    static int firstControl(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            switch (Character.getType(text.codePointAt(i))) {
                case Character.CONTROL,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE -> {
                    return i;
                }
                default -> {}
            }
        }
        return -1;
    }
}
