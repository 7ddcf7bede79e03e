package io.github.mazescape.store;

import io.github.mazescape.input.InputException;
import io.github.mazescape.settings.Difference;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.format.FolderLock;
import io.github.mazescape.store.format.OwnFiles;
import io.github.mazescape.store.format.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The run folder of a run that is to be begun anew rather than gone on with. */
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
     * Deletes it; nothing if there is no folder.
     *
     * @param settings those of the run
     * @throws InputException if the folder holds anything but that run, or if a process writes to it
     */
    public static void clear(Path folder, Settings settings) {
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
                OwnFiles.clear(lock, UnfinishedRun::isOwn);
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
