package io.github.mazescape.store;

import io.github.mazescape.input.InputException;
import io.github.mazescape.input.PlainText;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.run.FileMazes;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.format.PlainFile;
import io.github.mazescape.store.format.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The copy that a run keeps of its mazes from files: one text, in which a line {@code file: NAME} stands above each
 * maze, and a checksum below all of them. Folders of version 0.1 have none; their mazes are still read from the files.
 */
final class MazeCopies {
    static final String NAME = "mazes.txt";
    /** No header of a maze has this key, and no row begins so. */
    private static final String FILE = "file: ";

    private static final int MOST_CHARACTERS = 1 << 26;
    /** A character takes up to three [bytes]. */
    private static final int MOST_BYTES = 3 * MOST_CHARACTERS;

    private MazeCopies() {}

    /**
     * What settings mean to the run in a folder.
     *
     * @param settings those of the run, or others; where these name other files, their mazes are read from there
     * @throws InputException if the copy is damaged, or if a file that has to be read cannot be
     */
    static Setup setup(Path folder, Settings settings) {
        boolean own = settings.list(Parameters.MAZE_FILES)
                .equals(RunFolder.settings(folder).list(Parameters.MAZE_FILES));
        return own && !settings.list(Parameters.MAZE_FILES).isEmpty() && exist(folder)
                ? new Setup(settings, read(folder))
                : Setup.read(settings);
    }

    static boolean exist(Path folder) {
        return PlainFile.exists(folder.resolve(NAME));
    }

    /**
     * The copy as a text; empty where no maze comes from a file.
     *
     * @throws InputException if it would take more than 2^26 characters
     */
    static String text(FileMazes mazes) {
        StringBuilder text = new StringBuilder();
        for (FileMazes.Named named : mazes.mazes()) {
            text.append(FILE).append(PlainText.line(named.file())).append('\n');
            text.append(MazeText.print(named.maze())).append('\n');
            if (text.length() > MOST_CHARACTERS) {
                throw InputException.found("maze.files", "mazes of at most " + MOST_CHARACTERS + " characters", "more")
                        .advise("name fewer files");
            }
        }
        String lines = text.toString();
        return lines.isEmpty() ? "" : lines + checksum(lines);
    }

    /** Writes a copy, if there is any. */
    static void write(Path folder, String text) throws IOException {
        if (!text.isEmpty()) {
            WholeFile.inRunFolder(folder.resolve(NAME), text);
        }
    }

    private static FileMazes read(Path folder) {
        Path file = folder.resolve(NAME);
        String text;
        try {
            PlainFile.requireMemory(file, 4 * Files.size(file));
            text = new String(PlainFile.read(file, MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw RunFolder.refused(folder, e);
        }
        return parse(text, file.toString());
    }

    /**
     * The mazes of a copy.
     *
     * @param source what errors call it
     */
    static FileMazes parse(String text, String source) {
        int end = text.lastIndexOf(Checkpoint.CHECKSUM);
        String lines = text.substring(0, Math.max(0, end));
        if (!lines.startsWith(FILE) || !text.equals(lines + checksum(lines))) {
            throw InputException.found(source, "the mazes of the run with a checksum that fits", "others")
                    .advise("put back the file as mazescape wrote it");
        }
        List<FileMazes.Named> mazes = new ArrayList<>();
        for (String part : lines.substring(FILE.length()).split("\n" + FILE, -1)) {
            int cut = part.indexOf('\n') + 1;
            String name = part.substring(0, Math.max(0, cut - 1));
            mazes.add(new FileMazes.Named(name, MazeText.parse(part.substring(cut), source + ", " + name)));
        }
        return new FileMazes(mazes);
    }

    /** What stands below the lines of a copy. */
    static String checksum(String lines) {
        return Checkpoint.CHECKSUM + Checkpoint.checksum(lines.getBytes(StandardCharsets.UTF_8)) + "\n";
    }

    /**
     * What has become of the files since, in a line; empty where they are as they were, or are not there.
     *
     * @param mazes those of the run
     */
    static Optional<String> change(Path folder, FileMazes mazes) {
        if (!exist(folder)) {
            return CheckpointStore.mazes(folder).orElse(mazes.sum()) == mazes.sum()
                    ? Optional.empty()
                    : Optional.of(folder + " has no copy of its mazes, and the files of maze.files are not as the run"
                            + " began with");
        }
        List<String> changed = mazes.changed();
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        int others = changed.size() - 1;
        Path copy = folder.resolve(NAME);
        return Optional.of(
                others == 0
                        ? changed.get(0) + " is not the maze that the run began with; its own copy in " + copy
                                + " is used"
                        : changed.get(0) + " and " + others + " more are not the mazes that the run began with; its own"
                                + " copies in " + copy + " are used");
    }
}
