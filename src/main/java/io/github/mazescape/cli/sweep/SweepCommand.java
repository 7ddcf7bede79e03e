package io.github.mazescape.cli.sweep;

import io.github.mazescape.cli.option.Options;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.cells.OrderedWork;
import io.github.mazescape.input.InputException;
import io.github.mazescape.run.MemoryNeed;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.GenerationsReader;
import io.github.mazescape.store.format.PictureFile;
import io.github.mazescape.terminal.Interrupts;
import io.github.mazescape.terminal.Progress;
import io.github.mazescape.terminal.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
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
            "The runs lie in FOLDER, with summary.csv and chart.png beside them. The same command goes on with a sweep",
            "that was interrupted: finished runs are kept, one that was cut off is begun anew.",
            "",
            "Example: ./mazescape sweep --set network.hidden=4,16 --set evolution.sigma=0.05,0.1 --seeds 1..3"
                    + " --generations 100 --out runs/sweep"
        })
public final class SweepCommand implements Callable<Integer> {
    @Mixin
    private Options options = new Options();

    @Option(
            names = "--seeds",
            paramLabel = "A..B",
            description = "The seeds of each combination: a range such as 1..5, or 1,3,7; default: the seed alone.")
    private @Nullable String seeds;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "The folder for the runs.")
    private Path out = Path.of("");

    @Option(
            names = "--generations",
            paramLabel = "N",
            description = "How many generations each; the same as --set evolution.generations=N.")
    private @Nullable Integer generations;

    @Override
    public Integer call() {
        if (seeds != null && options.seed() != null) {
            throw InputException.got("--seed and --seeds", "one of the two", "both")
                    .advise("leave one out");
        }
        Settings base = options.settingsWithoutSet();
        if (generations != null) {
            base = base.with(Parameters.EVOLUTION_GENERATIONS.key(), Integer.toString(generations));
        }
        SweepGrid grid = SweepGrid.of(base, options.assignments(), seeds == null ? Long.toString(base.seed()) : seeds);
        List<String> names = grid.runs().stream().map(grid::name).toList();
        for (int i = 0; i < names.size(); i++) {
            MemoryNeed.ofRun(grid.runs().get(i).settings(), options.threads()).require(names.get(i));
        }
        long finishedBefore = 0;
        try (SweepRuns runs = new SweepRuns(out)) {
            for (int i = 0; i < names.size(); i++) {
                finishedBefore += runs.finished(names.get(i), grid.runs().get(i).settings()) ? 1 : 0;
            }
            options.advise(base);
            int missing = (int) (names.size() - finishedBefore);
            sweep(grid, names, runs, Math.max(1, sideBySide(grid, Math.min(options.threads(), missing))));
        }
        if (!options.quiet()) {
            Terminal.say(out + ": " + names.size() + " runs, " + finishedBefore
                    + " of them finished before; see summary.csv and chart.png there");
        }
        return 0;
    }

    /** How many of the runs, at most, go side by side, as far as memory goes. */
    private static int sideBySide(SweepGrid grid, int most) {
        return grid.runs().stream()
                .mapToInt(run -> MemoryNeed.ofRun(run.settings(), 1).sideBySide(most))
                .min()
                .orElse(most);
    }

    /** Evolves runs side by side, each on its share of the threads, and sums them up in their order. */
    private void sweep(SweepGrid grid, List<String> names, SweepRuns runs, int sideBySide) {
        long total = grid.runs().stream()
                .mapToLong(run -> run.settings().integer(Parameters.EVOLUTION_GENERATIONS))
                .sum();
        SweepSummary summary = new SweepSummary(grid);
        Cancellation cancellation = new Cancellation();
        AtomicLong done = new AtomicLong();
        try (Interrupts interrupts = Interrupts.cancelling(
                        cancellation, "the finished runs are kept in " + out + "; the same command goes on");
                Progress progress = Progress.of(options.showsProgress(), "sweep", total, " generations")) {
            OrderedWork.run(
                    0,
                    names.size(),
                    sideBySide,
                    cancellation,
                    number -> {
                        Settings settings = grid.runs().get(number).settings();
                        String note = "run " + (number + 1) + " of " + names.size();
                        if (runs.finished(names.get(number), settings)) {
                            progress.show(done.addAndGet(settings.integer(Parameters.EVOLUTION_GENERATIONS)), note);
                            return false;
                        }
                        int threads = Math.max(1, options.threads() / sideBySide);
                        runs.run(
                                names.get(number),
                                settings,
                                threads,
                                cancellation,
                                () -> progress.show(done.incrementAndGet(), note));
                        return true;
                    },
                    (number, fresh) -> {
                        summary.add(grid.runs().get(number), GenerationsReader.read(runs.folder(names.get(number))));
                        if (fresh || number == names.size() - 1) {
                            summary.writeTable(runs.folder(SweepRuns.SUMMARY));
                        }
                    });
            new PictureFile(runs.folder(SweepRuns.CHART)).write(summary.chart(), List.of());
            interrupts.done();
        }
    }
}
