package io.github.mazescape.evolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.evolution.EvolutionParameters.Champion;
import io.github.mazescape.evolution.GeneticStrategy.CrossoverKind;
import io.github.mazescape.evolution.GeneticStrategy.ParentFitness;
import io.github.mazescape.evolution.GeneticStrategy.Selection;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.network.Precision;
import io.github.mazescape.seed.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every strategy keeps, with a centre and without, whatever its mazes do. */
class StrategyContractTest {
    private static final int GENERATIONS = 7;
    private static final int SIZE = 14;

    private static Stream<Arguments> ways() {
        List<Arguments> ways = new ArrayList<>();
        for (Champion champion : Champion.values()) {
            for (int refresh : new int[] {0, 1, 3}) {
                for (CrossoverKind kind : CrossoverKind.values()) {
                    for (ParentFitness fitness : ParentFitness.values()) {
                        Strategy genetic = new GeneticStrategy(
                                refresh, fitness, Selection.TRUNCATION, 3, 0.25, 0.8, kind, 0.9, 0.2, 0.1, 0.1, 0.5);
                        ways.add(Arguments.of(new EvolutionParameters(SIZE, 0.5, refresh, champion, genetic)));
                    }
                }
                ways.add(Arguments.of(
                        new EvolutionParameters(SIZE, 0.5, refresh, champion, new SeparableNaturalStrategy())));
            }
        }
        return ways.stream();
    }

    private static void assertEqual(Generation expected, Generation found) {
        assertEquals(expected.number(), found.number());
        assertEquals(expected.epoch(), found.epoch());
        assertTrue(Arrays.deepEquals(expected.population(), found.population()), "population");
        assertArrayEquals(expected.fitness(), found.fitness());
        assertEquals(expected.centre(), found.centre());
        assertTrue(Arrays.deepEquals(expected.state(), found.state()), "state");
        assertEquals(expected.heldOut(), found.heldOut());
        assertEquals(expected.evaluations(), found.evaluations());
    }

