package io.github.mazescape.cli.sweep;

import io.github.mazescape.input.InputException;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.store.GenerationsReader;
import io.github.mazescape.store.RecordedRun;
import io.github.mazescape.store.RunFolder;
import io.github.mazescape.web.sweep.SweepPage;
import io.github.mazescape.web.sweep.SweptRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The page of the runs that lie in a folder, whoever made them, and while others may still be made. */
final class SweepReport {
    private SweepReport() {}

    /**
     * Writes the page beside the runs.
     *
     * @return of how many finished runs it is; others are left out
     * @throws InputException if no run is finished, or if a file of its name is no such page
     */
    static int write(Path folder) {
        List<SweptRun> runs = new ArrayList<>();
        List<Setup> setups = new ArrayList<>();
        for (Path run : folders(folder)) {
            try (RecordedRun recorded = RecordedRun.open(run)) {
                Setup setup = recorded.experiment();
                int generations = setup.settings().integer(Parameters.EVOLUTION_GENERATIONS);
                if (recorded.generations() >= generations) {
                    runs.add(new SweptRun(
                            setup.settings(), GenerationsReader.read(run).rows()));
                    setups.add(setup);
                }
            }
        }
        if (runs.isEmpty()) {
            throw InputException.found(folder, "a folder of finished runs", "none")
                    .advise("make some with 'mazescape sweep --out " + folder + "'");
        }
        Path page = folder.resolve(SweepRuns.PAGE);
        try {
            SweepRuns.refuseOtherPage(page);
        } catch (IOException e) {
            throw InputException.at(page).expected("a place for the page").refused(e);
        }
        SweepPage.write(page, runs, RunChart.references(setups));
        return runs.size();
    }

    private static List<Path> folders(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw InputException.found(folder, "a folder of runs", Files.exists(folder) ? "a file" : "none");
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(run -> !run.toString().endsWith(SweepRuns.UNFINISHED))
                    .filter(RunFolder::isRun)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw InputException.at(folder).expected("a folder of runs").refused(e);
        }
    }
}
