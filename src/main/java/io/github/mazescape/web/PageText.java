package io.github.mazescape.web;

/** Texts as they may stand in the scripts of a page, whoever chose them. */
public final class PageText {
    private PageText() {}

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
}
