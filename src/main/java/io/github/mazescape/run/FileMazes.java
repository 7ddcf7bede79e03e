package io.github.mazescape.run;

import io.github.mazescape.input.InputException;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.maze.foreign.MazeReader;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The mazes that {@code maze.files} names, as they were when they were read. From then on they are a value like the
 * settings, and what becomes of the files changes nothing: a run folder keeps a copy, a bookmark the {@link #sum}.
 *
 * @param mazes in the order of the setting and, within a pattern, of their names
 */
public record FileMazes(List<Named> mazes) {
    /** No mazes, since none come from files. */
    public static final FileMazes NONE = new FileMazes(List.of());

    /**
     * A maze and where it was found.
     *
     * @param file the path, with {@code /} between its parts
     */
    public record Named(String file, Maze maze) {}

    public FileMazes {
        mazes = List.copyOf(mazes);
    }

    /**
     * Reads the mazes that settings name; the only place that does.
     *
     * @throws InputException if a file is missing, or holds no maze
     */
    public static FileMazes read(Settings settings) {
        MazeFiles files = new MazeFiles(Path.of(""));
        List<Named> mazes = new ArrayList<>();
        for (String pattern : settings.list(Parameters.MAZE_FILES)) {
            for (Path file : files.find(pattern)) {
                mazes.add(new Named(name(pattern, file), MazeReader.read(file)));
            }
        }
        return new FileMazes(mazes);
    }

    /** The path without the folder of the program, which differs from machine to machine. */
    private static String name(String pattern, Path file) {
        return pattern.substring(0, pattern.lastIndexOf('/') + 1) + file.getFileName();
    }

    /** The mazes without their names. */
    public List<Maze> all() {
        return mazes.stream().map(Named::maze).toList();
    }

    /** The CRC-32C of the mazes' texts, one after the other; 0 where there are none. */
    public int sum() {
        CRC32C checksum = new CRC32C();
        for (Named named : mazes) {
            checksum.update(MazeText.print(named.maze()).getBytes(StandardCharsets.UTF_8));
        }
        return (int) checksum.getValue();
    }

    /** The files that are there, seen from the current folder, and hold anything but their maze. */
    public List<String> changed() {
        return mazes.stream()
                .filter(named -> isAnother(named))
                .map(Named::file)
                .distinct()
                .toList();
    }

    private static boolean isAnother(Named named) {
        try {
            Path file = MazeFiles.named(named.file(), Path.of(""));
            return Files.isRegularFile(file) && !MazeText.read(file).equals(named.maze());
        } catch (InvalidPathException e) {
            return false;
        } catch (InputException e) {
            return true;
        }
    }
}
