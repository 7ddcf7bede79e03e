package io.github.mazescape.cli.sweep;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.cells.Job;
import io.github.mazescape.input.InputException;
import io.github.mazescape.run.FileMazes;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Difference;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.RecordedRun;
import io.github.mazescape.store.RunCopy;
import io.github.mazescape.store.RunFiles;
import io.github.mazescape.store.RunFolder;
import io.github.mazescape.store.UnfinishedRun;
import io.github.mazescape.store.format.FolderLock;
import io.github.mazescape.store.format.ForcedFolder;
import io.github.mazescape.store.format.OwnFiles;
import io.github.mazescape.store.format.PlainFile;
import io.github.mazescape.terminal.Terminal;
import io.github.mazescape.web.sweep.SweepPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The run folders of a sweep. A run that goes on has {@code .part} behind its name and loses it when it is finished, so
 * that a folder with a plain name is a finished run; one that was interrupted goes on from its last checkpoint. One
 * process at a time works on a sweep.
 */
final class SweepRuns implements AutoCloseable {
    /** The names of the files beside the runs. */
    static final String SUMMARY = "summary.csv";

    static final String CHART = "chart.png";

    static final String PAGE = "report.html";

    /** What the name of a run that is not finished ends in. */
    static final String UNFINISHED = ".part";

    /** What comes of one from another machine, until it has proved right. */
    private static final String ARRIVING = ".new" + UNFINISHED;

    private final Path folder;
    private final FolderLock lock;

    @GuardedBy("this")
    private @Nullable FileMazes mazes;

