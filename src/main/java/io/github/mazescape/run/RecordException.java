package io.github.mazescape.run;

/** A run folder, or a file in it, cannot be used. The message is one line: where, what was expected, what was found, what to do. */
public final class RecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RecordException(String message) {
        super(message);
    }

    public RecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
