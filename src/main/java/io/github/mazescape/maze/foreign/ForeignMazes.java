package io.github.mazescape.maze.foreign;

import io.github.mazescape.input.ByteOrderMark;
import java.util.List;
import java.util.Optional;

/** The kinds of maze files that can be converted, and which of them a text is. */
public final class ForeignMazes {
    /** In this order, for a drawing may bear the signs of several: the most telling first. */
    private static final List<Kind> KINDS = List.of(
            new OctileMap(),
            new BoxDrawing(),
            new EdgeWalls(),
            new SokobanLevels(),
            new PacManLayout(),
            new OwnText(),
            new SignMazes("a maze as solvers read it", "#█▓▒■⬛@XxWwH"),
            new SignMazes("a maze with walls of '*'", "*"),
            new ZeroOneGrid());

    private static final int TAB = 8;

    private ForeignMazes() {}

    /**
     * The mazes of a text; empty if no kind knows its signs.
     *
     * @param source what errors call the text, such as the name of its file
     */
    public static Optional<ForeignFile> find(String text, String source) {
        List<String> lines = lines(text);
        for (Kind kind : KINDS) {
            List<Block> blocks = kind.find(lines);
            if (!blocks.isEmpty()) {
                return Optional.of(new ForeignFile(source, kind, blocks));
            }
        }
        return Optional.empty();
    }

    /** Lines as the kinds want them: no byte order mark, no line ends, no tabs, no blanks at the end. */
    private static List<String> lines(String text) {
        return ByteOrderMark.without(text)
                .lines()
                .map(ForeignMazes::withoutTabs)
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
}
