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
import java.util.ArrayList;
import java.util.List;
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
        UnfinishedRun.clear(to, setup.settings());
        try {
            ForcedFolder.create(to);
            try (FolderLock lock = FolderLock.take(to, RunFolder.KIND)) {
                for (String name : names(from)) {
                    copy(from.resolve(name), lock.folder().resolve(name));
                }
            }
        } catch (IOException e) {
            throw InputException.at(to).expected("a copy of " + from).refused(e);
        }
    }

    /** The names of the run's files, its settings first: by them a copy that was cut off is known. */
    private static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>(List.of(RunFolder.SETTINGS));
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> UnfinishedRun.isWhole(name) && !name.equals(RunFolder.SETTINGS))
                    .sorted()
                    .forEach(names::add);
        }
        return names;
    }

    private static void copy(Path from, Path to) throws IOException {
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
