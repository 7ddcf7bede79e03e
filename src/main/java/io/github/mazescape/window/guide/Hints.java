package io.github.mazescape.window.guide;

import io.github.mazescape.store.format.OwnFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a first start tells, one after the other; a file in the user's own configuration folder remembers that it was
 * told.
 */
public final class Hints {
    /** The hints. */
    public static final List<String> ALL = List.of(
            "Each pixel is one agent. Click one to watch it forage.",
            "Turn the wheel or hold the button to zoom in, drag to move about; backspace goes back.",
            "Everything at the right can be changed while it runs. Hold the pointer on a name to read what it does.",
            "The slider below goes back to any generation; from there you can branch.",
            "About this, at the right, says what to notice and what to try; h shows all keys, v a tour.");

    private static final String FILE = "hints-seen";

    private Hints() {}

    /** The file of this user, or null where there can be none. */
    public static @Nullable Path own() {
        return OwnFolder.file(FILE);
    }

    /** The file that remembers; as {@link OwnFolder#file(String, String, String)}. */
    static @Nullable Path file(@Nullable String config, @Nullable String home) {
        return OwnFolder.file(config, home, FILE);
    }

    /** Whether this is the first start. */
    public static boolean unseen(@Nullable Path file) {
        return file == null || !Files.exists(file);
    }

    /** Remembers that the hints were seen; where that cannot be written, they are shown again. */
    public static void seen(@Nullable Path file) {
        if (file == null) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            // They are shown again next time; nothing is lost.
        }
    }
}
