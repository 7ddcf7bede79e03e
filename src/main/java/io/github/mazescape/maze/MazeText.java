package io.github.mazescape.maze;

import io.github.mazescape.input.ByteOrderMark;
import io.github.mazescape.input.GivenFile;
import io.github.mazescape.input.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Mazes as text: {@code #} is wall, a space is corridor, {@code .} is a pellet in a corridor, and one of {@code ^ >
 * v <} is the
 * start and its heading. A header of {@code key: value} lines may stand above, ended by an empty line; its keys are
 * name, author,
 * note and steps. The text is UTF-8. Reading also takes Windows line ends, a byte order mark, blanks behind rows
 * and empty lines at the end; printing
 * writes none of them.
 */
public final class MazeText {
    /** The largest maze file that is read [bytes]. */
    public static final int MAX_BYTES = 1 << 20;

    private MazeText() {}

    /**
     * The maze that a text shows.
     *
     * @param source what errors call the text, such as the name of its file
     * @throws InputException if it is no maze; the message names the source, the row and the column, both from 1
     */
    public static Maze parse(String text, String source) {
        Lines lines = new Lines(text, source);
        if (lines.count() == 0) {
            throw lines.error(1, 1, "a maze", "an empty text")
                    .advise("draw one of '#', ' ', '.' and a start such as '>'");
        }
        HeaderLines header = HeaderLines.parse(lines);
        return new GridLines(lines, header.count()).parse(header.header());
    }

    /**
     * The maze in a file.
     *
     * @throws InputException if the file cannot be read, is longer than 1 MiB, is not UTF-8 or shows no maze
     */
    public static Maze read(Path file) {
        return parse(readText(file), file.toString());
    }

    /**
     * The text of a file, whether it shows a maze or not.
     *
     * @throws InputException if the file cannot be read, is longer than 1 MiB or is not UTF-8
     */
    public static String readText(Path file) {
        String source = file.toString();
        return decode(bytes(file, source), source);
    }

    /**
     * The text of a stream.
     *
     * @param in read to its end or beyond the largest size; stays open
     * @param source what errors call it
     * @throws InputException if it is longer than 1 MiB or is not UTF-8
     */
    public static String readText(InputStream in, String source) {
        try {
            return decode(bytes(in, source), source);
        } catch (IOException e) {
            throw InputException.at(source).expected("to read it").refused(e);
        }
    }

    private static byte[] bytes(Path file, String source) {
        Optional<String> other = GivenFile.otherThanFile(file);
        if (other.isPresent()) {
            throw InputException.found(source, "a maze file", other.get())
                    .advise(other.get().equals(GivenFile.ABSENT) ? "check the path" : "name a readable file");
        }
        try {
            long size = Files.size(file);
            if (size > MAX_BYTES) {
                throw tooLong(source, size + " bytes");
            }
            try (InputStream in = Files.newInputStream(file)) {
                return bytes(in, source);
            }
        } catch (IOException e) {
            throw InputException.at(source).expected("a maze file").refused(e).advise("name a readable file");
        }
    }

    private static byte[] bytes(InputStream in, String source) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw tooLong(source, "more");
        }
        return bytes;
    }

    private static InputException tooLong(String source, String found) {
        return InputException.at(source)
                .expected("a maze file of at most " + MAX_BYTES + " bytes")
                .found(found)
                .advise("is this a maze?");
    }

    private static String decode(byte[] bytes, String source) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            String before = ByteOrderMark.without(text);
            int row = 1 + (int) before.chars().filter(c -> c == '\n').count();
            int lineStart = before.lastIndexOf('\n') + 1;
            int column = 1 + before.codePointCount(lineStart, before.length());
            String found = String.format(
                    Locale.ROOT, "byte 0x%02x (byte %d of the file)", bytes[in.position()], in.position() + 1);
            throw Lines.error(source, row, column, "UTF-8 text", found).advise("save the file as UTF-8");
        }
        return text;
    }

    /** The maze as text, header and all; the last character is a line feed. Reading it gives an equal maze. */
    public static String print(Maze maze) {
        StringBuilder text = new StringBuilder();
        MazeHeader header = maze.header();
        entry(text, "name", header.name());
        entry(text, "author", header.author());
        entry(text, "note", header.note());
        entry(text, "steps", header.steps());
        if (text.length() > 0) {
            text.append('\n');
        }
        for (int y = 0; y < maze.height(); y++) {
            for (int x = 0; x < maze.width(); x++) {
                text.append(symbol(maze, x, y));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static void entry(StringBuilder text, String key, @Nullable Object value) {
        if (value != null) {
            text.append(key).append(": ").append(value).append('\n');
        }
    }

    private static char symbol(Maze maze, int x, int y) {
        if (x == maze.startX() && y == maze.startY()) {
            return maze.startHeading().symbol();
        }
        return maze.isWall(x, y) ? '#' : maze.hasPellet(x, y) ? '.' : ' ';
    }
}
