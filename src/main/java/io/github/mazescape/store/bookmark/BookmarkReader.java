package io.github.mazescape.store.bookmark;

import io.github.mazescape.input.InputException;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.store.format.PngPicture;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Puts a bookmark together from the texts of a picture, which may come from anyone. */
final class BookmarkReader {
    private static final int MOST_MAZES = 100_000;

    private BookmarkReader() {}

    static Bookmark read(List<PngPicture.Text> texts, String source) {
        String line = one(texts, Bookmark.LINE)
                .orElseThrow(() -> InputException.at(source)
                        .expected("a picture with a bookmark")
                        .found("none")
                        .advise("take one that 'mazescape landscape' wrote and no other program has saved again"));
        BookmarkLine said = BookmarkLine.parse(line, source);
        int weights = new Setup(said.settings()).topology().weightCount();
        double[][] vectors = vectors(one(texts, Bookmark.WEIGHTS).orElse(""), weights, source);
        List<Maze> mazes = new ArrayList<>();
        for (PngPicture.Text text : texts) {
            if (text.keyword().equals(Bookmark.MAZE)) {
                mazes.add(maze(text.text(), mazes.size(), source));
            }
        }
        boolean fromFiles = !said.settings().list(Parameters.MAZE_FILES).isEmpty();
        if (fromFiles == mazes.isEmpty()) {
            throw InputException.at(source + ", bookmark")
                    .expected(fromFiles ? "its mazes from files" : "no mazes")
                    .found(fromFiles ? "none" : mazes.size())
                    .advise("the bookmark was changed by hand");
        }
        return new Bookmark(
                said.settings(),
                said.generation(),
                said.draw(),
                said.width(),
                said.height(),
                vectors[0],
                vectors[1],
                vectors[2],
                mazes);
    }

    private static Optional<String> one(List<PngPicture.Text> texts, String keyword) {
        return texts.stream()
                .filter(text -> text.keyword().equals(keyword))
                .map(PngPicture.Text::text)
                .findFirst();
    }

    private static Maze maze(String text, int number, String source) {
        if (number >= MOST_MAZES || text.length() > MazeText.MAX_BYTES) {
            throw InputException.at(source + ", bookmark")
                    .expected("at most " + MOST_MAZES + " mazes of at most " + MazeText.MAX_BYTES + " bytes")
                    .found("more");
        }
        return MazeText.parse(text, source + ", maze " + (number + 1));
    }

    private static double[][] vectors(String base64, int weights, String source) {
        int bytes = 3 * weights * Double.BYTES;
        int expected = (bytes + 2) / 3 * 4;
        if (base64.length() != expected) {
            throw InputException.at(source + ", bookmark")
                    .expected(expected + " characters for 3 times " + weights + " weights")
                    .found(base64.length())
                    .advise("the bookmark was changed by hand");
        }
        byte[] decoded;
        try {
            decoded = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw InputException.at(source + ", bookmark")
                    .expected("weights in base64")
                    .found("something else");
        }
        var numbers = ByteBuffer.wrap(decoded).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer();
        double[][] vectors = new double[3][weights];
        for (double[] vector : vectors) {
            if (numbers.remaining() < weights) {
                throw InputException.at(source + ", bookmark")
                        .expected("3 times " + weights + " weights")
                        .found("fewer");
            }
            numbers.get(vector);
            for (double number : vector) {
                if (!Double.isFinite(number)) {
                    throw InputException.at(source + ", bookmark")
                            .expected("finite weights")
                            .found(number);
                }
            }
        }
        return vectors;
    }
}
