package io.github.mazescape.terminal;

import io.github.mazescape.input.InputException;

/** The exit codes of the program. */
public final class ExitCode {
    /** Something failed that is not wrong input. */
    public static final int FAILED = 1;
    /** The user's input was wrong. */
    public static final int WRONG_INPUT = 2;
    /** The user interrupted the program. */
    public static final int INTERRUPTED = 130;
    /** What reads standard output ended first: what a shell tells of a program that SIGPIPE ended. */
    public static final int READER_LEFT = 141;

    private ExitCode() {}

    /** The exit code for a fault that was told. */
    public static int of(InputException told) {
        return told.fault() == InputException.Fault.INPUT ? WRONG_INPUT : FAILED;
    }
}
