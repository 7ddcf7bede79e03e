package io.github.mazescape.run;

import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** What Mazescape brings along: files and folders that lie above its own classes. */
public final class ProgramFolder {
    private ProgramFolder() {}

    /**
     * Finds something that Mazescape brings along.
     *
     * @param name a relative path, as {@code sketches} or {@code mazes/spiral.txt}
     * @return where it is, in the nearest folder above the classes that holds it; empty where there is none
     */
    public static Optional<Path> find(String name) {
        CodeSource code = ProgramFolder.class.getProtectionDomain().getCodeSource();
        try {
            Path at = code == null
                    ? Path.of("").toAbsolutePath()
                    : Path.of(code.getLocation().toURI());
            while (at != null && !Files.exists(at.resolve(name))) {
                at = at.getParent();
            }
            return Optional.ofNullable(at).map(folder -> folder.resolve(name));
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            // Path.of says so in three ways: the program does not lie in a folder, but in an image, say.
            return Optional.empty();
        }
    }
}
