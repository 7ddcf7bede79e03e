package io.github.mazescape.terminal;

/** What a person gave on the command line is wrong. The message is one line: what was expected, what came, what to do. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
