package io.github.mazescape.web;

/** Texts as they may stand in a page, whoever chose them. */
public final class PageText {
    private PageText() {}

    /** A text as part of an element, or of an attribute in double quotes. */
    public static String html(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isSeen(c) ? c : ' ');
            }
        });
        return safe.toString();
    }

    /** A text as a string of a script that stands in a page: quotes included, and no sign that could end the script. */
    public static String script(String text) {
        StringBuilder safe = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c >= ' ' && c < 0x7f && "\"\\<>&'".indexOf(c) < 0) {
                safe.append((char) c);
            } else {
                safe.append("\\u").append(hex(c >> 8)).append(hex(c));
            }
        });
        return safe.append('"').toString();
    }

    private static String hex(int value) {
        return "" + Character.forDigit(value >> 4 & 15, 16) + Character.forDigit(value & 15, 16);
    }

    /** What is neither seen nor takes room, such as a change of direction, is left out of pages. */
    private static boolean isSeen(int c) {
        int type = Character.getType(c);
        return c == '\n'
                || type != Character.FORMAT
                        && type != Character.CONTROL
                        && type != Character.LINE_SEPARATOR
                        && type != Character.PARAGRAPH_SEPARATOR
                        && type != Character.SURROGATE
                        && type != Character.UNASSIGNED;
    }
}
