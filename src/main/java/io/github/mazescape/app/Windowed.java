package io.github.mazescape.app;

/** A command that can open a window. */
interface Windowed {
    /** Whether this command line asks for a window rather than for a file. */
    boolean asksForWindow();
}
