package io.github.mazescape.film.camera;

import io.github.mazescape.input.GivenFile;
import io.github.mazescape.input.InputException;
import io.github.mazescape.store.bookmark.Bookmark;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The bookmarks that a camera visits.
 *
 * @param stops at least 2, in their order
 */
public record CameraPath(List<Bookmark> stops) {
    private static final long LARGEST_FILE = 1 << 22;
    private static final int MOST_STOPS = 1000;

    public CameraPath {
        stops = List.copyOf(stops);
    }

    /**
     * Reads a text file with a bookmark on each line, or the name of a picture that carries one: of the sandbox, or of
     * the landscape command. Empty lines and those that begin with {@code #} are left out.
     *
     * @param loop whether the camera returns to the first of them
     * @throws InputException where the file or a line is wrong
     */
    public static CameraPath read(Path file, boolean loop) {
        List<Bookmark> stops = new ArrayList<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                stops.add(stop(line, file + ", line " + (i + 1), file));
            }
        }
        if (stops.size() < 2 || stops.size() > MOST_STOPS) {
            throw InputException.found(file, "2 to " + MOST_STOPS + " bookmarks, one a line", stops.size())
                    .advise("ctrl+c in the window copies one");
        }
        if (loop) {
            stops.add(stops.get(0));
        }
        return new CameraPath(stops);
    }

    private static Bookmark stop(String line, String where, Path file) {
        try {
            if (!line.regionMatches(true, line.length() - 4, ".png", 0, 4)) {
                return Bookmark.parse(line);
            }
            Path folder = file.toAbsolutePath().getParent();
            return Bookmark.read(folder == null ? Path.of(line) : folder.resolve(line));
        } catch (InputException wrong) {
            throw InputException.of(where + ": " + wrong.getMessage());
        }
    }

    private static List<String> lines(Path file) {
        GivenFile.otherThanFile(file).ifPresent(other -> {
            throw InputException.found(file, "a text file of bookmarks", other);
        });
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw InputException.got(file, "a text of at most 4 MiB", Files.size(file) + " bytes");
            }
            return Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw InputException.found(file, "UTF-8 text", "other bytes");
        } catch (IOException e) {
            throw InputException.at(file).expected("a text file of bookmarks").refused(e);
        }
    }
}
