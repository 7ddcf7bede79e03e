package io.github.mazescape.settings;

import java.util.Objects;

/**
 * The settings that a user gave are wrong. The message is one line: where (source, line if known, key), what was expected,
 * what came, and what to do.
 */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message one line, as above */
    public SettingsException(String message) {
        super(message);
    }

    /** @param message one line, as above */
    public SettingsException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
