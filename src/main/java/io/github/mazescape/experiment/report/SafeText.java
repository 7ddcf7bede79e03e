package io.github.mazescape.experiment.report;

import java.util.regex.Pattern;

/** Texts as they may stand in a page or a Markdown file, whoever chose them. */
final class SafeText {
    /** A hyphen before a digit that neither joins two things nor belongs to an exponent. */
    private static final Pattern MINUS = Pattern.compile("(?<![\\p{L}\\p{N}.])-(?=\\d)");

    private static final String MARKDOWN = "\\`*_{}[]<>#|~$";

    private SafeText() {}

    /** A sentence with the signs of its numbers as they are printed. */
    static String prose(String text) {
        return MINUS.matcher(text).replaceAll("−");
    }

    /** A text as part of an element or of an attribute in double quotes, in a page or inside Markdown. */
    static String html(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '`' -> safe.append("&#96;");
                case '[' -> safe.append("&#91;");
                default -> safe.appendCodePoint(visible(c));
            }
        });
        return safe.toString();
    }

    /** A text in a line of Markdown, without any markup of its own. */
    static String markdown(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '<') {
                safe.append("&lt;");
            } else if (c == '&') {
                safe.append("&amp;");
            } else {
                safe.append(MARKDOWN.indexOf(c) >= 0 ? "\\" : "").appendCodePoint(visible(c));
            }
        });
        return safe.toString();
    }

    /** What neither is seen nor takes room, such as a change of direction, becomes a space. */
    private static int visible(int c) {
        int type = Character.getType(c);
        boolean hidden = type == Character.FORMAT
                || type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
        return hidden ? ' ' : c;
    }
}
