package io.github.mazescape.input;

import java.util.Locale;

/**
 * Text from files, command lines and exceptions, made safe to show: one line, without characters that a terminal obeys
 * or that change the order of the others. Such characters are written as escapes: {@code \t}, {@code \n}, {@code \r},
 * {@code \u001b}.
 */
public final class PlainText {
    private PlainText() {}

    /** The text in one line. A line that is safe already is returned as it is. */
    public static String line(String text) {
        return line(text, Integer.MAX_VALUE);
    }

    /**
     * The text in one line, shortened.
     *
     * @param most how many characters are shown before {@code ...} stands for the rest; an escape is shown whole or not
     *     at all
     */
    public static String line(String text, int most) {
        StringBuilder line = new StringBuilder();
        int shown = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            boolean plain = isPlain(point);
            String next = plain ? Character.toString(point) : escape(point);
            shown += plain ? 1 : next.length();
            if (shown > most) {
                return line.append("...").toString();
            }
            line.append(next);
        }
        return line.toString();
    }

    /** What an exception says, in one line: its message, or its type where it has none. */
    public static String said(Throwable thrown) {
        String message = thrown.getMessage();
        String text =
                message == null ? "" : line(message.replaceAll("\\s+", " ").strip());
        return text.isEmpty() ? thrown.getClass().getSimpleName() : text;
    }

    /** Whether a character can be shown as it is. */
    public static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static String escape(int point) {
        return switch (point) {
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> {
                StringBuilder units = new StringBuilder();
                for (char unit : Character.toChars(point)) {
                    units.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                }
                yield units.toString();
            }
        };
    }
}
