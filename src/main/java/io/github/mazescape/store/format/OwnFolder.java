package io.github.mazescape.store.format;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The user's own configuration folder, in which the program remembers a little from one run to the next. */
public final class OwnFolder {
    private OwnFolder() {}

    /** A file of this user, or null where there can be none. */
    public static @Nullable Path file(String name) {
        return file(System.getenv("XDG_CONFIG_HOME"), System.getProperty("user.home"), name);
    }

    /**
     * A file that remembers.
     *
     * @param config where the user keeps configurations; only an absolute path counts, as the XDG Base Directory
     *     Specification says
     * @param home the user's own folder
     * @return null where neither can be used
     */
    public static @Nullable Path file(@Nullable String config, @Nullable String home, String name) {
        try {
            if (config != null && Path.of(config).isAbsolute()) {
                return Path.of(config, "mazescape", name);
            }
            return home == null || home.isBlank() ? null : Path.of(home, ".config", "mazescape", name);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
