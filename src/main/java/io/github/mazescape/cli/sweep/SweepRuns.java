package io.github.mazescape.cli.sweep;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.Evolution;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.input.InputException;
import io.github.mazescape.run.FileMazes;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Difference;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.RecordedRun;
import io.github.mazescape.store.RunFolder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The run folders of a sweep. A run that goes on has {@code .part} behind its name and loses it when it is finished, so
 * that a folder with a plain name is a finished run; one that was interrupted is begun anew.
 */
final class SweepRuns {
    private static final double NANOS = 1e9;
    private static final String UNFINISHED = ".part";

    private final Path folder;
    private @Nullable FileMazes mazes;

    /** @param folder where the runs lie; made if it is missing */
    SweepRuns(Path folder) {
        this.folder = folder;
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw InputException.at("--out").expected("a folder for the runs").found("the file '" + folder + "'");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw InputException.at(folder).expected("a folder for the runs").refused(e);
        }
    }

    Path folder(String name) {
        return folder.resolve(name);
    }

    /**
     * Whether a run is finished.
     *
     * @throws InputException if there is a run of that name with other settings
     */
    boolean finished(String name, Settings settings) {
        Path run = folder(name);
        if (!Files.exists(run)) {
            return false;
        }
        try (RecordedRun recorded = RecordedRun.open(run)) {
            List<Difference> differences = recorded.experiment().settings().differences(settings);
            if (!differences.isEmpty()) {
                throw InputException.found(run, "a run of this sweep", "one with another " + differences.get(0))
                        .advise("name another --out");
            }
            if (recorded.generations() < settings.integer(Parameters.EVOLUTION_GENERATIONS)) {
                throw InputException.found(run, "a finished run", recorded.generations() + " generations")
                        .advise("move it away to have it made anew");
            }
            refuseOtherMazes(run, recorded, settings);
        }
        return true;
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
    private FileMazes mazes(Settings settings) {
        FileMazes known = mazes;
        if (known == null) {
            known = FileMazes.read(settings);
            mazes = known;
        }
        return known;
    }

    /**
     * Does a run from its beginning.
     *
     * @param progress is told the number of each generation that is done
     */
    void run(String name, Settings settings, int threads, Cancellation cancellation, LongConsumer progress) {
        Path draft = folder(name + UNFINISHED);
        Setup experiment = new Setup(settings, mazes(settings));
        clear(draft);
        try (BatchEvaluator evaluator = experiment.evaluator(threads);
                RunFolder records = RunFolder.create(draft, experiment)) {
            Evolution evolution = experiment.evolution(evaluator);
            Generation generation = null;
            for (long number = 1; number <= settings.integer(Parameters.EVOLUTION_GENERATIONS); number++) {
                long start = System.nanoTime();
                generation = evolution.next(generation, cancellation);
                records.append(generation, (System.nanoTime() - start) / NANOS);
                progress.accept(number);
            }
        }
        try {
            Files.move(draft, folder(name));
        } catch (IOException e) {
            throw InputException.at(draft)
                    .expected("to give the finished run its name")
                    .refused(e);
        }
    }

    /** Deletes what an interrupted run has left: the files in its folder, and nothing below. */
    private static void clear(Path draft) {
        if (!Files.isDirectory(draft)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(draft)) {
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw InputException.at(draft).expected("to begin this run anew").refused(e);
        }
    }
}
