package io.github.mazescape.cli.option;

/** A command that can open a window. */
public interface Windowed {
    /** Whether this command line asks for a window rather than for a file. */
    boolean asksForWindow();
}
