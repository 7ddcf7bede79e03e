package io.github.mazescape.store.format;

/** A checkpoint, or a file that it vouches for, is not as it was written. The one before it may be. */
public final class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DamagedException(String message) {
        super(message);
    }
}
