package io.github.mazescape.cli.experiment;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.Experiment;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.cells.CellMerge;
import io.github.mazescape.experiment.cells.ExperimentFolder;
import io.github.mazescape.experiment.cells.Origin;
import io.github.mazescape.experiment.report.ReportFolder;
import io.github.mazescape.experiment.report.Reported;
import io.github.mazescape.input.InputException;
import io.github.mazescape.store.RunFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes an experiment, or all of them, of the folders of their shares: the same rows and reports as one process leaves
 * that does all cells.
 */
public final class ExperimentMerge {
    private ExperimentMerge() {}

    /** An experiment whose rows are known to be complete. */
    private record Complete(PlannedExperiment planned, List<Row> rows) {}

    /** Whether a folder holds rows of an experiment, or a share of all experiments. */
    public static boolean isShard(Path folder) {
        return ExperimentFolder.isExperiment(folder) || ExperimentsShard.isIn(folder);
    }

    /**
     * Makes the whole of shares; nothing is written before all rows proved to be there. Called again it goes on where
     * it was cut off.
     *
     * @param folders those of the shares, at least one
     * @param out the folder for the whole
     * @return the page to read
     * @throws InputException if a row is missing, or not the same in two folders, if the runs are not where the shares
     *     name them, or if the folder for the whole holds anything else
     */
    public static Path merge(List<Path> folders, Path out) {
        Cancellation cancellation = new Cancellation();
        if (folders.stream().allMatch(ExperimentFolder::isExperiment)) {
            Complete complete = complete(folders);
            complete.planned().take(out, complete.rows(), cancellation);
            return out.resolve("report.html");
        }
        if (RunFolder.isRun(out) || ExperimentsShard.isIn(out)) {
            throw InputException.found(out, "a folder for the whole", RunFolder.isRun(out) ? "a run" : "a shard")
                    .advise("name another --out");
        }
        List<Complete> all = new ArrayList<>();
        for (Experiment experiment : experiments(folders)) {
            List<Path> own = folders.stream()
                    .map(folder -> folder.resolve(experiment.name()))
                    .filter(ExperimentFolder::isExperiment)
                    .toList();
            if (own.isEmpty()) {
                throw InputException.at(experiment.name())
                        .expected("cells of it")
                        .found("none")
                        .advise("do what is missing and merge again");
            }
            all.add(complete(own));
        }
        List<Reported> reported = new ArrayList<>();
        for (Complete one : all) {
            reported.add(
                    one.planned().take(out.resolve(one.planned().experiment().name()), one.rows(), cancellation));
        }
        String command = reported.get(0).basis().command();
        ReportFolder.writeCard(out, reported, command.replaceFirst("experiment [a-z]+", "experiment all"));
        return out.resolve("card.html");
    }

    /** The experiments of all shares, in the order of the catalogue. */
    private static List<Experiment> experiments(List<Path> folders) {
        Set<Experiment> named = new LinkedHashSet<>();
        for (Path folder : folders) {
            if (ExperimentsShard.isIn(folder)) {
                named.addAll(ExperimentsShard.read(folder));
            } else if (ExperimentFolder.isExperiment(folder)) {
                throw InputException.found(folder, "a share of all experiments, as in the others", "one experiment")
                        .advise("merge the one apart");
            }
        }
        if (named.isEmpty()) {
            throw InputException.found(folders.get(0), "a share of experiments", "that of none");
        }
        return Catalogue.all().stream().filter(named::contains).toList();
    }

    /** The rows of one experiment. What decides nothing, as the command, is that of the first by its words. */
    private static Complete complete(List<Path> folders) {
        Path first = folders.stream()
                .min(Comparator.comparing(
                        folder -> ExperimentFolder.origin(folder).command()))
                .orElseThrow();
        PlannedExperiment planned = RecordedExperiments.planned(withRuns(first, folders));
        for (Path folder : folders) {
            Origin origin = ExperimentFolder.origin(folder);
            planned.difference(origin).ifPresent(difference -> {
                throw InputException.found(
                                folder, "rows of the same experiment as in " + first, "those of " + difference)
                        .advise("merge those of one experiment, and by the version of the program that made them");
            });
        }
        return new Complete(planned, CellMerge.rows(folders, planned.experiment(), planned.inputs()));
    }

    /** A folder from which the runs are found as it names them; the first where there is none. */
    private static Path withRuns(Path first, List<Path> folders) {
        List<Path> all = new ArrayList<>(List.of(first));
        all.addAll(folders);
        return all.stream()
                .filter(folder -> RecordedExperiments.runs(folder, ExperimentFolder.origin(folder)).stream()
                        .allMatch(RunFolder::isRun))
                .findFirst()
                .orElse(first);
    }
}
