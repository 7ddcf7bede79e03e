package io.github.mazescape.cli.shard;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cli.experiment.CellJobRunner;
import io.github.mazescape.cli.sweep.RunJobRunner;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.cells.CellJob;
import io.github.mazescape.experiment.cells.JobRunner;
import io.github.mazescape.input.InputException;
import io.github.mazescape.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runners of jobs refuse of a stranger. That they do jobs right, tests beside the work itself hold. */
class JobsTest {
    @TempDir
    private Path folder = Path.of("");

    private void refused(JobRunner runner, String text, SortedMap<String, Path> files, String said) throws IOException {
        Path own = Files.createTempDirectory(folder, "job");
        InputException told =
                assertThrows(InputException.class, () -> runner.run(text, files, own, 1, new Cancellation()));
        assertTrue(told.getMessage().contains(said), told.getMessage());
    }

    private SortedMap<String, Path> settings(String name, String more) throws IOException {
        Settings settings = Settings.defaults();
        String text = more.isEmpty()
                ? settings.toToml()
                : settings.with("maze.files", more).toToml();
        return new TreeMap<>(Map.of(name, Files.writeString(folder.resolve("given.toml"), text)));
    }

    @Test
    void aRunWithoutSettingsOrWithMazesOfThisMachineIsRefused() throws IOException {
        refused(new RunJobRunner(), "mazescape-run 3", new TreeMap<>(), "expected 'mazescape-run 2'");
        refused(new RunJobRunner(), "mazescape-run 2", new TreeMap<>(), "settings.toml");
        refused(
                new RunJobRunner(),
                "mazescape-run 2",
                settings("settings.toml", "/etc/*.txt"),
                "expected the mazes that its settings name, found none");
    }

    @Test
    void aCellOfAnotherVersionExperimentOrMazesOfThisMachineIsRefused() throws IOException {
        String job = "mazescape-cell 1\nexperiment modes\nprogram (unpackaged)\nquick true\ninputs ab\ncell x\n";
        refused(new CellJobRunner(), job.replace("(unpackaged)", "0.0"), new TreeMap<>(), "one of version");
        refused(new CellJobRunner(), job.replace("modes", "../modes"), new TreeMap<>(), "list, all, report");
        refused(new CellJobRunner(), job, new TreeMap<>(), "setup.toml");
        refused(new CellJobRunner(), job, settings("setup.toml", "/etc/*.txt"), "settings without maze.files");
        refused(new CellJobRunner(), job, settings("setup.toml", ""), "runs and settings of the sum ab");
        refused(new CellJobRunner(), job.replace("cell x", "cell"), new TreeMap<>(), "'cell' of a cell");
        refused(new CellJobRunner(), "", new TreeMap<>(), "'mazescape-cell 1' of a cell");
        String more = job.replace("cell x", "run ../../a\ncell x");
        refused(new CellJobRunner(), more, settings(CellJob.file(1, "settings.toml"), ""), "settings.toml");
    }
}
