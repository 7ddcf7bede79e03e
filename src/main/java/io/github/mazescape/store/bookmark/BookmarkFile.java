package io.github.mazescape.store.bookmark;

import io.github.mazescape.input.GivenFile;
import io.github.mazescape.input.InputException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a list of bookmarks. */
public final class BookmarkFile {
    private static final long LARGEST_FILE = 1 << 22;

    private BookmarkFile() {}

    /**
     * Reads a text file with a bookmark on each line, or the name of a picture that carries one: of the sandbox, or of
     * the landscape command. Empty lines and those that begin with {@code #} are left out.
     *
     * @throws InputException where the file or a line is wrong
     */
    public static List<Bookmark> read(Path file) {
        List<Bookmark> bookmarks = new ArrayList<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                bookmarks.add(bookmark(line, file + ", line " + (i + 1), file));
            }
        }
        return bookmarks;
    }

    private static Bookmark bookmark(String line, String where, Path file) {
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
