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
import java.util.function.UnaryOperator;

/**
 * Evolves runs for another machine, each for some seconds at a time, so that little is lost with a machine that goes.
 * The longer this one has been here, the longer it is likely to stay, and the longer it works on a run before it gives
 * back what there is. The job's files are the settings and, where it has some, the mazes; of a run that goes on all
 * files that it has by then.
 */
public final class RunJobRunner implements JobRunner {
    /** Little is lost then with a machine that comes and goes. */
    private static final Duration SHORTEST = Duration.ofSeconds(3);
    /** Sending the largest run takes some hundredths of that. */
    private static final Duration LONGEST = Duration.ofSeconds(10);
    /** A slice is at most one part in so many of the time that the machine has been here. */
    private static final int PARTS = 5;

    /** Which jobs it does. */
    public static final String KIND = "run";

    static final String TEXT = "mazescape-run 2";

    private final UnaryOperator<Duration> atLeast;
    private final long begin = System.nanoTime();

    public RunJobRunner() {
        this(RunJobRunner::slice);
    }

    /** @param atLeast how long it works on a run before it gives back what there is, by how long it has been here */
    RunJobRunner(UnaryOperator<Duration> atLeast) {
        this.atLeast = atLeast;
    }

    /** How long it works on a run, by how long it has been here. */
    static Duration slice(Duration here) {
        Duration part = here.dividedBy(PARTS);
        return part.compareTo(SHORTEST) < 0 ? SHORTEST : part.compareTo(LONGEST) > 0 ? LONGEST : part;
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
        long enough = atLeast.apply(Duration.ofNanos(start - begin)).toNanos();
        RunEvolution.advance(made, setup, threads, cancellation, more -> {}, () -> System.nanoTime() - start >= enough);
        SortedMap<String, Path> result = new TreeMap<>();
        RunFiles.all(made).forEach(file -> result.put(String.valueOf(file.getFileName()), file));
        return result;
    }
}
