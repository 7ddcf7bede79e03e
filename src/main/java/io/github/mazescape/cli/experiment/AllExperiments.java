package io.github.mazescape.cli.experiment;

import io.github.mazescape.cli.option.MachineOptions;
import io.github.mazescape.cli.option.Options;
import io.github.mazescape.experiment.Experiment;
import io.github.mazescape.experiment.cells.Shard;
import io.github.mazescape.experiment.report.ReportFolder;
import io.github.mazescape.experiment.report.Reported;
import io.github.mazescape.input.InputException;
import io.github.mazescape.input.PlainText;
import io.github.mazescape.store.RunFolder;
import io.github.mazescape.terminal.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** All experiments, cheap ones first, and their report card. What fails does not lose the others. */
final class AllExperiments {
    private final Map<String, Reported> reported = new HashMap<>();
    private final List<RuntimeException> failures = new ArrayList<>();

    private AllExperiments() {}

    /** One that is planned, and about how many evaluations it takes. */
    private record Priced(PlannedExperiment planned, long cost) {}

    /**
     * Does a share of the cells of each, in a folder of its name.
     *
     * @param plan puts an experiment and the runs together
     * @param runs how many there are; what needs more is left out
     * @param folder where all rows are put
     * @return how many cells the share has
     * @throws RuntimeException the first failure, once the others are done
     */
    static int carryOut(
            Function<Experiment, PlannedExperiment> plan,
            int runs,
            Options options,
            MachineOptions machines,
            Path folder,
            Shard shard) {
        AllExperiments all = new AllExperiments();
        List<Priced> priced = all.priced(plan, runs);
        List<String> names =
                priced.stream().map(one -> one.planned().experiment().name()).toList();
        ExperimentsShard.begin(folder, shard, names);
        AtomicInteger cells = new AtomicInteger();
        all.each(
                priced,
                options,
                machines,
                folder,
                (work, planned, own) -> cells.addAndGet(work.carryOut(planned, shard, own)));
        all.failures.stream().findFirst().ifPresent(failure -> {
            throw failure;
        });
        return cells.get();
    }

    /** Carries out one of them, in a folder of its own. */
    private interface Carrying {
        void out(ExperimentWork work, PlannedExperiment planned, Path folder);
    }

    /**
     * Carries them out, each in a folder of its name, and writes the card.
     *
     * @param plan puts an experiment and the runs together
     * @param runs how many there are; what needs more is left out
     * @param folder where all results are put
     * @param command how to do it again
     * @return what is done, in the order of the catalogue
     * @throws RuntimeException the first failure, once the others are done
     */
    static List<Reported> carryOut(
            Function<Experiment, PlannedExperiment> plan,
            int runs,
            Options options,
            MachineOptions machines,
            Path folder,
            String command) {
        if (RunFolder.isRun(folder)) {
            throw InputException.found(folder, "a folder for the results", "a run")
                    .advise("name another --out");
        }
        AllExperiments all = new AllExperiments();
        all.each(
                all.priced(plan, runs),
                options,
                machines,
                folder,
                (work, planned, own) -> all.reported.put(planned.experiment().name(), work.carryOut(planned, own)));
        List<Reported> done = Catalogue.all().stream()
                .map(experiment -> all.reported.get(experiment.name()))
                .filter(Objects::nonNull)
                .toList();
        if (!done.isEmpty()) {
            ReportFolder.writeCard(folder, done, command);
        }
        if (!all.failures.isEmpty()) {
            throw all.failures.get(0);
        }
        return done;
    }

    private List<Priced> priced(Function<Experiment, PlannedExperiment> plan, int runs) {
        List<Priced> priced = new ArrayList<>();
        for (Experiment experiment : Catalogue.all()) {
            int least = experiment.needs().least();
            if (runs < least) {
                Terminal.complain(experiment.name() + " is left out, since it takes at least " + least + " runs");
                continue;
            }
            PlannedExperiment planned = plan.apply(experiment);
            try {
                priced.add(new Priced(planned, planned.cost()));
            } catch (RuntimeException failure) {
                fail(experiment.name(), failure);
            }
        }
        priced.sort(Comparator.comparingLong(Priced::cost));
        return priced;
    }

    private void fail(String name, RuntimeException failure) {
        Terminal.complain(
                name + " failed: " + PlainText.line(String.valueOf(failure.getMessage())) + "; the others go on");
        failures.add(failure);
    }

    private void each(List<Priced> priced, Options options, MachineOptions machines, Path folder, Carrying carrying) {
        long cost = priced.stream().mapToLong(Priced::cost).sum();
        try (ExperimentWork work = new ExperimentWork(options, machines, folder, cost)) {
            for (Priced one : priced) {
                String name = one.planned().experiment().name();
                try {
                    carrying.out(work, one.planned(), folder.resolve(name));
                } catch (CancellationException interrupted) {
                    throw interrupted;
                } catch (RuntimeException failure) {
                    fail(name, failure);
                }
            }
            work.done();
        }
    }
}
