package io.github.mazescape.app.terminal;

import java.awt.GraphicsEnvironment;

/** What the program runs in. */
public final class Terminal {
    private Terminal() {}

    /** Whether a person looks at the error stream; the launcher tells. */
    public static boolean isInteractive() {
        return Boolean.getBoolean("mazescape.terminal");
    }

    /** Whether a window can be opened. */
    public static boolean hasDisplay() {
        if (GraphicsEnvironment.isHeadless()) {
            return false;
        }
        try {
            return GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
        } catch (java.awt.AWTError | java.awt.HeadlessException e) {
            return false;
        }
    }

    /** Says a line to a person, on the error stream. */
    public static void complain(String line) {
        System.err.println("mazescape: " + line);
    }
}
