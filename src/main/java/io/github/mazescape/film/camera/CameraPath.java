package io.github.mazescape.film.camera;

import io.github.mazescape.input.InputException;
import io.github.mazescape.store.bookmark.Bookmark;
import io.github.mazescape.store.bookmark.BookmarkFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The bookmarks that a camera visits.
 *
 * @param stops at least 2, in their order
 */
public record CameraPath(List<Bookmark> stops) {
    private static final int MOST_STOPS = 1000;

    public CameraPath {
        stops = List.copyOf(stops);
    }

    /**
     * Reads a file of bookmarks.
     *
     * @param loop whether the camera returns to the first of them
     * @throws InputException where the file or a line is wrong
     */
    public static CameraPath read(Path file, boolean loop) {
        List<Bookmark> stops = new ArrayList<>(BookmarkFile.read(file));
        if (stops.size() < 2 || stops.size() > MOST_STOPS) {
            throw InputException.found(file, "2 to " + MOST_STOPS + " bookmarks, one a line", stops.size())
                    .advise("ctrl+c in the window copies one");
        }
        if (loop) {
            stops.add(stops.get(0));
        }
        return new CameraPath(stops);
    }
}
