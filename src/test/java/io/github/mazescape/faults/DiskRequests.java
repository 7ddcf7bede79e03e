package io.github.mazescape.faults;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a watched file system is asked to do below a folder, in order, and the one request that it refuses. A request is
 * noted before it is done. Thread-safe.
 */
public final class DiskRequests {
    /** What is noted. Questions such as whether a file exists are not. */
    public enum Kind {
        OPEN,
        READ,
        WRITE,
        FORCE,
        RENAME,
        LINK,
        DELETE,
        LIST,
        CREATE_FOLDER
    }

    /**
     * A request.
     *
     * @param name the name of the file or folder; of a rename or a second name, the old one
     * @param newName the new name, else empty
     */
    public record Request(Kind kind, String name, String newName) {
        @Override
        public String toString() {
            return kind + " " + name + (newName.isEmpty() ? "" : " -> " + newName);
        }
    }

    /** What happens in place of a request, or just before it if it returns. */
    @FunctionalInterface
    public interface Trouble {
        void happen(String file) throws IOException;
    }

    /** A disk without room. */
    public static final Trouble FULL = file -> {
        throw new FileSystemException(file, null, "No space left on device");
    };

    /** A disk that fails. */
    public static final Trouble BROKEN = file -> {
        throw new IOException("Input/output error");
    };

    private final List<Request> requests = new ArrayList<>();
    private @Nullable Path below;
    private @Nullable Trouble trouble;
    private int at;

    /** Forgets what was noted, and notes from now on what happens in a folder and below. */
    public synchronized void watch(Path folder) {
        watch(folder, 0, file -> {});
    }

    /**
     * As {@link #watch(Path)}, with trouble at one request.
     *
     * @param nth which one, from 1; 0 for none
     */
    public synchronized void watch(Path folder, int nth, Trouble what) {
        requests.clear();
        below = folder;
        at = nth;
        trouble = what;
    }

    /** Notes no more; what was noted. */
    public synchronized List<Request> end() {
        below = null;
        return List.copyOf(requests);
    }

    void note(Kind kind, Path file) throws IOException {
        note(kind, file, null);
    }

    /** @param file of the real file system, as is the new name */
    void note(Kind kind, Path file, @Nullable Path newName) throws IOException {
        Trouble now;
        synchronized (this) {
            if (below == null || !file.toAbsolutePath().startsWith(below.toString())) {
                return;
            }
            requests.add(new Request(kind, name(file), newName == null ? "" : name(newName)));
            now = requests.size() == at ? trouble : null;
        }
        if (now != null) {
            now.happen(file.toString());
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
