package io.github.mazescape.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.EvolutionParameters.Champion;
import io.github.mazescape.evolution.GeneticStrategy.CrossoverKind;
import io.github.mazescape.evolution.GeneticStrategy.ParentFitness;
import io.github.mazescape.evolution.GeneticStrategy.Selection;
import io.github.mazescape.seed.Seed;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Who has offspring. Nothing is altered here, so that each child is a copy of its parent; the seed is fixed. */
class SelectionTest {
    private static final int SIZE = 400;
    private static final int RUNS = 20;

    /** The offspring of each individual, best first, over a number of generations that all start from the same one. */
    private static double[] offspring(Selection selection, int tournament, double truncation) {
        GeneticStrategy strategy = new GeneticStrategy(
                0, ParentFitness.RENEWED, selection, tournament, truncation, 0, CrossoverKind.UNIFORM, 0, 0, 0, 0, 0);
        EvolutionParameters parameters = new EvolutionParameters(SIZE, 0.5, 0, Champion.BEST, strategy);
        double[][] population = new double[SIZE][SmallRun.TOPOLOGY.weightCount()];
        double[] fitness = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            population[i][0] = i;
            fitness[i] = 1 - i / (double) SIZE;
        }
        double[] children = new double[SIZE];
        try (BatchEvaluator evaluator = SmallRun.evaluator(1)) {
            for (int run = 1; run <= RUNS; run++) {
                Generation start = new Generation(run, 0, population, fitness, -1, new double[0][], 0, 0, 0, 0, 0);
                Generation next = new Evolution(SmallRun.tasks(1), evaluator, parameters, new Seed(3))
                        .next(start, new Cancellation());
                assertEquals(0, next.evaluations(), "copies keep their fitness");
                for (double[] child : next.population()) {
                    children[(int) child[0]]++;
                }
            }
        }
        return children;
    }

    private static double sum(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).sum();
    }

    @Test
    void truncationSharesTheOffspringEquallyAmongTheBest() {
        double[] children = offspring(Selection.TRUNCATION, 2, 0.25);
        assertEquals(SIZE * RUNS, sum(children, 0, SIZE / 4));
        for (int i = 0; i < SIZE / 4; i++) {
            assertEquals(4.0 * RUNS, children[i], 4 * Math.sqrt(4.0 * RUNS), "individual " + i);
        }
    }

    @Test
    void aTournamentGivesTheBestMoreOffspringTheLargerItIs() {
        for (int tournament = 2; tournament <= 5; tournament++) {
            double[] children = offspring(Selection.TOURNAMENT, tournament, 1);
            double all = SIZE * (double) RUNS;
            for (int quarter = 0; quarter < 4; quarter++) {
                double better = Math.pow(1 - quarter / 4.0, tournament);
                double expected = better - Math.pow(1 - (quarter + 1) / 4.0, tournament);
                double found = sum(children, quarter * SIZE / 4, (quarter + 1) * SIZE / 4) / all;
                double bound = 4 * Math.sqrt(expected * (1 - expected) / all) + 0.002;
                assertEquals(expected, found, bound, tournament + " in a tournament, quarter " + quarter);
            }
            assertTrue(children[0] > tournament * RUNS / 2.0, "the best one");
        }
    }
}
