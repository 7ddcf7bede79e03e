package io.github.mazescape.terminal;

import io.github.mazescape.input.PlainText;

/** The terminal of the program. */
public final class Terminal {
    private Terminal() {}

    /** Whether a user reads the error stream; the launcher tells. */
    public static boolean isInteractive() {
        return Boolean.getBoolean("mazescape.terminal");
    }

    /** Prints a line for the user on the error stream. */
    public static void complain(String line) {
        System.err.println("mazescape: " + PlainText.line(line));
    }
}
