package io.github.mazescape.window.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Remembers what was asked for, and answers when told to. */
public final class AskedFiles implements FileQuestions {
    private final List<String> names = new ArrayList<>();
    private final List<Consumer<Path>> open = new ArrayList<>();

    @Override
    public void open(Consumer<Path> chosen) {
        open.add(chosen);
    }

    @Override
    public void save(String name, Consumer<Path> chosen) {
        names.add(name);
        open.add(chosen);
    }

    /** The names under which something was to be saved. */
    public List<String> names() {
        return names;
    }

    /** Answers the newest question that has no answer yet. */
    public void answer(Path file) {
        open.remove(open.size() - 1).accept(file);
    }
}
