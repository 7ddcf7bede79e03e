package io.github.mazescape.cli;

import io.github.mazescape.cli.option.Options.Version;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.Evolution;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.store.RunFolder;
import io.github.mazescape.terminal.Progress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Writes an evolution to a run folder, generation by generation, and says in its log what happened when.
 *
 * @param evolution what is evolved
 */
record EvolutionRecording(Evolution evolution) {
    private static final double NANOS = 1e9;

    /**
     * Runs to the last generation, from the newest that the folder knows.
     *
     * @param resumed whether the run had begun before
     * @param last the number of the last generation
     * @return the last generation
     * @throws CancellationException if the work was asked to stop; the last finished generation is a checkpoint then
     */
    @Nullable
    Generation run(RunFolder folder, boolean resumed, long last, Progress progress, Cancellation cancellation) {
        Generation generation = folder.latest();
        folder.notes().forEach(note -> log(folder, note));
        log(
                folder,
                (resumed ? "resumed" : "started") + " by " + new Version().getVersion()[0] + " after generation "
                        + number(generation) + " of " + last);
        try {
            while (number(generation) < last) {
                long start = System.nanoTime();
                generation = evolution.next(generation, cancellation);
                if (folder.append(generation, (System.nanoTime() - start) / NANOS)) {
                    log(folder, "checkpoint of generation " + generation.number());
                }
                progress.show(generation.number(), String.format(Locale.ROOT, "held-out %.3f", generation.heldOut()));
            }
        } catch (CancellationException e) {
            if (folder.checkpoint()) {
                log(folder, "checkpoint of generation " + number(generation));
            }
            log(folder, "interrupted after generation " + number(generation));
            throw e;
        }
        log(folder, "finished with generation " + last);
        return generation;
    }

    private static long number(@Nullable Generation generation) {
        return generation == null ? 0 : generation.number();
    }

    private static void log(RunFolder folder, String what) {
        folder.log(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), what);
    }
}
