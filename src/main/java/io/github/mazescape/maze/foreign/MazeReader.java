package io.github.mazescape.maze.foreign;

import io.github.mazescape.input.InputException;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.seed.Seed;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads maze files in our own text, and says of others what they are and how to convert them. */
public final class MazeReader {
    private static final Pattern PLAIN = Pattern.compile("[\\w./+=:@%,-]+");

    /** How the command line calls standard input. */
    private static final Path STREAM = Path.of("-");

    private MazeReader() {}

    /**
     * The maze in a file.
     *
     * @throws InputException if it shows none in our text; where it can be converted, the advice is the command
     */
    public static Maze read(Path file) {
        return parse(MazeText.readText(file), file.toString(), file);
    }

    /**
     * The maze in a stream, as of {@link #read(Path)}.
     *
     * @param in read to its end or beyond the largest size; stays open
     * @param source what errors call it
     */
    public static Maze read(InputStream in, String source) {
        return parse(MazeText.readText(in, source), source, STREAM);
    }

    private static Maze parse(String text, String source, Path file) {
        try {
            return MazeText.parse(text, source);
        } catch (InputException refusal) {
            throw advised(refusal, text, source, file);
        }
    }

    /**
     * The maze in a file, also of another kind; of several mazes the first.
     *
     * @throws InputException if there is none
     */
    public static ForeignFile.Converted readAny(Path file) {
        String text = MazeText.readText(file);
        try {
            return new ForeignFile.Converted(MazeText.parse(text, file.toString()), List.of());
        } catch (InputException refusal) {
            Optional<ForeignFile> foreign = ForeignMazes.find(text, file.toString());
            if (foreign.isEmpty() || isOurs(foreign.get(), text)) {
                throw advised(refusal, text, file.toString(), file);
            }
            ForeignFile.Converted maze = foreign.get().maze(1, Pellets.DEFAULT, new Seed(0));
            int count = foreign.get().count();
            List<String> remarks = new ArrayList<>();
            remarks.add(file.getFileName() + ": converted, for it is "
                    + foreign.get().kind());
            if (count > 1) {
                remarks.add("the first of " + count + " mazes");
            }
            remarks.addAll(maze.remarks());
            return new ForeignFile.Converted(maze.maze(), remarks);
        }
    }

    private static InputException advised(InputException refusal, String text, String source, Path file) {
        Optional<ForeignFile> foreign = ForeignMazes.find(text, source);
        if (foreign.isEmpty()) {
            return refusal;
        }
        try {
            foreign.get().maze(1, Pellets.DEFAULT, new Seed(0));
        } catch (InputException e) {
            return isOurs(foreign.get(), text) ? refusal : e;
        }
        String command = "./mazescape maze convert " + quoted(file.toString()) + " --out " + quoted(converted(file))
                + (foreign.get().count() > 1 ? " --nth 1" : "");
        return isOurs(foreign.get(), text)
                ? refusal.advise(refusal.advice() + ", or let " + command + " do it")
                : InputException.found(
                                source,
                                "a maze in Mazescape's text",
                                foreign.get().kind())
                        .advise(command + " makes one of it");
    }

    /** Whether a text is meant to be one of ours, so that its first flaw is worth more than its kind. */
    private static boolean isOurs(ForeignFile file, String text) {
        return file.isOwn() || file.kind().contains("solvers") && text.lines().anyMatch(MazeReader::headsOff);
    }

    /** Whether a row has the sign of a start of ours. */
    private static boolean headsOff(String row) {
        return row.startsWith("#") && row.chars().anyMatch(sign -> "^>v<".indexOf(sign) >= 0);
    }

    private static String converted(Path file) {
        if (file.equals(STREAM)) {
            return "maze.txt";
        }
        String name = String.valueOf(file.getFileName());
        String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        return file.resolveSibling(name.endsWith(".txt") ? stem + "-converted.txt" : stem + ".txt")
                .toString();
    }

    private static String quoted(String name) {
        return PLAIN.matcher(name).matches() ? name : "'" + name + "'";
    }
}
