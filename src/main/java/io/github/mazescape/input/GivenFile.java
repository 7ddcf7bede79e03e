package io.github.mazescape.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What lies behind a file name that the user or a stranger gave. Only a regular file, or a link to one, is opened: to
 * open a pipe can block for ever, and a device can have no end.
 */
public final class GivenFile {
    /** Where there is nothing of that name. */
    public static final String ABSENT = "no such file";

    private GivenFile() {}

    /** What is there in place of a regular file, in words; empty where there is one. Opens nothing. */
    public static Optional<String> otherThanFile(Path file) {
        if (Files.isRegularFile(file)) {
            return Optional.empty();
        }
        if (Files.isDirectory(file)) {
            return Optional.of("a folder");
        }
        if (Files.notExists(file)) {
            return Optional.of(ABSENT);
        }
        return Optional.of(Files.exists(file) ? "a pipe or a device" : "one that cannot be looked at");
    }
}
