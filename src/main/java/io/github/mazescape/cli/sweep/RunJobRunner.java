package io.github.mazescape.cli.sweep;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.cells.JobRunner;
import io.github.mazescape.input.InputException;
import io.github.mazescape.run.MemoryNeed;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.RunFiles;
import io.github.mazescape.store.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Evolves whole runs for another machine. The job's files are the settings and, where it has some, the mazes. */
public final class RunJobRunner implements JobRunner {
    /** Which jobs it does. */
    public static final String KIND = "run";

    static final String TEXT = "mazescape-run 1";

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
        SweepRuns.evolve(made, setup, threads, cancellation, () -> {});
        SortedMap<String, Path> result = new TreeMap<>();
        try (Stream<Path> all = Files.list(made)) {
            all.filter(file -> RunFiles.isResult(String.valueOf(file.getFileName())))
                    .forEach(file -> result.put(String.valueOf(file.getFileName()), file));
        } catch (IOException e) {
            throw InputException.at(made).expected("the finished run").refused(e);
        }
        return result;
    }
}
