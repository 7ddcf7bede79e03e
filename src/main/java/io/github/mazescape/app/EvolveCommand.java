package io.github.mazescape.app;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.Evolution;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.record.Experiment;
import io.github.mazescape.record.RunFolder;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mazescape evolve}: a run without a window, written to a run folder. */
@Command(
        name = "evolve",
        mixinStandardHelpOptions = true,
        description = "Evolve foragers without a window and keep the run in a folder.",
        footer = {"", "Example: ./mazescape evolve --out runs/first --seed 1 --generations 300"})
final class EvolveCommand implements Callable<Integer> {
    private static final double NANOS = 1e9;

    @Mixin
    private Options options = new Options();

    @Option(names = "--out", required = true, paramLabel = "RUN", description = "The run folder to make.")
    private Path out = Path.of("");

    @Option(
            names = "--generations",
            paramLabel = "N",
            description = "How many generations; the same as --set evolution.generations=N.")
    private @Nullable Integer generations;

    @Override
    public Integer call() {
        Settings settings = options.settings();
        if (generations != null) {
            settings = settings.with(Parameters.EVOLUTION_GENERATIONS.key(), Integer.toString(generations));
        }
        Experiment experiment = new Experiment(settings);
        long last = settings.integer(Parameters.EVOLUTION_GENERATIONS);
        Cancellation cancellation = new Cancellation();
        try (BatchEvaluator evaluator = experiment.evaluator(options.threads())) {
            Evolution evolution = experiment.evolution(evaluator);
            try (RunFolder folder = RunFolder.create(out, settings);
                    Interrupts interrupts = Interrupts.cancelling(cancellation);
                    Progress progress = Progress.of(options.showsProgress(), "evolve", last, " generations")) {
                Generation generation = run(evolution, folder, last, progress, cancellation);
                interrupts.done();
                if (!options.quiet()) {
                    System.out.println(summary(generation) + ", kept in " + out);
                }
            }
        }
        return 0;
    }

    private static @Nullable Generation run(
            Evolution evolution, RunFolder folder, long last, Progress progress, Cancellation cancellation) {
        Generation generation = null;
        for (long number = 1; number <= last; number++) {
            long start = System.nanoTime();
            generation = evolution.next(generation, cancellation);
            folder.append(generation, (System.nanoTime() - start) / NANOS);
            progress.show(number, String.format(Locale.ROOT, "held-out %.3f", generation.heldOut()));
        }
        return generation;
    }

    private static String summary(@Nullable Generation generation) {
        return generation == null
                ? "no generation"
                : String.format(
                        Locale.ROOT,
                        "generation %d: best %.3f, mean %.3f, held-out %.3f",
                        generation.number(),
                        generation.best(),
                        generation.mean(),
                        generation.heldOut());
    }
}
