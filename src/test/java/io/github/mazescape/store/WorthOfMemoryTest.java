package io.github.mazescape.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.evolution.Evolution;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the README says of the default run: how far it gets, and what of that is owed to memory. */
@Tag("long")
class WorthOfMemoryTest {
    private static final int GENERATIONS = 300;
    private static final List<Long> SEEDS = List.of(1L, 2L, 3L);

    private record Outcome(double heldOut, double withoutItsMemory) {}

    private static Outcome evolve(long seed, boolean memory) {
        Settings settings = Settings.defaults()
                .with(Parameters.SEED.key(), Long.toString(seed))
                .with(Parameters.NETWORK_MEMORY.key(), Boolean.toString(memory));
        Setup experiment = new Setup(settings);
        int threads = Runtime.getRuntime().availableProcessors();
        try (BatchEvaluator evaluator = experiment.evaluator(threads);
                BatchEvaluator forgetful =
                        new BatchEvaluator(experiment.topology().withMemory(false), experiment.kernel(), threads)) {
            Evolution evolution = experiment.evolution(evaluator);
            Cancellation never = new Cancellation();
            Generation last = evolution
                    .generations(never)
                    .skip(GENERATIONS - 1)
                    .findFirst()
                    .orElseThrow();
            double reset = forgetful.evaluate(
                            experiment.tasks().heldOut(), Points.of(new double[][] {last.champion()}), never)
                    .fitness()[0];
            return new Outcome(last.heldOut(), reset);
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return Objects.requireNonNull(sorted.get(sorted.size() / 2));
    }

    @Test
    void theDefaultRunReachesItsFitnessByRememberingWhereItHasBeen() {
        List<Double> remembering = new ArrayList<>();
        List<Double> forgetting = new ArrayList<>();
        for (long seed : SEEDS) {
            Outcome outcome = evolve(seed, true);
            System.out.println("seed " + seed + ": " + outcome);
            remembering.add(outcome.heldOut());
            assertTrue(
                    outcome.withoutItsMemory() < outcome.heldOut() / 2,
                    "seed " + seed + ": the champion with its state reset, " + outcome);
            double without = evolve(seed, false).heldOut();
            System.out.println("seed " + seed + ": evolved without memory " + without);
            forgetting.add(without);
        }
        assertTrue(median(remembering) >= 0.78, "held-out fitness by generation 300: " + remembering);
        assertTrue(
                median(forgetting) <= median(remembering) - 0.05,
                "with memory " + remembering + ", without " + forgetting);
    }
}
