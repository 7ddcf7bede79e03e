package io.github.mazescape.terminal;

import io.github.mazescape.input.PlainText;

/** What the program runs in. */
public final class Terminal {
    private Terminal() {}

    /** Whether a person looks at the error stream; the launcher tells. */
    public static boolean isInteractive() {
        return Boolean.getBoolean("mazescape.terminal");
    }

    /** Says a line to the user, on the error stream. */
    public static void complain(String line) {
        System.err.println("mazescape: " + PlainText.line(line));
    }
}
