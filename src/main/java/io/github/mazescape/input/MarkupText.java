package io.github.mazescape.input;

/** Text from files, command lines and names as it may stand in HTML, XML or SVG, whoever chose it. */
public final class MarkupText {
    private MarkupText() {}

    /**
     * A text as part of an element, or of an attribute in double quotes. What is neither seen nor takes room, such as a
     * change of direction, becomes a space.
     */
    public static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(PlainText.isPlain(c) ? c : ' ');
            }
        });
        return safe.toString();
    }
}
