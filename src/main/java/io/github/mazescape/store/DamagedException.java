package io.github.mazescape.store;

import io.github.mazescape.input.PlainText;

/**
 * A checkpoint, or a file that it vouches for, is not as it was written. The one before it may be; so this never leaves
 * the package.
 */
final class DamagedException extends Exception {
    private static final long serialVersionUID = 1L;

    DamagedException(String message) {
        super(PlainText.line(message));
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
