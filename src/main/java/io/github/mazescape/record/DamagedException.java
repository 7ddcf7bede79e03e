package io.github.mazescape.record;

/** A checkpoint, or a file that it vouches for, is not as it was written. The one before it may be. */
final class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedException(String message) {
        super(message);
    }
}
