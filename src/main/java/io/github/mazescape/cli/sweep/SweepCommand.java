package io.github.mazescape.cli.sweep;

import io.github.mazescape.cli.option.MachineOptions;
import io.github.mazescape.cli.option.Options;
import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.cells.Shard;
import io.github.mazescape.input.InputException;
import io.github.mazescape.run.MemoryNeed;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.GenerationsReader;
import io.github.mazescape.terminal.Interrupts;
import io.github.mazescape.terminal.Progress;
import io.github.mazescape.terminal.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mazescape sweep}: a grid of runs. */
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        description = "Evolve a grid of runs, one for each combination of values and seeds, and sum them up.",
        footer = {
            "",
            "The runs lie in FOLDER, with report.html to look into, summary.csv and chart.png beside them. The same",
            "command goes on with a sweep that was interrupted: finished runs are kept, one that was cut off goes on",
            "from its last checkpoint. With --shard I/N, N processes on any machines do it together; docs/many-machines.md",
            "tells how.",
            "",
            "--set takes values (4,8,16), ranges with a count (0.05..0.4:8, 4..16:4, 0.001..1:4:log), and with --sample",
            "ranges to draw from (0.05..0.4, 0.001..1:log).",
            "",
            "Example: ./mazescape sweep --set network.hidden=4,16 --set evolution.sigma=0.05,0.1 --seeds 1..3"
                    + " --generations 100 --out runs/sweep",
            "Example: ./mazescape sweep --set network.hidden=4..16 --set evolution.sigma=0.05..0.4:log"
                    + " --sample latin:8 --generations 100 --out runs/sample",
            "Example: ./mazescape sweep --seeds 1..3 --generations 100 --shard 1/2 --out runs/shards/1",
            "Example: ./mazescape sweep --seeds 1..3 --generations 100 --shard 2/2 --out runs/shards/2"
        })
public final class SweepCommand implements Callable<Integer> {
    @Mixin
    private Options options = new Options();

    @Mixin
    private MachineOptions machines = new MachineOptions();

    @Option(
            names = "--seeds",
            paramLabel = "A..B",
            description = "The seeds of each combination: a range such as 1..5, or 1,3,7; default: the seed alone.")
    private @Nullable String seeds;

