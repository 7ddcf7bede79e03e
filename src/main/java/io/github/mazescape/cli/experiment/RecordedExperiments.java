package io.github.mazescape.cli.experiment;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.Experiment;
import io.github.mazescape.experiment.ParameterValues;
import io.github.mazescape.experiment.cells.ExperimentFolder;
import io.github.mazescape.experiment.cells.Origin;
import io.github.mazescape.experiment.report.ReportFolder;
import io.github.mazescape.experiment.report.Reported;
import io.github.mazescape.input.InputException;
import io.github.mazescape.run.Setup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Experiments whose rows are done: their reports are written once more. */
final class RecordedExperiments {
    private RecordedExperiments() {}

    /**
     * Writes the report of an experiment, or those of all experiments in a folder and their card.
     *
     * @return what is reported, in the order of the catalogue
     * @throws InputException if there is none, if rows are missing, or if the runs are not there any more
     */
    static List<Reported> reportAgain(Path folder, Cancellation cancellation) {
        if (ExperimentFolder.isExperiment(folder)) {
            return List.of(one(folder, cancellation));
        }
        List<Reported> all = new ArrayList<>();
        for (Experiment experiment : Catalogue.all()) {
            Path own = folder.resolve(experiment.name());
            if (ExperimentFolder.isExperiment(own)) {
                all.add(one(own, cancellation));
            }
        }
        if (all.isEmpty()) {
            throw InputException.found(folder, "a folder of 'mazescape experiment'", "none");
        }
        String command = all.get(0).basis().command();
        ReportFolder.writeCard(folder, all, command.replaceFirst("experiment [a-z]+", "experiment all"));
        return all;
    }

    private static Reported one(Path folder, Cancellation cancellation) {
        Origin origin = ExperimentFolder.origin(folder);
        if (origin.share().isPresent()) {
            throw InputException.found(folder, "all rows of " + origin.experiment(), "shard " + origin.shard())
                    .advise("'./mazescape merge' puts the shards together");
        }
        PlannedExperiment planned = planned(folder);
        Origin now =
                Origin.of(origin.experiment(), planned.inputs(), origin.program(), origin.command(), origin.runs());
        origin.difference(now).ifPresent(difference -> {
            throw InputException.found(folder, "the rows of the runs that it names", "those of " + difference)
                    .advise("put the runs back that were there, or carry the experiment out anew");
        });
        return planned.reportAgain(folder, cancellation);
    }

    /** The experiment whose rows lie in a folder, with the runs that it names. */
    static PlannedExperiment planned(Path folder) {
        Origin origin = ExperimentFolder.origin(folder);
        Experiment experiment = Catalogue.named(origin.experiment());
        ParameterValues values = ParameterValues.of(experiment, origin.quick(), origin.assignments());
        Setup otherwise = Setup.read(ExperimentFolder.settings(folder));
        NamedRuns runs = NamedRuns.read(runs(folder, origin));
        return PlannedExperiment.of(experiment, runs, otherwise, values, origin.command());
    }

    /** The folders of the runs of an origin that lies in a folder. */
    static List<Path> runs(Path folder, Origin origin) {
        return origin.runs().stream()
                .map(run -> folder.resolve(run).normalize())
                .toList();
    }
}
