package io.github.mazescape.experiment.report;

import io.github.mazescape.input.MarkupText;
import io.github.mazescape.input.PlainText;
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
        return MarkupText.escaped(text).replace("`", "&#96;").replace("[", "&#91;");
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
                safe.append(MARKDOWN.indexOf(c) >= 0 ? "\\" : "").appendCodePoint(PlainText.isPlain(c) ? c : ' ');
            }
        });
        return safe.toString();
    }
}
