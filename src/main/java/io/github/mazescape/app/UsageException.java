package io.github.mazescape.app;

/** What a person gave on the command line is wrong. The message is one line: what was expected, what came, what to do. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