    private static Generation copy(Generation from) {
        return new Generation(
                from.number(),
                from.epoch(),
                Arrays.stream(from.population()).map(double[]::clone).toArray(double[][]::new),
                from.fitness().clone(),
                from.centre(),
                Arrays.stream(from.state()).map(double[]::clone).toArray(double[][]::new),
                from.mean(),
                from.spread(),
                from.heldOut(),
                from.evaluations(),
                from.agentSteps());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aRunIsTheSameOnAnyNumberOfThreads(EvolutionParameters parameters) {
        List<Generation> one = SmallRun.run(3, 1, GENERATIONS, parameters);
        for (int threads : new int[] {2, 7}) {
            List<Generation> other = SmallRun.run(3, threads, GENERATIONS, parameters);
            for (int g = 0; g < GENERATIONS; g++) {
                assertEqual(one.get(g), other.get(g));
            }
        }
    }

    /** The seventh generation on any machine, with any JDK. */
    @ParameterizedTest
    @CsvSource({
        "MEAN, d1256b80c148ff6b",
        "UNIFORM, a621ca7c7d524b86",
        "NEURON, 5b7d1b4529185a67",
        "snes, 35aaa58e4a689cdb"
    })
    void aRunIsTheSameBitsEverywhere(String way, String golden) {
        Strategy strategy = way.equals("snes")
                ? new SeparableNaturalStrategy()
                : new GeneticStrategy(
                        0,
                        ParentFitness.BORN,
                        Selection.TRUNCATION,
                        3,
                        0.25,
                        1,
                        CrossoverKind.valueOf(way),
                        1,
                        0.2,
                        0.1,
                        0.1,
                        0.5);
        Generation last = SmallRun.run(
                        3, 1, GENERATIONS, new EvolutionParameters(SIZE, 0.5, 1, Champion.CENTRE, strategy))
                .get(GENERATIONS - 1);
        long hash = last.centre();
        for (double[][] rows : new double[][][] {last.population(), last.state(), {last.fitness()}}) {
            for (double[] row : rows) {
                for (double value : row) {
                    hash = (hash ^ Double.doubleToLongBits(value)) * 0x100000001b3L;
                }
            }
        }
        assertEquals(golden, Long.toHexString(hash));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aRunIsTheSameWithWholeVectors(EvolutionParameters parameters) {
        Assumptions.assumeTrue(Kernels.vectorPresent());
        List<Generation> scalar = SmallRun.run(3, 1, GENERATIONS, parameters);
        var kernel = Kernels.named("vector", Precision.SINGLE);
        try (BatchEvaluator evaluator = new BatchEvaluator(SmallRun.TOPOLOGY, kernel, 1)) {
            List<Generation> vector = new Evolution(SmallRun.tasks(3), evaluator, parameters, new Seed(3))
                    .generations(new Cancellation())
                    .limit(GENERATIONS)
                    .toList();
            for (int g = 0; g < GENERATIONS; g++) {
                assertEqual(scalar.get(g), vector.get(g));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aGenerationIsAFunctionOfTheOneBeforeAndLeavesItAsItWas(EvolutionParameters parameters) {
        List<Generation> run = SmallRun.run(3, 1, GENERATIONS, parameters);
        try (BatchEvaluator evaluator = SmallRun.evaluator(1)) {
            Evolution evolution = new Evolution(SmallRun.tasks(3), evaluator, parameters, new Seed(3));
            for (int g = 1; g < GENERATIONS; g++) {
                Generation before = copy(run.get(g - 1));
                assertEqual(run.get(g), evolution.next(before, new Cancellation()));
                assertEqual(run.get(g - 1), before);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void everyFitnessIsThatOnTheMazesOfItsGenerationBestFirst(EvolutionParameters parameters) {
        try (BatchEvaluator evaluator = SmallRun.evaluator(1)) {
            for (Generation generation : SmallRun.run(3, 1, GENERATIONS, parameters)) {
                assertEquals(SIZE, generation.population().length);
                double[] measured = evaluator
                        .evaluate(
                                SmallRun.tasks(3).task(generation.epoch()),
                                Points.of(generation.population()),
                                new Cancellation())
                        .fitness();
                assertArrayEquals(measured, generation.fitness());
                for (int i = 1; i < SIZE; i++) {
                    assertTrue(measured[i - 1] >= measured[i]);
                }
                double heldOut = evaluator.evaluate(
                                SmallRun.tasks(3).heldOut(),
                                Points.of(new double[][] {generation.champion()}),
                                new Cancellation())
                        .fitness()[0];
                assertEquals(heldOut, generation.heldOut());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void theChampionIsTheCentreWhereItIsToBeAndElseTheBest(EvolutionParameters parameters) {
        for (Generation generation : SmallRun.run(3, 1, GENERATIONS, parameters)) {
            boolean centred = parameters.champion() == Champion.CENTRE;
            assertEquals(centred, generation.centre() >= 0);
            assertSame(generation.population()[centred ? generation.centre() : 0], generation.champion());
            assertEquals(centred, Double.isFinite(generation.centreFitness()));
            assertEquals(generation.fitness()[centred ? generation.centre() : 0], generation.championFitness());
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whatIsEvaluatedAgainKeepsItsCentreAndItsState(EvolutionParameters parameters) {
        List<Generation> run = SmallRun.run(3, 1, 3, parameters);
        try (BatchEvaluator evaluator = SmallRun.evaluator(1)) {
            Evolution other = new Evolution(SmallRun.tasks(8), evaluator, parameters, new Seed(3));
            Generation before = run.get(2);
            double[] joining = new double[SmallRun.TOPOLOGY.weightCount()];
            List<double[]> all = new ArrayList<>();
            for (int i = 0; i < SIZE - 2; i++) {
                all.add(joining.clone());
            }
            Generation again = other.again(before, all, new Cancellation());
            if (before.centre() >= 0) {
                assertSame(before.champion(), again.champion());
            }
            assertSame(before.state(), again.state());
            assertTrue(List.of(again.population()).containsAll(all));
            assertEquals(SIZE, other.next(again, new Cancellation()).population().length);
        }
    }
}
