package io.github.mazescape.app.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names for files that are yet to be written. A file gets its name only once it is whole, so that there is none yet does not make a name
 * free: each is given once.
 */
final class FreshNames {
    private final Path folder;
    private final Set<Path> given = new HashSet<>();

    /** @param folder where the files will be */
    FreshNames(Path folder) {
        this.folder = folder;
    }

    /** A numbered name that no file has and that was not given before. */
    synchronized Path next(String stem, String ending) {
        for (int number = 1; ; number++) {
            Path file = folder.resolve(String.format(Locale.ROOT, "%s-%04d.%s", stem, number, ending));
            if (!Files.exists(file) && given.add(file)) {
                return file;
            }
        }
    }
}
