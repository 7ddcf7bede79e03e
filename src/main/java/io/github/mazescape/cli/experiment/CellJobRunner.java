package io.github.mazescape.cli.experiment;

import io.github.mazescape.cli.option.Options.Version;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.Cell;
import io.github.mazescape.experiment.Experiment;
import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.experiment.cells.CellJob;
import io.github.mazescape.experiment.cells.JobRunner;
import io.github.mazescape.input.InputException;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.RecordedRun;
import io.github.mazescape.store.RunFiles;
import io.github.mazescape.store.format.PlainFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Measures cells of experiments for another machine. What cells of one experiment share is read and made once, as long
 * as cells of the same experiment come.
 */
public final class CellJobRunner implements JobRunner {
    private static final int MOST_SETTINGS = 1 << 20;

    private @Nullable Known known;

    /** What an earlier job went by. */
    private record Known(CellJob job, Experiment experiment, Inputs inputs) {}

    @Override
    public SortedMap<String, Path> run(
            String text, SortedMap<String, Path> files, Path folder, int threads, Cancellation cancellation) {
        CellJob job = CellJob.parse(text);
        if (!job.program().equals(Version.number())) {
            throw InputException.found("job", "one of version " + Version.number(), job.program());
        }
        Known inputs = inputs(job, files, folder);
        Cell cell = inputs.experiment().cells(inputs.inputs()).stream()
                .filter(one -> one.name().equals(job.cell()))
                .findFirst()
                .orElseThrow(() -> InputException.found("job", "a cell of " + job.experiment(), job.cell()));
        return CellJob.result(
                inputs.experiment().measure(cell, inputs.inputs(), cancellation),
                inputs.experiment().columns(),
                folder);
    }

    private synchronized Known inputs(CellJob job, SortedMap<String, Path> files, Path folder) {
        Known before = known;
        if (before != null && before.job().sharesInputs(job)) {
            return before;
        }
        Experiment experiment = Catalogue.named(job.experiment());
        List<RunInput> runs = new ArrayList<>();
        for (int i = 0; i < job.runs().size(); i++) {
            int run = i;
            Path own = RunFiles.given(folder.resolve("run-" + i), name -> files.get(CellJob.file(run, name)));
            try (RecordedRun recorded = RecordedRun.open(own)) {
                Setup setup = recorded.experiment(recorded.experiment().settings());
                runs.add(new RunInput(job.runs().get(i), setup, recorded.championsUntil(recorded.generations())));
            }
        }
        Setup setup =
                runs.isEmpty() ? alone(files.get(CellJob.SETUP)) : runs.get(0).setup();
        Inputs inputs = new Inputs(experiment.name(), setup, runs, job.values(experiment));
        job.require(inputs);
        Known now = new Known(job, experiment, inputs);
        known = now;
        return now;
    }

    private static Setup alone(@Nullable Path file) {
        if (file == null) {
            throw InputException.found("job", CellJob.SETUP, "none");
        }
        try {
            String text = new String(PlainFile.read(file, MOST_SETTINGS), StandardCharsets.UTF_8);
            Settings settings = Settings.parse(text, "job");
            if (!settings.list(Parameters.MAZE_FILES).isEmpty()) {
                throw InputException.found("job", "settings without maze.files", "some");
            }
            return Setup.read(settings);
        } catch (IOException e) {
            throw InputException.at("job").expected("readable settings").refused(e);
        }
    }
}
