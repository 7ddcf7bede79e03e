package io.github.mazescape.store;

import io.github.mazescape.input.InputException;
import io.github.mazescape.run.FileMazes;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Difference;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.format.FolderLock;
import io.github.mazescape.store.format.OwnFiles;
import io.github.mazescape.store.format.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The run folder of a run that nobody is asked about: it is gone on with, or begun anew where that cannot be. */
public final class UnfinishedRun {
    private static final Set<String> NAMES = Set.of(
            RunFolder.SETTINGS,
            MazeCopies.NAME,
            RunFolder.GENERATIONS,
            RunFolder.CHAMPIONS,
            RunFolder.PARENTS,
            RunFolder.LOG,
            CheckpointStore.NEWEST,
            CheckpointStore.PREVIOUS);

    private UnfinishedRun() {}

    /**
     * Opens it, to go on from its newest checkpoint that can be used. Where there is none, or where the run began with
     * other mazes, it is begun anew.
     *
     * @param folder made if it is missing
     * @param setup what the run's settings mean, its mazes from files included
     * @param notes is told what a person should know of how the run was found, a line each
     * @throws InputException if the folder holds anything but a run of these settings, if a process writes to it, or if
     *     the disk refuses; then nothing is deleted
     */
    public static RunFolder open(Path folder, Setup setup, Consumer<String> notes) {
        String reason = "";
        try {
            if (isSame(folder, setup)) {
                RunFolder found = RunFolder.resume(folder, setup);
                // That a run was cut off before its first checkpoint is nothing to tell.
                if (found.latest() != null || found.notes().size() > 1) {
                    found.notes().forEach(note -> notes.accept(folder + ": " + note));
                }
                return found;
            }
        } catch (InputException e) {
            if (e.fault() == InputException.Fault.MACHINE) {
                throw e;
            }
            reason = String.valueOf(e.advise("it is begun anew").getMessage());
        }
        clear(folder, setup.settings());
        if (!reason.isEmpty()) {
            notes.accept(reason);
        }
        return RunFolder.create(folder, setup);
    }

    /** Whether a folder holds a run of these settings and mazes and nothing else. */
    private static boolean isSame(Path folder, Setup setup) {
        try {
            OwnFiles.requireOwn(folder, UnfinishedRun::isOwn);
        } catch (IOException e) {
            throw RunFolder.refused(folder, e);
        }
        if (!RunFolder.isRun(folder) || !RunFolder.settings(folder).equals(setup.settings())) {
            return false;
        }
        FileMazes mazes = setup.mazes();
        FileMazes own = RunFolder.setup(folder, setup.settings()).mazes();
        return mazes != null && own != null && own.all().equals(mazes.all());
    }

    /**
     * Deletes the run and leaves its folder; nothing if there is no folder.
     *
     * @param settings those of the run
     * @throws InputException if the folder holds anything but that run, or if a process writes to it
     */
    static void clear(Path folder, Settings settings) {
        remove(folder, settings, lock -> OwnFiles.clear(lock, UnfinishedRun::isOwn));
    }

    /**
     * Deletes the run with its folder; nothing if there is none.
     *
     * @param settings those of the run
     * @throws InputException if the folder holds anything but that run, or if a process writes to it
     */
    public static void delete(Path folder, Settings settings) {
        remove(folder, settings, lock -> OwnFiles.deleteFolder(lock, UnfinishedRun::isOwn));
    }

    /** Deletes what a lock holds. */
    private interface Removal {
        void of(FolderLock lock) throws IOException;
    }

    private static void remove(Path folder, Settings settings, Removal removal) {
        try {
            if (!OwnFiles.isFolder(folder)) {
                return;
            }
            OwnFiles.requireOwn(folder, UnfinishedRun::isOwn);
            try (FolderLock lock = FolderLock.take(folder, RunFolder.KIND)) {
                // The settings are deleted last, by their name. So what has none was never more than begun.
                if (RunFolder.isRun(folder)) {
                    refuseOther(folder, settings);
                } else {
                    OwnFiles.requireOwn(folder, RunFolder.LEFTOVERS::contains);
                }
                removal.of(lock);
            }
        } catch (IOException e) {
            throw InputException.at(folder).expected("to begin this run anew").refused(e);
        }
    }

    private static boolean isOwn(String name) {
        String whole =
                name.endsWith(WholeFile.DRAFT) ? name.substring(0, name.length() - WholeFile.DRAFT.length()) : name;
        return NAMES.contains(whole) || CheckpointStore.isPopulation(name);
    }

    /** Whether a run folder has a file of such a name, drafts and lock left out. */
    static boolean isWhole(String name) {
        return isOwn(name) && !name.endsWith(WholeFile.DRAFT);
    }

    private static void refuseOther(Path folder, Settings settings) {
        List<Difference> differences = RunFolder.settings(folder).differences(settings);
        if (!differences.isEmpty()) {
            throw InputException.found(folder, "a run to be begun anew", "one with another " + differences.get(0))
                    .advise("move it away, or name another --out");
        }
    }
}
