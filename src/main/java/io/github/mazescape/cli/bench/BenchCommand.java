package io.github.mazescape.cli.bench;

import io.github.mazescape.cli.option.MachineOptions;
import io.github.mazescape.cli.option.Options;
import io.github.mazescape.cli.option.SeedList;
import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.evaluation.schedule.Fleet;
import io.github.mazescape.evaluation.schedule.Muster;
import io.github.mazescape.input.InputException;
import io.github.mazescape.run.Setup;
import io.github.mazescape.terminal.FusedMultiplyAdd;
import io.github.mazescape.terminal.Interrupts;
import io.github.mazescape.terminal.Progress;
import io.github.mazescape.terminal.Terminal;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mazescape bench}: how many agent-steps a second there are, or how many evaluations the search takes. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measure agent-steps per second on the reference task, for each kernel on one and on all threads, on the"
                    + " winding corridors of the task wall-follower, and while a landscape is rendered; then what each"
                    + " backend does in one batch that all share: the threads here and, with --workers, each machine"
                    + " that has joined by then.",
            "With --search: evolve with each strategy from several seeds, and measure the held-out fitness of the"
                    + " champions after so many evaluations, and the evaluations until it is 0.80 and 0.85."
        },
        footer = {
            "",
            "A search is that of the reference task, or of the task and the network that --preset, --settings and --set"
                    + " choose; it sets evolution.strategy and the seed by itself. Fitness is measured on 256 mazes"
                    + " that no run sees; whether it is 0.80 yet is told by 256 others.",
            "",
            "Example: ./mazescape bench --format json",
            "Example: ./mazescape bench --search --seeds 1..3 --evaluations 5000,10000"
        })
public final class BenchCommand implements Callable<Integer> {
    private static final String SEEDS = "11..20";
    private static final List<Integer> EVALUATIONS = List.of(10_000, 20_000, 40_000);
    private static final List<Double> GOALS = List.of(0.80, 0.85);

    @Mixin
    private Options options = new Options();

    @Mixin
    private MachineOptions machines = new MachineOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, or json: one object a line; default: ${DEFAULT-VALUE}.")
    private Format format = Format.TABLE;

    @Option(names = "--search", description = "Measure the search of evolution in place of agent-steps.")
    private boolean search;

    @Option(
            names = "--seeds",
            paramLabel = "A..B",
            description = "The seeds of a search: a range such as 1..5, or 1,3,7; default: " + SEEDS + ".")
    private @Nullable String seeds;

    @Option(
            names = "--evaluations",
            paramLabel = "N",
            split = ",",
            description = "After how many evaluations a search is measured; default: 10000,20000,40000.")
    private @Nullable List<Integer> evaluations;

    @Option(names = "--round-millis", hidden = true, description = "How long a round takes; less for tests.")
    private int roundMillis = 300;

    @Override
    public Integer call() {
        if (search) {
            search();
            return 0;
        }
        if (seeds != null || evaluations != null || options.choosesSettings()) {
            throw InputException.got(
                            "--seeds, --evaluations, --seed, --preset, --settings and --set",
                            "--search beside them",
                            "none")
                    .advise("add it, or leave them out");
        }
        StepBench bench = new StepBench(options.threads(), roundMillis, format);
        if (!options.quiet()) {
            FusedMultiplyAdd.advice().ifPresent(Terminal::complain);
        }
        try (Backend backend = machines.open(options)) {
            bench.run();
            long nanos = TimeUnit.MILLISECONDS.toNanos(StepBench.ROUNDS * (long) roundMillis);
            if (backend instanceof Muster members) {
                new BackendBench(backend, members, nanos, format).run();
            } else {
                try (Fleet fleet = new Fleet(new Cores(options.threads()), true, System::nanoTime)) {
                    new BackendBench(fleet, fleet, nanos, format).run();
                }
            }
        }
        return 0;
    }

    private void search() {
        List<Long> numbers = seeds();
        List<Integer> budgets = budgets();
        Setup experiment = options.experiment();
        List<SearchRun> runs;
        Cancellation cancellation = new Cancellation();
        try (Backend backend = machines.open(options)) {
            SearchBench bench = new SearchBench(experiment, budgets, GOALS, experiment.evaluator(backend));
            try (Interrupts interrupts =
                            Interrupts.cancelling(cancellation, "there are no figures, since they take all runs");
                    Progress progress =
                            Progress.of(options.showsProgress(), "search", bench.most(numbers), " evaluations")) {
                options.advise(experiment.settings());
                runs = bench.runs(numbers, progress::show, cancellation);
                interrupts.done();
            }
        }
        new SearchTable(budgets, GOALS, runs).in(format).forEach(Terminal::say);
    }

    private List<Long> seeds() {
        Long one = options.seed();
        if (seeds != null && one != null) {
            throw InputException.got("--seed and --seeds", "one of the two", "both")
                    .advise("leave one out");
        }
        return one != null ? List.of(one) : SeedList.of(seeds == null ? SEEDS : seeds);
    }

    /** The numbers of evaluations that were asked for, in ascending order. */
    private List<Integer> budgets() {
        List<Integer> given = evaluations == null ? EVALUATIONS : evaluations;
        TreeSet<Integer> ascending = new TreeSet<>(given);
        if (ascending.isEmpty() || ascending.size() < given.size() || ascending.first() < 1) {
            throw InputException.got("--evaluations", "different numbers from 1", given);
        }
        return List.copyOf(ascending);
    }
}
