package io.github.mazescape.window.files;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Asks the user for files; the answer comes later, or never. {@link MazeDialogs} implements it. */
public interface FileQuestions {
    /** Asks which file to open. */
    public void open(Consumer<Path> chosen);

    /** Asks where to save what would be called so. */
    void save(String name, Consumer<Path> chosen);
}
