package io.github.mazescape.maze;

import java.util.Locale;

/** A maze that cannot be: the message is one line that says where, what was expected, what was found and what to do. */
public final class MazeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message one line; control characters in it are escaped, so that it can be printed as it is
     */
    public MazeException(String message) {
        super(escaped(message));
    }

    /** Text with its control and other unprintable characters written as escapes such as {@code \t} and {@code \u001b}. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '\t' -> safe.append("\\t");
                case '\n' -> safe.append("\\n");
                case '\r' -> safe.append("\\r");
                default -> append(safe, point);
            }
        });
        return safe.toString();
    }

    private static void append(StringBuilder safe, int point) {
        boolean printable = switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
        if (printable) {
            safe.appendCodePoint(point);
        } else {
            for (char unit : Character.toChars(point)) {
                safe.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
            }
        }
    }
}
