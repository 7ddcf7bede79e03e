package io.github.mazescape.window.files;

import io.github.mazescape.film.LandscapeShot;
import io.github.mazescape.input.InputException;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.Moment;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.store.format.OwnFiles;
import io.github.mazescape.store.format.PictureFile;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The moments that the user keeps: pictures with a bookmark in a folder of the user's own, from one run of the program
 * to the next. Thread-safe; what reads and writes files does so on the threads for that.
 */
public final class Finds {
    /** The most that are shown, the newest. */
    private static final int MOST = 200;

    private static final String ENDING = ".png";

    private final Sandbox sandbox;
    private final @Nullable Path folder;
    private final @Nullable NumberedNames names;
    private final FileWriting writing;
    private final Consumer<String> say;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile List<Find> all = List.of();

    /**
     * @param folder where they lie; null where the user has no place of their own
     * @param say shows a line for a few seconds
     */
    public Finds(Sandbox sandbox, @Nullable Path folder, FileWriting writing, Consumer<String> say) {
        this.sandbox = sandbox;
        this.folder = folder;
        names = folder == null ? null : new NumberedNames(folder);
        this.writing = writing;
        this.say = say;
    }

    /** Those that are known so far, the newest first. */
    public List<Find> all() {
        return all;
    }

    /** Runs something whenever there are others, on any thread. */
    public void listen(Runnable changed) {
        listeners.add(changed);
    }

    /** Keeps the landscape of this moment, once every pixel of it is measured. */
    public void keep() {
        Frame frame = sandbox.frame();
        Path home = folder;
        if (home == null || names == null) {
            say.accept("there is no folder of your own to keep finds in; s saves the picture here");
            return;
        }
        if (frame.bookmark() == null) {
            say.accept("there is nothing to keep before the first generation");
            return;
        }
        LandscapeShot whole = SandboxFiles.shot(frame);
        Moment asked = frame.moment();
        if (whole == null) {
            say.accept("the find is kept once its picture is complete");
        }
        Path name = names.next("find", "png");
        writing.begin(name, () -> {
            make(home);
            MomentSaving saving = new MomentSaving(sandbox, percent -> {});
            Path written = whole == null ? saving.write(asked, shot -> write(shot, name)) : write(whole, name);
            read();
            return written == null ? "the find was not kept" : "kept: File, Finds shows it";
        });
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw InputException.at(folder)
                    .expected("to make this folder for finds")
                    .refused(e);
        }
    }

    private static Path write(LandscapeShot shot, Path file) {
        return shot.writeNew(new PictureFile(file));
    }

    /** Deletes a find. */
    public void remove(Find find) {
        writing.read(() -> {
            try {
                OwnFiles.delete(find.file());
            } catch (IOException | InputException e) {
                say.accept(find.file() + ": expected to delete it, got " + e.getMessage());
            }
            read();
        });
    }

    /** Reads the folder anew as soon as a thread is free. */
    public void refresh() {
        writing.read(this::read);
    }

    private synchronized void read() {
        List<Find> known = all;
        List<Find> found = new ArrayList<>();
        for (Path file : newestFirst()) {
            known.stream()
                    .filter(find -> find.file().equals(file))
                    .findFirst()
                    .ifPresentOrElse(found::add, () -> add(file, found));
        }
        all = List.copyOf(found);
        listeners.forEach(Runnable::run);
    }

    private static void add(Path file, List<Find> found) {
        try {
            found.add(Find.read(file));
        } catch (InputException e) {
            // Something else lies there; it stays where it is.
        }
    }

    private List<Path> newestFirst() {
        List<Path> files = new ArrayList<>();
        if (folder == null || !Files.isDirectory(folder)) {
            return files;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : entries) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    files.add(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            say.accept(folder + ": expected to read it, got " + e.getMessage());
        }
        files.sort(Comparator.comparingLong(Finds::written).reversed().thenComparing(Comparator.reverseOrder()));
        return files.subList(0, Math.min(MOST, files.size()));
    }

    private static long written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }
}
