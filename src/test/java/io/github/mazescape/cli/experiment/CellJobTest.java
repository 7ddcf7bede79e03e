package io.github.mazescape.cli.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mazescape.cli.CommandLineRun;
import io.github.mazescape.cli.option.Options.Version;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.Experiment;
import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.ParameterValues;
import io.github.mazescape.experiment.cells.ExperimentFolder;
import io.github.mazescape.experiment.cells.Job;
import io.github.mazescape.experiment.cells.OrderedWork;
import io.github.mazescape.experiment.cells.Pieces;
import io.github.mazescape.input.InputException;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellJobTest {
    @TempDir
    private Path folder = Path.of("");

    private final CellJobRunner runner = new CellJobRunner();

    /** Every piece is done by its job, as by another machine. */
    private final Pieces elsewhere = new Pieces() {
        @Override
        public <R> void run(int from, int to, Work<R> work, Cancellation cancellation, OrderedWork.Taker<R> next) {
            for (int i = from; i < to; i++) {
                assertThrows(InputException.class, () -> work.taken(from, new TreeMap<>()));
                next.take(i, work.taken(i, result(work.job(i).orElseThrow())).orElseThrow());
            }
        }
    };

    private SortedMap<String, Path> result(Job job) {
        try {
            Path own = Files.createTempDirectory(folder, "elsewhere");
            return runner.run(job.text(), job.files(), own, 1, new Cancellation());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PlannedExperiment planned(String name, List<Path> runs) {
        Experiment experiment = Catalogue.named(name);
        Setup setup = Setup.read(Settings.defaults());
        return PlannedExperiment.of(
                experiment, NamedRuns.read(runs), setup, ParameterValues.of(experiment, true, List.of()), "command");
    }

    @Test
    void rowsOfCellsThatAnotherMachineMeasuredAreTheSameBytes() throws IOException {
        List<Path> runs = List.of(
                CommandLineRun.smallRun(folder.resolve("a"), 4, "--seed", "1"),
                CommandLineRun.smallRun(folder.resolve("b"), 4, "--seed", "2"));
        PlannedExperiment planned = planned("modes", runs);
        Inputs inputs = planned.inputs();
        Experiment experiment = planned.experiment();
        for (String out : List.of("here", "there")) {
            Path own = folder.resolve(out);
            try (ExperimentFolder cells = ExperimentFolder.open(own, experiment, inputs, planned.origin(own))) {
                cells.complete(out.equals("here") ? Pieces.onThreads(1) : elsewhere, new Cancellation(), cost -> {});
            }
        }
        assertEquals(-1, Files.mismatch(folder.resolve("here/cells.csv"), folder.resolve("there/cells.csv")));
        assertEquals(
                Version.number(),
                ExperimentFolder.origin(folder.resolve("there")).program());
    }
}