    /**
     * @param folder where the runs lie; made if it is missing
     * @throws InputException if another process works on the sweep, or if the folder holds something else
     */
    SweepRuns(Path folder) {
        this.folder = folder;
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw InputException.at("--out").expected("a folder for the runs").found("the file '" + folder + "'");
        }
        try {
            ForcedFolder.create(folder);
            refuseOther();
            lock = FolderLock.take(folder, "a folder for the runs of a sweep");
        } catch (IOException e) {
            throw InputException.at(folder).expected("a folder for the runs").refused(e);
        }
    }

    /** The user does not choose the names of a sweep's files. So a file of such a name must be the sweep's own. */
    private void refuseOther() throws IOException {
        if (RunFolder.isRun(folder)) {
            throw InputException.at("--out")
                    .expected("a folder for the runs of a sweep")
                    .found("the run '" + folder + "'")
                    .advise("name another folder");
        }
        refuseOtherPage(folder(PAGE));
        if (PlainFile.exists(folder(FolderLock.NAME)) || SweepSummary.isTable(folder(SUMMARY))) {
            return;
        }
        for (String name : List.of(SUMMARY, CHART, SweepShard.FILE, SweepShard.SETUP)) {
            if (PlainFile.exists(folder(name))) {
                throw other(folder(name));
            }
        }
    }

    /** Refuses a page of that name which no sweep wrote. */
    static void refuseOtherPage(Path page) throws IOException {
        if (PlainFile.exists(page) && !SweepPage.isOne(page)) {
            throw other(page);
        }
    }

    private static InputException other(Path file) {
        return InputException.found(file, "no such file, or that of a sweep", "another")
                .advise("move it away, or name another --out");
    }

    Path folder(String name) {
        return folder.resolve(name);
    }

    /**
     * Whether a run is finished. What another machine had sent of it when this program was stopped counts, too.
     *
     * @throws InputException if there is a run of that name with other settings
     */
    boolean finished(String name, Settings settings) {
        recover(name, settings);
        Path run = folder(name);
        if (!OwnFiles.isFolder(run)) {
            return false;
        }
        try (RecordedRun recorded = RecordedRun.open(run)) {
            requireFinished(run, recorded, settings);
            refuseOtherMazes(run, recorded, settings);
        }
        return true;
    }

    /**
     * Refuses a run that is not one of a sweep, or that is not finished.
     *
     * @param settings those that it has in the sweep
     */
    static void requireFinished(Path run, RecordedRun recorded, Settings settings) {
        requireSettings(run, recorded, settings);
        if (recorded.generations() < settings.integer(Parameters.EVOLUTION_GENERATIONS)) {
            throw InputException.found(run, "a finished run", recorded.generations() + " generations")
                    .advise("move it away to have it made anew");
        }
    }

    private static void requireSettings(Path run, RecordedRun recorded, Settings settings) {
        List<Difference> differences = recorded.experiment().settings().differences(settings);
        if (!differences.isEmpty()) {
            throw InputException.found(run, "a run of this sweep", "one with another " + differences.get(0))
                    .advise("name another --out");
        }
    }

    /** A sweep compares runs on the same mazes. Where their files are gone, those of the run stand. */
    private void refuseOtherMazes(Path run, RecordedRun recorded, Settings settings) {
        FileMazes wanted;
        try {
            wanted = mazes(settings);
        } catch (InputException gone) {
            return;
        }
        FileMazes done = recorded.experiment(settings).mazes();
        if (done != null && !done.all().equals(wanted.all())) {
            throw InputException.found(run, "a run of this sweep", "one on other mazes than maze.files names now")
                    .advise("put the files back, or name another --out");
        }
    }

    /** The mazes from files, which all settings of a sweep name alike; they are read once. */
    private synchronized FileMazes mazes(Settings settings) {
        FileMazes known = mazes;
        if (known == null) {
            known = FileMazes.read(settings);
            mazes = known;
        }
        return known;
    }

    /**
     * Does a run to its end, from where an earlier sweep was cut off.
     *
     * @param progress is told how many more generations are done
     */
    void run(String name, Settings settings, int threads, Cancellation cancellation, LongConsumer progress) {
        Path draft = folder(name + UNFINISHED);
        RunEvolution.finish(draft, new Setup(settings, mazes(settings)), threads, cancellation, progress);
        publish(draft, name);
    }

    /**
     * A run as a job for another machine: the files of its folder, with the checkpoint of a run that was cut off, or as
     * if it had only been begun.
     */
    Job job(String name, Settings settings) {
        Path draft = folder(name + UNFINISHED);
        SortedMap<String, Path> files = new TreeMap<>();
        try (RunFolder found = UnfinishedRun.open(draft, new Setup(settings, mazes(settings)), Terminal::complain)) {
            (found.latest() == null ? RunFiles.inputs(draft) : RunFiles.all(draft))
                    .forEach(file -> files.put(String.valueOf(file.getFileName()), file));
            if (found.latest() == null) {
                files.remove(RunFolder.CHAMPIONS);
            }
        }
        return new Job(RunJobRunner.KIND, RunJobRunner.TEXT, files);
    }

    /**
     * Takes over what another machine did of a run.
     *
     * @param files where its files lie, by the names that the other machine gave them
     * @return by how many generations the run is longer than before; it may be finished now
     * @throws InputException if they are not this run, with more generations than before; what there was before stays
     */
    long taken(String name, Settings settings, SortedMap<String, Path> files) {
        requireSettings(files, settings);
        RunCopy.of(files, folder(name + ARRIVING), new Setup(settings, mazes(settings)));
        return adopt(name, settings);
    }

    /** Takes over what came of a run while this program was stopped, if all of it did. */
    private void recover(String name, Settings settings) {
        if (OwnFiles.isFolder(folder(name + ARRIVING))) {
            try {
                adopt(name, settings);
            } catch (InputException cutOff) {
                if (cutOff.fault() == InputException.Fault.MACHINE) {
                    throw cutOff;
                }
            }
        }
    }

    /** Puts what has arrived of a run in the place of what there was, which goes only when the other is whole. */
    private long adopt(String name, Settings settings) {
        Path draft = folder(name + UNFINISHED);
        Path arriving = folder(name + ARRIVING);
        long before = generations(draft);
        long now;
        try (RecordedRun recorded = RecordedRun.open(arriving)) {
            now = recorded.generations();
            if (now <= before) {
                throw InputException.found(arriving, "more than " + before + " generations", now);
            }
            requireSettings(arriving, recorded, settings);
            refuseOtherMazes(arriving, recorded, settings);
            RunCopy.requireWhole(arriving, recorded.experiment(settings));
        } catch (InputException e) {
            // Nobody goes on from what proved wrong.
            UnfinishedRun.delete(arriving, settings);
            throw e;
        }
        UnfinishedRun.delete(draft, settings);
        rename(arriving, draft);
        if (now >= settings.integer(Parameters.EVOLUTION_GENERATIONS)) {
            publish(draft, name);
        }
        return now - before;
    }

    /** How many generations a run that is not finished has; none where it is damaged, as one that is half deleted. */
    private static long generations(Path draft) {
        if (!RunFolder.isRun(draft)) {
            return 0;
        }
        try (RecordedRun recorded = RecordedRun.open(draft)) {
            return recorded.generations();
        } catch (InputException damaged) {
            return 0;
        }
    }

    private void publish(Path draft, String name) {
        rename(draft, folder(name));
    }

    private static void rename(Path run, Path name) {
        try {
            OwnFiles.rename(run, name);
        } catch (IOException e) {
            throw InputException.at(run).expected("to give the run its name").refused(e);
        }
    }

    /**
     * Takes over a finished run from another folder.
     *
     * @param setup what the run's settings mean
     */
    void copy(String name, Path from, Setup setup) {
        Path draft = folder(name + UNFINISHED);
        RunCopy.of(from, draft, setup);
        publish(draft, name);
    }

    /** By its settings a copy is known that proves wrong later; so they must be those of the run from the start. */
    private static void requireSettings(SortedMap<String, Path> files, Settings settings) {
        Path file = files.get(RunFolder.SETTINGS);
        byte[] own = settings.toToml().getBytes(StandardCharsets.UTF_8);
        try {
            if (file == null || !Arrays.equals(PlainFile.read(file, own.length), own)) {
                throw InputException.found("a result", "the settings of the run", file == null ? "none" : "others");
            }
        } catch (IOException e) {
            throw InputException.at(file).expected("the settings of a run").refused(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw InputException.at(folder).expected("to let go of the sweep").refused(e);
        }
    }
}
