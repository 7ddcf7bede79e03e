package io.github.mazescape.evolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.EvolutionParameters.Champion;
import io.github.mazescape.evolution.GeneticStrategy.CrossoverKind;
import io.github.mazescape.evolution.GeneticStrategy.ParentFitness;
import io.github.mazescape.evolution.GeneticStrategy.Selection;
import io.github.mazescape.seed.Seed;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvolutionTest {
    private static final int GENERATIONS = 12;
    private static final List<Generation> RUN = SmallRun.run(1, 1, GENERATIONS, SmallRun.parameters());

    private static void assertSame(Generation expected, Generation found) {
        String name = "generation " + expected.number();
        assertEquals(expected.number(), found.number());
        assertEquals(expected.epoch(), found.epoch(), name);
        assertEquals(expected.population().length, found.population().length, name);
        for (int i = 0; i < expected.population().length; i++) {
            assertArrayEquals(expected.population()[i], found.population()[i], name + ", individual " + i);
        }
        assertArrayEquals(expected.fitness(), found.fitness(), name);
        assertEquals(expected.mean(), found.mean(), name);
        assertEquals(expected.spread(), found.spread(), name);
        assertEquals(expected.heldOut(), found.heldOut(), name);
        assertEquals(expected.evaluations(), found.evaluations(), name);
        assertEquals(expected.agentSteps(), found.agentSteps(), name);
    }

    private static Generation copy(Generation from) {
        double[][] population =
                Arrays.stream(from.population()).map(double[]::clone).toArray(double[][]::new);
        return new Generation(
                from.number(),
                from.epoch(),
                population,
                from.fitness().clone(),
                from.centre(),
                from.state(),
                from.mean(),
                from.spread(),
                from.heldOut(),
                from.evaluations(),
                from.agentSteps());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aSeedGivesOneRunOnAnyNumberOfThreads(int threads) {
        List<Generation> run = SmallRun.run(1, threads, GENERATIONS, SmallRun.parameters());
        for (int g = 0; g < GENERATIONS; g++) {
            assertSame(RUN.get(g), run.get(g));
        }
    }

    @ParameterizedTest
    @CsvSource({"TOURNAMENT, UNIFORM, 0", "TRUNCATION, NEURON, 2", "TRUNCATION, UNIFORM, 1"})
    void everyWayOfGoingAboutItIsRepeatable(Selection selection, CrossoverKind kind, int refresh) {
        EvolutionParameters parameters = SmallRun.parameters(selection, kind, refresh);
        List<Generation> one = SmallRun.run(4, 1, 5, parameters);
        List<Generation> other = SmallRun.run(4, 2, 5, parameters);
        for (int g = 0; g < 5; g++) {
            assertSame(one.get(g), other.get(g));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 6})
    void aGenerationIsAFunctionOfTheOneBeforeIt(int number) {
        try (BatchEvaluator evaluator = SmallRun.evaluator(2)) {
            Evolution evolution = new Evolution(SmallRun.tasks(1), evaluator, SmallRun.parameters(), new Seed(1));
            Generation next = copy(RUN.get(number - 1));
            for (int g = number; g < GENERATIONS; g++) {
                next = copy(evolution.next(next, new Cancellation()));
                assertSame(RUN.get(g), next);
            }
        }
    }

    @Test
    void aRunWithoutElitesGoesOn() {
        GeneticStrategy strategy = new GeneticStrategy(
                0,
                ParentFitness.RENEWED,
                Selection.TOURNAMENT,
                3,
                0.25,
                0.4,
                CrossoverKind.UNIFORM,
                0.5,
                0.2,
                0.5,
                0.1,
                0.5);
        EvolutionParameters bare = new EvolutionParameters(24, 0.5, 0, Champion.BEST, strategy);
        List<Generation> run = SmallRun.run(1, 1, 4, bare);
        assertEquals(24, run.get(3).population().length);
        assertTrue(run.get(3).spread() > 0);
    }

    @Test
    void whatCameBeforeIsNotModified() {
        try (BatchEvaluator evaluator = SmallRun.evaluator(1)) {
            Evolution evolution = new Evolution(SmallRun.tasks(1), evaluator, SmallRun.parameters(), new Seed(1));
            Generation kept = copy(RUN.get(4));
            evolution.next(RUN.get(4), new Cancellation());
            assertSame(kept, RUN.get(4));
        }
    }

    @Test
    void differentSeedsGiveDifferentRuns() {
        Set<Integer> weights = new HashSet<>();
        for (long seed = 1; seed <= 5; seed++) {
            Generation first = SmallRun.run(seed, 1, 1, SmallRun.parameters()).get(0);
            Set<Integer> own = new HashSet<>();
            Arrays.stream(first.population()).map(Arrays::hashCode).forEach(own::add);
            assertTrue(own.size() > 12, "a child may be a copy, but few are");
            int known = weights.size();
            weights.addAll(own);
            assertEquals(known + own.size(), weights.size(), "seed " + seed);
        }
        assertNotEquals(
                SmallRun.tasks(1).task(0).mazes(), SmallRun.tasks(2).task(0).mazes());
    }

    @Test
    void withinAnEpochAChampionIsNeverWorseThanTheOneBefore() {
        for (long seed = 1; seed <= 3; seed++) {
            List<Generation> run = SmallRun.run(seed, 2, GENERATIONS, SmallRun.parameters());
            for (int g = 1; g < GENERATIONS; g++) {
                if (run.get(g).epoch() == run.get(g - 1).epoch()) {
                    assertTrue(run.get(g).best() >= run.get(g - 1).best(), "seed " + seed + ", generation " + (g + 1));
                }
            }
        }
    }

    @Test
    void theBestLiveOnUnchanged() {
        for (int g = 1; g < GENERATIONS; g++) {
            Set<List<Double>> now = new HashSet<>();
            for (double[] individual : RUN.get(g).population()) {
                now.add(Arrays.stream(individual).boxed().toList());
            }
            // The elites are picked by the fitness on the mazes of this generation, which is known beforehand within an
            // epoch.
            if (RUN.get(g).epoch() == RUN.get(g - 1).epoch()) {
                assertTrue(now.contains(
                        Arrays.stream(RUN.get(g - 1).champion()).boxed().toList()));
            }
        }
    }

    @Test
    void aCancelledGenerationIsLostAndNothingElse() {
        try (BatchEvaluator evaluator = SmallRun.evaluator(2)) {
            Evolution evolution = new Evolution(SmallRun.tasks(1), evaluator, SmallRun.parameters(), new Seed(1));
            Cancellation cancellation = new Cancellation();
            Generation first = evolution.next(null, cancellation);
            cancellation.request();
            assertThrows(CancellationException.class, () -> evolution.next(first, cancellation));
            assertThrows(CancellationException.class, () -> evolution.next(null, cancellation));
            assertFalse(Thread.currentThread().isInterrupted());
            assertSame(RUN.get(1), evolution.next(first, new Cancellation()));
        }
    }
}
