package io.github.mazescape.film;

import java.util.Objects;

/** A movie cannot be written. The message is one line. */
public final class MovieException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean fromInput;

    private MovieException(String message, boolean fromInput) {
        super(message);
        this.fromInput = fromInput;
    }

    private MovieException(String message, Throwable cause) {
        super(message, cause);
        this.fromInput = false;
    }

    /** What the user asked for cannot be done. */
    static MovieException wrongInput(String message) {
        return new MovieException(message, true);
    }

    /** Something failed on the way. */
    static MovieException failed(Object target, Throwable cause) {
        String said = cause.getMessage();
        String reason = said == null ? cause.getClass().getSimpleName() : said;
        return new MovieException(oneLine(target + ": the movie could not be written: " + reason), cause);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }

    /** Whether the user's input was wrong, not the writing. */
    public boolean isFromInput() {
        return fromInput;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
