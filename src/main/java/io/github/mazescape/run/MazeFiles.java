package io.github.mazescape.run;

import io.github.mazescape.foraging.Task;
import io.github.mazescape.input.InputException;
import io.github.mazescape.maze.Maze;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds the maze files that settings name: paths, or patterns such as {@code mazes/*.txt} for the last part of a path
 * ({@link NamePattern}). A file of {@code mazes/} that is not in the current folder is one of those that Mazescape
 * brings along, so that presets work from anywhere.
 *
 * <p>Names may come from a stranger: how many are looked at, and how many files and bytes are found, is limited over
 * all that one object finds. Nothing is opened.
 */
final class MazeFiles {
    private static final String BROUGHT = "mazes/";
    /** The most names that patterns are held against; each time a folder is looked through counts. */
    static final int MOST_LOOKED_AT = 100_000;
    /** So many of the largest mazes make a task. */
    static final int MOST_FILES = (int) (Task.MOST_CELLS / (Maze.MAX_SIDE * Maze.MAX_SIDE));
    /** What a run folder can keep of them, and a picture of a landscape carry. */
    private static final long MOST_BYTES = 64L << 20;

    private final Path base;
    private int lookedAt;
    private int files;
    private long bytes;

    /** @param base what relative patterns start from */
    MazeFiles(Path base) {
        this.base = base;
    }

    /**
     * Where the file of a path is, whether it is there or not.
     *
     * @throws InvalidPathException if it is no path
     */
    static Path named(String path, Path base) {
        Path file = base.resolve(path);
        boolean ours = path.startsWith(BROUGHT) && !Files.exists(file);
        return ours ? ProgramFolder.find(path).orElse(file) : file;
    }

    /**
     * The files of a path or pattern, in the order of their names.
     *
     * @throws InputException if a pattern matches nothing, or if there is too much to look at or to read
     */
    List<Path> find(String pattern) {
        int cut = pattern.lastIndexOf('/') + 1;
        String name = pattern.substring(cut);
        List<Path> found;
        try {
            found = NamePattern.isIn(name)
                    ? matching(base.resolve(pattern.substring(0, cut)), new NamePattern(name), pattern)
                    : List.of(named(pattern, base));
        } catch (InvalidPathException e) {
            throw InputException.at("maze.files").found("cannot look for '" + pattern + "': " + e.getReason());
        }
        found.forEach(this::count);
        return found;
    }

    private void count(Path file) {
        files++;
        try {
            bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            // Reading it will say so.
        }
        if (files > MOST_FILES || bytes > MOST_BYTES) {
            throw InputException.at("maze.files")
                    .expected("at most " + MOST_FILES + " files of at most " + MOST_BYTES + " bytes in all")
                    .found(files + " of " + bytes + " or more")
                    .advise("name fewer");
        }
    }

    private List<Path> matching(Path folder, NamePattern name, String pattern) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (++lookedAt > MOST_LOOKED_AT) {
                    throw InputException.found(
                                    "maze.files",
                                    "patterns for at most " + MOST_LOOKED_AT + " files in all",
                                    "more at '" + pattern + "'")
                            .advise("name a folder of mazes alone");
                }
                if (name.matches(String.valueOf(entry.getFileName()))) {
                    found.add(entry);
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw InputException.at("maze.files")
                    .expected("maze files that match '" + pattern + "'")
                    .found("no folder of that name")
                    .advise("check the path, relative to the current folder");
        } catch (IOException e) {
            throw InputException.at("maze.files: cannot look for '" + pattern + "'")
                    .refused(e);
        }
        if (found.isEmpty()) {
            throw InputException.found("maze.files", "maze files that match '" + pattern + "'", "none")
                    .advise("check the path, relative to the current folder");
        }
        Collections.sort(found);
        return found;
    }
}
