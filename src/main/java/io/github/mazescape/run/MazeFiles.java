package io.github.mazescape.run;

import io.github.mazescape.input.InputException;
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
import java.util.regex.PatternSyntaxException;

/**
 * Finds the maze files that settings name: paths, or patterns such as {@code mazes/*.txt} for the last part of a path.
 * A file of {@code mazes/} that is not in the current folder is one of those that Mazescape brings along, so that
 * presets work from anywhere.
 */
final class MazeFiles {
    private static final String BROUGHT = "mazes/";

    private MazeFiles() {}

    /**
     * The files, in the order of the patterns and, within one, of their names.
     *
     * @param base what relative patterns start from
     */
    static List<Path> find(List<String> patterns, Path base) {
        List<Path> files = new ArrayList<>();
        for (String pattern : patterns) {
            files.addAll(find(pattern, base));
        }
        return files;
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

    private static List<Path> find(String pattern, Path base) {
        int cut = pattern.lastIndexOf('/') + 1;
        String name = pattern.substring(cut);
        List<Path> found = new ArrayList<>();
        try {
            if (!name.contains("*") && !name.contains("?")) {
                return List.of(named(pattern, base));
            }
            Path folder = base.resolve(pattern.substring(0, cut));
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, name)) {
                entries.forEach(found::add);
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw InputException.at("maze.files")
                    .expected("maze files that match '" + pattern + "'")
                    .found("no folder of that name")
                    .advise("check the path, relative to the current folder");
        } catch (PatternSyntaxException e) {
            throw InputException.at("maze.files").found("cannot look for '" + pattern + "': " + e.getDescription());
        } catch (InvalidPathException e) {
            throw InputException.at("maze.files").found("cannot look for '" + pattern + "': " + e.getReason());
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
