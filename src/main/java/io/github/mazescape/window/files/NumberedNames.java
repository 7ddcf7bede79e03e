package io.github.mazescape.window.files;

import io.github.mazescape.input.InputException;
import io.github.mazescape.store.format.LandscapeData;
import io.github.mazescape.store.format.OwnFiles;
import io.github.mazescape.store.format.UnusedName;
import io.github.mazescape.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names for files that are yet to be written. A file gets its name only once it is whole, so that there is none yet
 * does not make a name free: each is given once.
 */
public final class NumberedNames {
    private final Path folder;
    private final Set<Path> given = new HashSet<>();

    /** @param folder where the files will be */
    public NumberedNames(Path folder) {
        this.folder = folder;
    }

    /** Deletes the folder and what has been written under the names given. */
    public synchronized void deleteGiven() {
        try {
            for (Path name : given) {
                for (Path file : files(name)) {
                    OwnFiles.delete(file);
                }
            }
            OwnFiles.deleteEmptyFolder(folder);
        } catch (IOException | InputException e) {
            Terminal.complain(folder + ": expected to delete it, got " + e.getMessage());
        }
    }

    /** What is written under a name: numbers are more than one file. */
    private static List<Path> files(Path name) {
        return LandscapeData.writes(name) ? LandscapeData.files(name) : List.of(name);
    }

    /** A numbered name that no file has and that was not given before. */
    public synchronized Path next(String stem, String ending) {
        return UnusedName.numbered(
                folder, stem, ending, file -> files(file).stream().allMatch(UnusedName::isFree) && given.add(file));
    }
}
