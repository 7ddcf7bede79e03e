package io.github.mazescape.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.foraging.Ablation;
import io.github.mazescape.foraging.ReferenceForager;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What docs/findings.md says of the default run: how far it gets, how soon, and what of that is owed to memory. */
@Tag("long")
class WorthOfMemoryTest {
    /** Seeds that had no part in the choice of the defaults. */
    private static final List<Long> SEEDS =
            LongStream.rangeClosed(11, 20).boxed().toList();

    /**
     * The last generation of a run.
     *
     * @param forgetful the fitness of its champion on the held-out mazes, the hidden state reset before every step
     * @param wallFollower that of a wall follower on the same mazes
     */
    private record Outcome(Generation last, long evaluations, double forgetful, double wallFollower) {}

    private static Outcome evolve(long seed, long budget, String... more) {
        List<String> assignments = new ArrayList<>(List.of(more));
        assignments.add("seed=" + seed);
        Setup setup = new Setup(Settings.defaults().with(assignments, "test"));
        Cancellation never = new Cancellation();
        try (BatchEvaluator evaluator = setup.evaluator(Runtime.getRuntime().availableProcessors())) {
            var evolution = setup.evolution(evaluator);
            Generation last = evolution.next(null, never);
            long evaluations = last.evaluations();
            while (evaluations + last.population().length <= budget) {
                last = evolution.next(last, never);
                evaluations += last.evaluations();
            }
            Task heldOut = setup.heldOut();
            double forgetful = evaluator.evaluate(
                            heldOut.ablated(new Ablation(1, Set.of())),
                            Points.of(new double[][] {last.champion()}),
                            never)
                    .fitness()[0];
            return new Outcome(
                    last, evaluations, forgetful, ReferenceForager.WALL_FOLLOWER.fitness(heldOut, setup.seed()));
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int half = sorted.size() / 2;
        return (Objects.requireNonNull(sorted.get(half)) + Objects.requireNonNull(sorted.get(sorted.size() - 1 - half)))
                / 2;
    }

    private static double least(List<Double> values) {
        return Collections.min(values);
    }

    @Test
    void theDefaultRunReachesItsFitnessByRememberingWhereItHasBeen() {
        List<Double> remembering = new ArrayList<>();
        List<Double> walls = new ArrayList<>();
        for (long seed : SEEDS) {
            Outcome outcome = evolve(seed, 20_000);
            System.out.printf(
                    "seed %d, %d evaluations: %.3f; its state reset %.3f; wall follower %.3f%n",
                    seed, outcome.evaluations(), outcome.last().heldOut(), outcome.forgetful(), outcome.wallFollower());
            assertTrue(outcome.evaluations() <= 20_000);
            assertTrue(outcome.forgetful() < outcome.last().heldOut() / 2, "seed " + seed + ": " + outcome.forgetful());
            remembering.add(outcome.last().heldOut());
            walls.add(outcome.wallFollower());
        }
        System.out.println("with memory: median " + median(remembering) + ", least " + least(remembering)
                + "; wall follower " + median(walls));
        assertTrue(median(remembering) >= 0.85, remembering::toString);
        assertTrue(least(remembering) >= 0.78, remembering::toString);
        assertTrue(median(walls) <= median(remembering) - 0.12, walls::toString);
    }

    @Test
    void withoutMemoryItStaysFarBelow() {
        List<Double> forgetting = new ArrayList<>();
        for (long seed : SEEDS) {
            Outcome outcome = evolve(seed, 20_000, "network.memory=false");
            forgetting.add(outcome.last().heldOut());
        }
        System.out.println("evolved without memory: median " + median(forgetting) + ", all " + forgetting);
        assertTrue(Collections.max(forgetting) < 0.60, forgetting::toString);
    }

    @Test
    void separableNaturalEvolutionGetsALittleFurther() {
        List<Double> reached = new ArrayList<>();
        for (long seed : SEEDS) {
            reached.add(evolve(seed, 40_000, "evolution.strategy=snes").last().heldOut());
        }
        System.out.println("snes after 40,000 evaluations: median " + median(reached) + ", all " + reached);
        assertTrue(median(reached) >= 0.87, reached::toString);
    }
}