    @Option(
            names = "--sample",
            paramLabel = "latin:N",
            description = "Draw N combinations from what --set gives, spread by a latin hypercube, instead of making"
                    + " all; latin:N:S draws others.")
    private @Nullable String sample;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "The folder for the runs.")
    private Path out = Path.of("");

    @Option(
            names = "--generations",
            paramLabel = "N",
            description = "How many generations each; the same as --set evolution.generations=N.")
    private @Nullable Integer generations;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Do one of N shares of the runs alone, such as 3/64, each in a folder of its own, on any"
                    + " machine; 'merge' makes the sweep of them.")
    private @Nullable String shard;

    @Option(
            names = "--report",
            description = "Evolve nothing: write report.html of the runs that are finished in FOLDER, also while others"
                    + " are made.")
    private boolean report;

    @Override
    public Integer call() {
        if (report) {
            int runs = SweepReport.write(out);
            if (!options.quiet()) {
                Terminal.say(out + ": report.html of " + runs + " finished runs");
            }
            return 0;
        }
        if (seeds != null && options.seed() != null) {
            throw InputException.got("--seed and --seeds", "one of the two", "both")
                    .advise("leave one out");
        }
        Shard share = shard == null ? null : Shard.parse(shard, "--shard");
        Settings base = options.settingsWithoutSet();
        if (generations != null) {
            base = base.with(Parameters.EVOLUTION_GENERATIONS.key(), Integer.toString(generations));
        }
        SweepDefinition definition = new SweepDefinition(
                base,
                options.assignments(),
                seeds == null ? Long.toString(base.seed()) : seeds,
                sample == null ? "" : sample.strip());
        SweepGrid grid = definition.grid();
        List<Integer> own = share == null
                ? IntStream.range(0, grid.runs().size()).boxed().toList()
                : share.pieces(SweepShard.owners(grid, share.count()));
        List<SweepGrid.Run> chosen = own.stream().map(grid.runs()::get).toList();
        List<String> names = chosen.stream().map(grid::name).toList();
        int threads = Math.max(1, machines.threads(options));
        for (int i = 0; i < names.size(); i++) {
            MemoryNeed.ofRun(chosen.get(i).settings(), threads).require(names.get(i));
        }
        long finishedBefore = 0;
        try (SweepRuns runs = new SweepRuns(out)) {
            if (share == null) {
                SweepShard.refuseIn(out);
            } else {
                new SweepShard(definition, share).begin(out);
            }
            for (int i = 0; i < names.size(); i++) {
                finishedBefore += runs.finished(names.get(i), chosen.get(i).settings()) ? 1 : 0;
            }
            options.advise(base);
            int missing = (int) (names.size() - finishedBefore);
            SweepSummary summary = share == null ? new SweepSummary(grid) : null;
            int here = Math.min(machines.threads(options), Math.max(1, missing));
            sweep(chosen, names, runs, here == 0 ? 0 : Math.max(1, sideBySide(chosen, here)), summary);
        }
        if (!options.quiet()) {
            String all = share == null ? " runs, " : " of " + grid.runs().size() + " runs, ";
            Terminal.say(out + ": " + (share == null ? "" : "shard " + share + ", ") + names.size() + all
                    + finishedBefore + " of them finished before; "
                    + (share == null
                            ? "see report.html, summary.csv and chart.png there"
                            : "'merge' makes the sweep of all shards"));
        }
        return 0;
    }

    /** How many of the runs, at most, go side by side, as far as memory goes. */
    private static int sideBySide(List<SweepGrid.Run> runs, int most) {
        return runs.stream()
                .mapToInt(run -> MemoryNeed.ofRun(run.settings(), 1).sideBySide(most))
                .min()
                .orElse(most);
    }

    /**
     * Evolves runs side by side, each on its share of the threads, or on other machines.
     *
     * @param sideBySide how many at a time in this process; 0 for none
     * @param summary sums them up in their order; null where they are not all of the sweep
     */
    private void sweep(
            List<SweepGrid.Run> chosen,
            List<String> names,
            SweepRuns runs,
            int sideBySide,
            @Nullable SweepSummary summary) {
        long total = chosen.stream()
                .mapToLong(run -> run.settings().integer(Parameters.EVOLUTION_GENERATIONS))
                .sum();
        Cancellation cancellation = new Cancellation();
        AtomicLong done = new AtomicLong();
        try (Backend backend = machines.open(options);
                Interrupts interrupts = Interrupts.cancelling(
                        cancellation, "what is done is kept in " + out + "; the same command goes on");
                Progress progress = Progress.of(options.showsProgress(), "sweep", total, " generations")) {
            SweepWork work = new SweepWork(
                    runs,
                    chosen,
                    names,
                    Math.max(1, machines.threads(options) / Math.max(1, sideBySide)),
                    cancellation,
                    (number, generations) ->
                            progress.show(done.addAndGet(generations), "run " + (number + 1) + " of " + names.size()));
            machines.pieces(backend, sideBySide).run(0, names.size(), work, cancellation, (number, fresh) -> {
                if (summary != null) {
                    summary.add(chosen.get(number), GenerationsReader.read(runs.folder(names.get(number))));
                    if (fresh || number == names.size() - 1) {
                        summary.writeTable(runs.folder(SweepRuns.SUMMARY));
                    }
                }
            });
            if (summary != null) {
                summary.writeChart(runs.folder(SweepRuns.CHART));
                summary.writePage(runs.folder(SweepRuns.PAGE));
            }
            interrupts.done();
        }
    }
}
