package io.github.mazescape.maze.foreign;

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

    private ForeignMazes() {}

    /**
     * The mazes of a text; empty if no kind knows its signs.
     *
     * @param source what errors call the text, such as the name of its file
     */
    public static Optional<ForeignFile> find(String text, String source) {
        List<String> lines = ForeignLines.of(text);
        for (Kind kind : KINDS) {
            List<Block> blocks = kind.find(lines);
            if (!blocks.isEmpty()) {
                return Optional.of(new ForeignFile(source, kind, blocks));
            }
        }
        return Optional.empty();
    }
}
