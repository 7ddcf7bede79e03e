package io.github.mazescape.evolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import io.jenetics.AnyGene;
import io.jenetics.Optimize;
import io.jenetics.Phenotype;
import io.jenetics.TruncationSelector;
import io.jenetics.util.ISeq;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recombination of all parents: who enters the mean, what becomes of it, and what a generation costs. */
class CentreTest {
    private static final int WEIGHTS = SmallRun.TOPOLOGY.weightCount();

    private static GeneticStrategy strategy(int elites, ParentFitness fitness, double truncation, double sigma) {
        return new GeneticStrategy(
                elites, fitness, Selection.TRUNCATION, 2, truncation, 1, CrossoverKind.MEAN, 1, sigma, 0, 0, 0);
    }

    /** A generation whose individuals are drawn at random, best first, none of them its centre. */
    private static Generation drawn(int size) {
        var random = new Seed(size).stream();
        double[][] population = new double[size][WEIGHTS];
        double[] fitness = new double[size];
        for (int i = 0; i < size; i++) {
            Arrays.setAll(population[i], w -> random.nextGaussian());
            fitness[i] = 1 - i / (double) size;
        }
        return new Generation(4, 3, population, fitness, -1, new double[0][], 0, 0, 0, 0, 0);
    }

    private static double[] mean(double[][] population, int parents) {
        double[] mean = new double[WEIGHTS];
        for (int i = 0; i < parents; i++) {
            for (int w = 0; w < WEIGHTS; w++) {
                mean[w] += population[i][w] / parents;
            }
        }
        return mean;
    }

    private static Generation next(Generation previous, EvolutionParameters parameters) {
        try (BatchEvaluator evaluator = SmallRun.evaluator(1)) {
            return new Evolution(SmallRun.tasks(1), evaluator, parameters, new Seed(5))
                    .next(previous, new Cancellation());
        }
    }

    @ParameterizedTest
    @CsvSource({"64, 0, 0.125, 8", "50, 0, 0.13, 7", "33, 5, 0.3, 10", "20, 0, 1, 20", "20, 17, 0.01, 1"})
    void theCentreIsTheMeanOfTheBestEachCountedOnce(int size, int elites, double truncation, int parents) {
        Generation previous = drawn(size);
        Generation next = next(
                previous,
                new EvolutionParameters(
                        size, 0.5, 1, Champion.CENTRE, strategy(elites, ParentFitness.BORN, truncation, 0.2)));
        assertArrayEquals(mean(previous.population(), parents), next.champion(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"64, 8", "63, 8", "7, 8", "100, 13"})
    void truncationTakesItsParentsEquallyOften(int offspring, int parents) {
        WeightsCodec codec = new WeightsCodec(1, 1);
        ISeq<Phenotype<AnyGene<double[]>, Double>> population = IntStream.range(0, 100)
                .mapToObj(i -> Phenotype.of(codec.encode(new double[] {i}), 1, i / 100.0))
                .collect(ISeq.toISeq());
        int[] times = new int[100];
        new TruncationSelector<AnyGene<double[]>, Double>(parents)
                .select(population, offspring, Optimize.MAXIMUM)
                .forEach(parent -> times[(int) WeightsCodec.weights(parent)[0]]++);
        for (int i = 0; i < 100; i++) {
            boolean selected = i >= 100 - Math.min(parents, offspring);
            assertTrue(times[i] >= (selected ? offspring / parents : 0), "individual " + i);
            assertTrue(times[i] <= (selected ? (offspring + parents - 1) / parents : 0), "individual " + i);
        }
    }

    @Test
    void childrenAreDrawnAroundTheCentre() {
        double sigma = 0.3;
        Generation previous = drawn(400);
        Generation next = next(
                previous,
                new EvolutionParameters(400, 0.5, 1, Champion.CENTRE, strategy(0, ParentFitness.BORN, 0.1, sigma)));
        double[] centre = next.champion();
        double squares = 0;
        for (double[] child : next.population()) {
            for (int w = 0; w < WEIGHTS; w++) {
                squares += (child[w] - centre[w]) * (child[w] - centre[w]);
            }
        }
        double count = 399.0 * WEIGHTS;
        assertEquals(sigma * sigma, squares / count, 4 * sigma * sigma * Math.sqrt(2 / count));
    }

    @Test
    void withoutAChampionThatIsTheCentreEveryChildIsPerturbed() {
        Generation previous = drawn(40);
        Generation next = next(
                previous,
                new EvolutionParameters(40, 0.5, 1, Champion.BEST, strategy(0, ParentFitness.BORN, 0.2, 0.1)));
        double[] mean = mean(previous.population(), 8);
        assertEquals(-1, next.centre());
        for (double[] child : next.population()) {
            assertTrue(IntStream.range(0, WEIGHTS).allMatch(w -> Math.abs(child[w] - mean[w]) > 1e-12));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, BORN, 24", "4, BORN, 24", "0, RENEWED, 48", "4, RENEWED, 44"})
    void newMazesCostOneEvaluationAnIndividualUnlessParentsAreMeasuredAnew(
            int elites, ParentFitness fitness, long expected) {
        EvolutionParameters parameters =
                new EvolutionParameters(24, 0.5, 1, Champion.CENTRE, strategy(elites, fitness, 0.25, 0.2));
        List<Generation> run = SmallRun.run(2, 1, 5, parameters);
        for (Generation generation : run.subList(1, 5)) {
            assertEquals(expected, generation.evaluations(), "generation " + generation.number());
        }
    }

    @Test
    void parentsAndElitesAreSelectedByTheFitnessTheyWereBornWith() {
        Generation previous = drawn(24);
        Generation next = next(
                previous,
                new EvolutionParameters(24, 0.5, 1, Champion.CENTRE, strategy(3, ParentFitness.BORN, 0.25, 0.2)));
        assertEquals(previous.epoch() + 1, next.epoch(), "new mazes");
        List<double[]> now = List.of(next.population());
        for (int elite = 0; elite < 3; elite++) {
            int best = elite;
            double[] lived = now.stream()
                    .filter(individual -> Arrays.equals(individual, previous.population()[best]))
                    .findFirst()
                    .orElseThrow();
            assertSame(previous.population()[best], lived);
        }
    }
}
