package io.github.mazescape.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.EvolutionParameters.Champion;
import io.github.mazescape.evolution.GeneticStrategy.CrossoverKind;
import io.github.mazescape.evolution.GeneticStrategy.ParentFitness;
import io.github.mazescape.evolution.GeneticStrategy.Selection;
import io.github.mazescape.seed.Seed;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParentsTest {
    private static final int SIZE = 40;

    /** The first generations of a genetic strategy that alters weights a little. */
    private static List<Generation> generations(Champion champion, double crossover, CrossoverKind kind) {
        GeneticStrategy strategy = new GeneticStrategy(
                4, ParentFitness.BORN, Selection.TOURNAMENT, 3, 1, crossover, kind, 0.5, 1e-4, 0.5, 0.5, 1e-4);
        EvolutionParameters parameters = new EvolutionParameters(SIZE, 0.5, 2, champion, strategy);
        try (BatchEvaluator evaluator = SmallRun.evaluator(1)) {
            return new Evolution(SmallRun.tasks(1), evaluator, parameters, new Seed(3))
                    .generations(new Cancellation())
                    .limit(4)
                    .toList();
        }
    }

    private static int nearest(double[] weights, double[][] population) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < population.length; i++) {
            double squares = 0;
            for (int w = 0; w < weights.length; w++) {
                squares += (weights[w] - population[i][w]) * (weights[w] - population[i][w]);
            }
            if (squares < least) {
                least = squares;
                nearest = i;
            }
        }
        return nearest;
    }

    @Test
    void thereAreNoParentsInTheFirstGeneration() {
        assertEquals(
                0, generations(Champion.BEST, 0, CrossoverKind.UNIFORM).get(0).parents().length);
    }

    @Test
    void theParentOfAChildOfOneIsTheIndividualThatWasPerturbed() {
        List<Generation> generations = generations(Champion.BEST, 0, CrossoverKind.UNIFORM);
        // In the second generation nobody has siblings near by yet.
        Generation first = generations.get(0);
        Generation second = generations.get(1);
        int unchanged = 0;
        for (int i = 0; i < SIZE; i++) {
            double[] parent = first.population()[second.parents()[i]];
            int nearest = nearest(second.population()[i], first.population());
            assertEquals(0, distance(parent, first.population()[nearest]), 0.1);
            unchanged += second.population()[i] == parent ? 1 : 0;
        }
        assertTrue(unchanged >= 4, "the elites have themselves for parents");
    }

    private static double distance(double[] one, double[] other) {
        double most = 0;
        for (int w = 0; w < one.length; w++) {
            most = Math.max(most, Math.abs(one[w] - other[w]));
        }
        return most;
    }

    @Test
    void theParentOfAChildOfTwoHasHalfOfItsWeights() {
        List<Generation> generations = generations(Champion.BEST, 1, CrossoverKind.UNIFORM);
        Generation first = generations.get(0);
        Generation second = generations.get(1);
        for (int i = 0; i < SIZE; i++) {
            double[] parent = first.population()[second.parents()[i]];
            double[] child = second.population()[i];
            int alike = 0;
            for (int w = 0; w < child.length; w++) {
                alike += Math.abs(child[w] - parent[w]) < 1e-3 ? 1 : 0;
            }
            assertTrue(alike > child.length / 4, alike + " of " + child.length + " weights are its parent's");
        }
    }

    @Test
    void theCentreAndTheChildrenOfAllDescendFromTheCentreBefore() {
        List<Generation> generations = generations(Champion.CENTRE, 1, CrossoverKind.MEAN);
        for (int g = 1; g < generations.size(); g++) {
            Generation before = generations.get(g - 1);
            Generation now = generations.get(g);
            assertEquals(before.centre(), now.parents()[now.centre()]);
            for (int i = 0; i < SIZE; i++) {
                boolean elite = before.population()[now.parents()[i]] == now.population()[i];
                assertTrue(
                        elite || now.parents()[i] == before.centre(), "individual " + i + " of generation " + (g + 1));
            }
        }
    }

    @Test
    void aGenerationThatIsRankedAnewKeepsItsParentsAndWhoJoinsHasNone() {
        Generation second = generations(Champion.BEST, 0, CrossoverKind.UNIFORM).get(1);
        GeneticStrategy strategy = new GeneticStrategy(
                4, ParentFitness.BORN, Selection.TOURNAMENT, 3, 1, 0, CrossoverKind.UNIFORM, 0, 0, 0, 0, 0);
        EvolutionParameters parameters = new EvolutionParameters(SIZE, 0.5, 2, Champion.BEST, strategy);
        double[] joining = new double[SmallRun.TOPOLOGY.weightCount()];
        try (BatchEvaluator evaluator = SmallRun.evaluator(1)) {
            Generation again = new Evolution(SmallRun.tasks(2), evaluator, parameters, new Seed(11))
                    .again(second, List.of(joining), new Cancellation());
            for (int i = 0; i < SIZE; i++) {
                double[] weights = again.population()[i];
                if (weights == joining) {
                    assertEquals(-1, again.parents()[i]);
                } else {
                    int was = List.of(second.population()).indexOf(weights);
                    assertSame(weights, second.population()[was]);
                    assertEquals(second.parents()[was], again.parents()[i]);
                }
            }
        }
    }
}
