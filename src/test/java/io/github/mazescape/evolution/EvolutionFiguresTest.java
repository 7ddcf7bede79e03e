package io.github.mazescape.evolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.evolution.GeneticStrategy.CrossoverKind;
import io.github.mazescape.evolution.GeneticStrategy.Selection;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.seed.Seed;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That the figures of a generation are what was measured on the mazes of its epoch. */
class EvolutionFiguresTest {
    private static final int GENERATIONS = 12;
    private static final List<Generation> RUN = SmallRun.run(1, 1, GENERATIONS, SmallRun.parameters());

    private static double[] measured(Task task, double[][] population) {
        try (BatchEvaluator evaluator = SmallRun.evaluator(1)) {
            return evaluator
                    .evaluate(task, Points.of(population), new Cancellation())
                    .fitness();
        }
    }

    @Test
    void thePopulationIsRankedAndItsFiguresAreWhatTheySay() {
        int number = 1;
        for (Generation generation : RUN) {
            assertEquals(number++, generation.number());
            double[] fitness = generation.fitness();
            assertEquals(24, fitness.length);
            for (int i = 1; i < fitness.length; i++) {
                assertTrue(fitness[i - 1] >= fitness[i], "best first");
            }
            double mean = Arrays.stream(fitness).average().orElseThrow();
            double variance = Arrays.stream(fitness)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElseThrow();
            assertEquals(mean, generation.mean(), 1e-12);
            assertEquals(Math.sqrt(variance), generation.spread(), 1e-12);
            assertEquals(fitness[0], generation.best());
            assertArrayEquals(generation.population()[0], generation.champion());
        }
    }

    @Test
    void mazesAreRenewedWhenItIsTimeAndEveryFitnessIsThatOfTheMazesOfItsGeneration() {
        try (BatchEvaluator evaluator = SmallRun.evaluator(1)) {
            Evolution evolution = new Evolution(SmallRun.tasks(1), evaluator, SmallRun.parameters(), new Seed(1));
            for (int g = 0; g < GENERATIONS; g++) {
                Generation generation = RUN.get(g);
                assertEquals(g / SmallRun.REFRESH, generation.epoch());
                Task task = SmallRun.tasks(1).task(generation.epoch());
                assertArrayEquals(measured(task, generation.population()), generation.fitness());
                assertEquals(task.mazes(), evolution.task(generation).mazes());
                assertEquals(
                        measured(SmallRun.tasks(1).heldOut(), new double[][] {generation.champion()})[0],
                        generation.heldOut());
            }
        }
        for (long epoch = 1; epoch < 4; epoch++) {
            assertNotEquals(
                    SmallRun.tasks(1).task(epoch - 1).mazes(),
                    SmallRun.tasks(1).task(epoch).mazes());
        }
    }

    @Test
    void mazesThatAreNeverRenewedStay() {
        EvolutionParameters parameters = SmallRun.parameters(Selection.TOURNAMENT, CrossoverKind.NEURON, 0);
        List<Generation> run = SmallRun.run(2, 1, 6, parameters);
        Task task = SmallRun.tasks(2).task(0);
        for (Generation generation : run) {
            assertEquals(0, generation.epoch());
            assertArrayEquals(measured(task, generation.population()), generation.fitness());
        }
    }

    @Test
    void whatWasEvaluatedIsCounted() {
        long all = 0;
        for (Generation generation : RUN) {
            boolean newMazes = (generation.number() - 1) % SmallRun.REFRESH == 0;
            Task task = SmallRun.tasks(1).task(generation.epoch());
            assertEquals(
                    generation.evaluations() * task.agentSteps()
                            + SmallRun.tasks(1).heldOut().agentSteps(),
                    generation.agentSteps());
            assertTrue(generation.evaluations() <= (newMazes ? 2 * 24 : 20), "no more than what is new");
            assertTrue(generation.evaluations() >= (newMazes ? 24 : 1));
            all += generation.agentSteps();
        }
        try (BatchEvaluator evaluator = SmallRun.evaluator(3)) {
            new Evolution(SmallRun.tasks(1), evaluator, SmallRun.parameters(), new Seed(1))
                    .generations(new Cancellation())
                    .limit(GENERATIONS)
                    .forEach(generation -> {});
            assertEquals(all, evaluator.agentSteps(), "as the evaluator counts it");
        }
    }
}
