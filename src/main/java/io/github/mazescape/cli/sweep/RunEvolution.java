package io.github.mazescape.cli.sweep;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.Evolution;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.store.RunFolder;
import io.github.mazescape.store.UnfinishedRun;
import io.github.mazescape.terminal.Terminal;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** Evolves a run of a sweep, from its beginning or from where it was cut off, to its end or for a while. */
final class RunEvolution {
    private static final double NANOS = 1e9;

    private RunEvolution() {}

    /**
     * Does a run to its end.
     *
     * @param folder of the run; made if it is missing
     * @param setup what the run's settings mean, its mazes from files included
     * @param progress is told how many more generations are done
     * @throws CancellationException if the work was asked to stop; the last finished generation is a checkpoint then
     */
    static void finish(Path folder, Setup setup, int threads, Cancellation cancellation, LongConsumer progress) {
        advance(folder, setup, threads, cancellation, progress, () -> false);
    }

    /**
     * Does a run to its end, or as far as it may go.
     *
     * @param folder of the run; made if it is missing
     * @param setup what the run's settings mean, its mazes from files included
     * @param progress is told how many more generations are done
     * @param enough asked after each generation whether to stop there, with a checkpoint
     * @throws CancellationException if the work was asked to stop; the last finished generation is a checkpoint then
     */
    static void advance(
            Path folder,
            Setup setup,
            int threads,
            Cancellation cancellation,
            LongConsumer progress,
            BooleanSupplier enough) {
        try (BatchEvaluator evaluator = setup.evaluator(threads);
                RunFolder records = UnfinishedRun.open(folder, setup, Terminal::complain)) {
            Evolution evolution = setup.evolution(evaluator);
            Generation generation = records.latest();
            long done = generation == null ? 0 : generation.number();
            progress.accept(done);
            long last = setup.settings().integer(Parameters.EVOLUTION_GENERATIONS);
            try {
                for (long number = done + 1; number <= last; number++) {
                    long start = System.nanoTime();
                    generation = evolution.next(generation, cancellation);
                    records.append(generation, (System.nanoTime() - start) / NANOS);
                    progress.accept(1);
                    if (number < last && enough.getAsBoolean()) {
                        records.checkpoint();
                        return;
                    }
                }
            } catch (CancellationException e) {
                records.checkpoint();
                throw e;
            }
        }
    }
}
