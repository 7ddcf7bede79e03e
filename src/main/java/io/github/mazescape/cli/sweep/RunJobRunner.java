package io.github.mazescape.cli.sweep;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.cells.JobRunner;
import io.github.mazescape.input.InputException;
import io.github.mazescape.run.MemoryNeed;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.RunCopy;
import io.github.mazescape.store.RunFiles;
import io.github.mazescape.store.RunFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Evolves runs for another machine, each for a few seconds at a time, so that little is lost with a machine that goes.
 * The job's files are the settings and, where it has some, the mazes; of a run that goes on all files that it has by
 * then.
 */
public final class RunJobRunner implements JobRunner {
    /** So little is lost with a machine, and sending the run takes some hundredths of that. */
    private static final Duration USUAL = Duration.ofSeconds(3);

    /** Which jobs it does. */
    public static final String KIND = "run";

    static final String TEXT = "mazescape-run 2";

    private final Duration atLeast;

    public RunJobRunner() {
        this(USUAL);
    }

    /** @param atLeast how long it works on a run before it gives back what there is */
    RunJobRunner(Duration atLeast) {
        this.atLeast = atLeast;
    }

    @Override
    public SortedMap<String, Path> run(
            String text, SortedMap<String, Path> files, Path folder, int threads, Cancellation cancellation) {
        if (!text.equals(TEXT)) {
            throw InputException.found("job", "'" + TEXT + "'", "something else");
        }
        Path given = RunFiles.given(folder.resolve("given"), files::get);
        Settings settings = RunFolder.settings(given);
        MemoryNeed.ofRun(settings, threads).require("job");
        Setup setup = RunFolder.setup(given, settings);
        Path made = folder.resolve("run");
        if (RunFiles.goesOn(files.keySet())) {
            RunCopy.of(files, made, setup);
        }
        long start = System.nanoTime();
        RunEvolution.advance(
                made, setup, threads, cancellation, more -> {}, () -> System.nanoTime() - start >= atLeast.toNanos());
        SortedMap<String, Path> result = new TreeMap<>();
        RunFiles.all(made).forEach(file -> result.put(String.valueOf(file.getFileName()), file));
        return result;
    }
}
