package io.github.mazescape.cli.experiment;

import io.github.mazescape.cli.option.Options.Version;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Cell;
import io.github.mazescape.experiment.EarnedVerdict;
import io.github.mazescape.experiment.Experiment;
import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.ParameterValues;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.cells.ExperimentFolder;
import io.github.mazescape.experiment.cells.Origin;
import io.github.mazescape.experiment.cells.Pieces;
import io.github.mazescape.experiment.cells.Shard;
import io.github.mazescape.experiment.report.Basis;
import io.github.mazescape.experiment.report.ReportFolder;
import io.github.mazescape.experiment.report.Reported;
import io.github.mazescape.input.InputException;
import io.github.mazescape.run.Setup;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * An experiment with all that it goes by: calibrated, measured, concluded and reported, in this order.
 *
 * @param experiment what is asked
 * @param inputs what it goes by
 * @param runs the folders of its runs
 * @param command how to do it again
 */
record PlannedExperiment(Experiment experiment, Inputs inputs, List<Path> runs, String command) {
    /**
     * Puts an experiment and runs together.
     *
     * @param runs all that there are; it takes the first ones where it cannot take all
     * @param otherwise the settings where there is no run
     * @throws InputException if it takes more runs than there are
     */
    static PlannedExperiment of(
            Experiment experiment, NamedRuns runs, Setup otherwise, ParameterValues values, String command) {
        if (runs.size() < experiment.needs().least()) {
            int least = experiment.needs().least();
            throw InputException.got(
                            experiment.name(),
                            least == 1 ? "a run" : "at least " + least + " runs",
                            runs.size() == 0 ? "none" : runs.size())
                    .advise("make runs with './mazescape sweep --seeds 1..5 --out FOLDER'");
        }
        NamedRuns taken = runs.first(experiment.needs().most());
        Setup setup = taken.size() == 0 ? otherwise : taken.runs().get(0).setup();
        Inputs inputs = new Inputs(experiment.name(), setup, taken.runs(), values);
        return new PlannedExperiment(experiment, inputs, taken.folders(), command);
    }

    /** About how many evaluations all cells take. */
    long cost() {
        return experiment.cells(inputs).stream().mapToLong(Cell::cost).sum();
    }

    /**
     * Does what is missing of a share of the cells, without a report.
     *
     * @param pieces where cells are measured
     * @param kept is told the cost of the cells that need not be done, once
     * @param done is told the cost of each cell that is done, on any thread
     * @return how many cells the share has
     */
    int carryOut(
            Shard shard, Path folder, Pieces pieces, Cancellation cancellation, LongConsumer kept, LongConsumer done) {
        Origin origin = origin(folder).of(shard);
        try (ExperimentFolder cells = ExperimentFolder.open(folder, experiment, inputs, origin)) {
            kept.accept(cost() - cells.missing().stream().mapToLong(Cell::cost).sum());
            cells.complete(pieces, cancellation, done);
            return cells.kept();
        }
    }

    /**
     * Writes the rows that others measured, and the report.
     *
     * @param rows a row for each cell, in order
     */
    Reported take(Path folder, List<Row> rows, Cancellation cancellation) {
        Calibration calibration = experiment.calibrate(false, cancellation);
        Rows all;
        try (ExperimentFolder cells = ExperimentFolder.open(folder, experiment, inputs, origin(folder))) {
            all = cells.take(rows);
        }
        return report(folder, all, calibration, Version.number());
    }

    /** What keeps the rows of an origin from being a share of those of this one; empty if nothing does. */
    Optional<String> difference(Origin other) {
        Origin own = Origin.of(experiment.name(), inputs, Version.number(), command, List.of());
        return other.of(null).difference(own);
    }

    /** Where the rows come from, if they lie in a folder. */
    Origin origin(Path folder) {
        Path from = folder.toAbsolutePath().normalize();
        List<String> names = runs.stream()
                .map(run -> run.toAbsolutePath().normalize())
                .map(run -> String.valueOf(
                                from.getRoot() != null && from.getRoot().equals(run.getRoot())
                                        ? from.relativize(run)
                                        : run)
                        .replace(run.getFileSystem().getSeparator(), "/"))
                .toList();
        return Origin.of(experiment.name(), inputs, Version.number(), command, names);
    }

    /**
     * Does what is missing and writes the report.
     *
     * @param folder for rows and report
     * @param pieces where cells are measured
     * @param kept is told the cost of the cells that were done before, once
     * @param done is told the cost of each cell that is done, on any thread
     */
    Reported carryOut(Path folder, Pieces pieces, Cancellation cancellation, LongConsumer kept, LongConsumer done) {
        Calibration calibration = experiment.calibrate(false, cancellation);
        Rows rows;
        try (ExperimentFolder cells = ExperimentFolder.open(folder, experiment, inputs, origin(folder))) {
            kept.accept(cost() - cells.missing().stream().mapToLong(Cell::cost).sum());
            rows = cells.complete(pieces, cancellation, done);
        }
        return report(folder, rows, calibration, Version.number());
    }

    /** Writes the report of rows that are done, once more. */
    Reported reportAgain(Path folder, Cancellation cancellation) {
        Rows rows = ExperimentFolder.rows(folder, experiment, inputs);
        String program = ExperimentFolder.origin(folder).program();
        return report(folder, rows, experiment.calibrate(false, cancellation), program);
    }

    private Reported report(Path folder, Rows rows, Calibration calibration, String program) {
        Result result = EarnedVerdict.of(experiment.conclude(rows, inputs), calibration, experiment.needs(), inputs);
        Reported reported = new Reported(experiment, result, calibration, Basis.of(inputs, program, command));
        ReportFolder.write(folder, reported);
        return reported;
    }
}
