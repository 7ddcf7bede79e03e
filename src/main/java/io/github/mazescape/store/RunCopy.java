package io.github.mazescape.store;

import io.github.mazescape.input.InputException;
import io.github.mazescape.run.Setup;
import io.github.mazescape.store.format.FolderLock;
import io.github.mazescape.store.format.ForcedFolder;
import io.github.mazescape.store.format.PlainFile;
import io.github.mazescape.store.format.WholeFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Copies a finished run from one folder into another, file by file. Links are not followed. */
public final class RunCopy {
    private RunCopy() {}

    /**
     * Refuses a run of which a file does not fit the newest checkpoint, as one that was copied in part.
     *
     * @param setup what the run's settings mean, its mazes from files included
     * @throws InputException if it is damaged
     */
    public static void requireWhole(Path folder, Setup setup) {
        try {
            CheckpointStore checkpoints = new CheckpointStore(folder, setup);
            checkpoints.find();
            if (checkpoints.newest() == null || !checkpoints.notes().isEmpty()) {
                String damage = checkpoints.notes().isEmpty()
                        ? "no checkpoint"
                        : checkpoints.notes().get(0);
                throw InputException.found(folder, "a whole run", damage)
                        .advise("copy the folder again, or have the run made anew");
            }
        } catch (IOException e) {
            throw InputException.at(folder).expected("a whole run").refused(e);
        }
    }

    /**
     * Copies a run.
     *
     * @param from the folder of the run; files that no run has are left out
     * @param to made; where it holds a copy of this run that was cut off, that is made anew
     * @param setup what the run's settings mean
     * @throws InputException if the other folder holds anything else, or cannot be written
     */
    public static void of(Path from, Path to, Setup setup) {
        SortedMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(from)) {
            all.forEach(file -> files.put(String.valueOf(file.getFileName()), file));
        } catch (IOException e) {
            throw InputException.at(from).expected("a run").refused(e);
        }
        of(files, to, setup);
    }

    /**
     * Copies a run whose files lie anywhere.
     *
     * @param files where each lies, by its name; those that no run has are left out
     * @param to as {@link #of(Path, Path, Setup)} has it
     */
    public static void of(SortedMap<String, Path> files, Path to, Setup setup) {
        UnfinishedRun.clear(to, setup.settings());
        try {
            ForcedFolder.create(to);
            try (FolderLock lock = FolderLock.take(to, RunFolder.KIND)) {
                // By its settings, which come first, a copy that was cut off is known.
                for (String name : RunFiles.ofRun(files.keySet().stream()).toList()) {
                    Path file = files.get(name);
                    if (file == null) {
                        throw InputException.found(to, "a run with a " + name, "none");
                    }
                    copy(file, lock.folder().resolve(name));
                }
            }
        } catch (IOException e) {
            throw InputException.at(to).expected("a copy of a run").refused(e);
        }
    }

    /** Copies a plain file. */
    static void copy(Path from, Path to) throws IOException {
        try (FileChannel source = PlainFile.open(from, StandardOpenOption.READ)) {
            WholeFile.inRunFolder(to, draft -> {
                long size = source.size();
                long at = 0;
                while (at < size) {
                    long more = source.transferTo(at, size - at, draft);
                    if (more <= 0) {
                        throw new IOException(from + " became shorter while it was read");
                    }
                    at += more;
                }
            });
        }
    }
}
