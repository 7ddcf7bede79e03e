package io.github.mazescape.store.format;

import io.github.mazescape.input.InputException;
import java.nio.file.Path;

/** Refuses to load what would not fit into memory, before anything is allocated for it. */
public final class MemoryNeed {
    private static final long MEGABYTE = 1 << 20;

    private MemoryNeed() {}

    /**
     * Refuses what takes more than half of the memory that Java may use.
     *
     * @param file what is to be loaded
     * @param bytes how much of it
     */
    public static void of(Path file, long bytes) {
        long most = Runtime.getRuntime().maxMemory() / 2;
        if (bytes > most) {
            throw InputException.found(file, "at most " + most / MEGABYTE + " MB to load", bytes / MEGABYTE + " MB")
                    .advise("give Java more memory with MAZESCAPE_JAVA_OPTS=-Xmx" + (2 * bytes / MEGABYTE + 1) + "m");
        }
    }
}
