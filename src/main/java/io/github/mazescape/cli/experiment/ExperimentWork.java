package io.github.mazescape.cli.experiment;

import io.github.mazescape.cli.option.MachineOptions;
import io.github.mazescape.cli.option.Options;
import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.cells.Pieces;
import io.github.mazescape.experiment.cells.Shard;
import io.github.mazescape.experiment.report.Reported;
import io.github.mazescape.terminal.Interrupts;
import io.github.mazescape.terminal.Progress;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** Carries experiments out, while it shows how far the work is and heeds Ctrl-C. */
final class ExperimentWork implements AutoCloseable {
    private final Backend backend;
    private final Pieces pieces;
    private final Cancellation cancellation = new Cancellation();
    private final Interrupts interrupts;
    private final Progress progress;
    private final AtomicLong done = new AtomicLong();

    /**
     * @param machines who helps
     * @param folder where the results are put
     * @param cost about how many evaluations all of it takes
     */
    ExperimentWork(Options options, MachineOptions machines, Path folder, long cost) {
        backend = machines.open(options);
        pieces = machines.pieces(backend, machines.threads(options));
        interrupts = Interrupts.cancelling(
                cancellation, "the finished cells are kept in " + folder + "; the same command goes on");
        progress = Progress.of(options.showsProgress(), "experiment", cost, " evaluations");
    }

    /** Carries one out. */
    Reported carryOut(PlannedExperiment planned, Path folder) {
        String name = planned.experiment().name();
        progress.show(done.get(), name);
        return planned.carryOut(
                folder,
                pieces,
                cancellation,
                kept -> progress.show(done.addAndGet(kept), name),
                cost -> progress.show(done.addAndGet(cost), name));
    }

    /** Does a share of the cells of one; how many the share has. */
    int carryOut(PlannedExperiment planned, Shard shard, Path folder) {
        String name = planned.experiment().name();
        progress.show(done.get(), name);
        return planned.carryOut(
                shard,
                folder,
                pieces,
                cancellation,
                kept -> progress.show(done.addAndGet(kept), name),
                cost -> progress.show(done.addAndGet(cost), name));
    }

    /** Makes Ctrl-C mean nothing special again, since the work is complete. */
    void done() {
        interrupts.done();
    }

    @Override
    public void close() {
        progress.close();
        interrupts.close();
        backend.close();
    }
}
