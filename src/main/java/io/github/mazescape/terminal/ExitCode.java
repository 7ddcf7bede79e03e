package io.github.mazescape.terminal;

/** What the program tells its caller. */
public final class ExitCode {
    /** Something failed that is nobody's wrong input. */
    public static final int FAILED = 1;
    /** What a person gave is wrong. */
    public static final int WRONG_INPUT = 2;
    /** A person asked for the end. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
