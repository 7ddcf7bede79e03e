package io.github.mazescape.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a first start tells, one after the other; a file in the person's own configuration folder remembers that it was told. */
final class Hints {
    /** The hints. */
    static final List<String> ALL = List.of(
            "Each pixel is one agent. Click one to watch it forage.",
            "Turn the wheel to zoom in, drag to move about; backspace goes back.",
            "Everything at the right can be changed while it runs. Hold the pointer on a name to read what it does.",
            "The slider below goes back to any generation; from there you can branch.",
            "h shows all keys and gestures, v a tour of six views worth seeing.");

    private Hints() {}

    private static Path file() {
        String config = System.getenv("XDG_CONFIG_HOME");
        Path folder = config == null || config.isBlank()
                ? Path.of(System.getProperty("user.home", "."), ".config")
                : Path.of(config);
        return folder.resolve("mazescape").resolve("hints-seen");
    }

    /** Whether this is the first start. */
    static boolean unseen() {
        return !Files.exists(file());
    }

    /** Remembers that the hints were seen; where that cannot be written, they are shown again. */
    static void seen() {
        try {
            Files.createDirectories(file().getParent());
            Files.writeString(file(), "");
        } catch (IOException | UnsupportedOperationException e) {
            // Then they are shown again next time; nothing is lost.
        }
    }
}
