package io.github.mazescape.maze.foreign;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into lines as the kinds want them: no byte order mark, no line ends, no tabs, no blanks at the end. */
final class ForeignLines {
    private static final int TAB = 8;

    private ForeignLines() {}

    static List<String> of(String text) {
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        return plain.lines()
                .map(ForeignLines::withoutTabs)
                .map(String::stripTrailing)
                .toList();
    }

    private static String withoutTabs(String line) {
        if (line.indexOf('\t') < 0) {
            return line;
        }
        StringBuilder out = new StringBuilder(line.length() + TAB);
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\t') {
                out.append(" ".repeat(TAB - out.length() % TAB));
            } else {
                out.append(line.charAt(i));
            }
        }
        return out.toString();
    }

    /** Lines without the blanks that all of them begin with. */
    static List<String> withoutMargin(List<String> lines) {
        int margin = lines.stream()
                .filter(line -> !line.isEmpty())
                .mapToInt(ForeignLines::indent)
                .min()
                .orElse(0);
        List<String> cut = new ArrayList<>(lines.size());
        for (String line : lines) {
            cut.add(line.substring(Math.min(margin, line.length())));
        }
        return cut;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
