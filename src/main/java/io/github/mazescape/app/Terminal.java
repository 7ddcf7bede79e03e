package io.github.mazescape.app;

import java.awt.GraphicsEnvironment;

/** What the program runs in. */
final class Terminal {
    private Terminal() {}

    /** Whether a person looks at the error stream; the launcher tells. */
    static boolean isInteractive() {
        return Boolean.getBoolean("mazescape.terminal");
    }

    /** Whether a window can be opened. */
    static boolean hasDisplay() {
        if (GraphicsEnvironment.isHeadless()) {
            return false;
        }
        try {
            return GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
        } catch (java.awt.AWTError | java.awt.HeadlessException e) {
            return false;
        }
    }
}
