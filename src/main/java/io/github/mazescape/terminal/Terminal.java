package io.github.mazescape.terminal;

import io.github.mazescape.input.PlainText;

/**
 * The terminal of the program. What is printed may hold names and texts of strangers, so it goes through here, where
 * each line is made plain ({@link PlainText}).
 */
public final class Terminal {
    private Terminal() {}

    /**
     * Whether a user reads the error stream. The launcher tells; where it cannot find out it says {@code ask}, and then
     * Java's console counts, which knows of the other two streams alone.
     */
    public static boolean isInteractive() {
        String told = System.getProperty("mazescape.terminal", "false");
        return told.equals("ask") ? System.console() != null : Boolean.parseBoolean(told);
    }

    /** Prints a line for the user on the error stream. */
    public static void complain(String line) {
        report("mazescape: " + line);
    }

    /** Prints a line on the error stream that does not begin with the program's name. */
    public static void report(String line) {
        System.err.println(PlainText.line(line));
    }

    /** Prints a line of results on standard output. */
    public static void say(String line) {
        System.out.println(PlainText.line(line));
    }
}
