package io.github.mazescape.evolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evolution.Strategy.Conditions;
import io.github.mazescape.evolution.Strategy.Population;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.Seed;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeparableNaturalStrategyTest {
    private static final Topology TOPOLOGY = SmallRun.TOPOLOGY;
    private static final int WEIGHTS = TOPOLOGY.weightCount();
    private static final double[] OPTIMUM = new double[WEIGHTS];

    static {
        Arrays.setAll(OPTIMUM, w -> Math.sin(w));
    }

    private final SeparableNaturalStrategy strategy = new SeparableNaturalStrategy();

    private static double[] nearness(double[][] weights) {
        return Arrays.stream(weights)
                .mapToDouble(individual -> Math.exp(-distance(individual)))
                .toArray();
    }

    private static double distance(double[] weights) {
        double squares = 0;
        for (int w = 0; w < WEIGHTS; w++) {
            squares += (weights[w] - OPTIMUM[w]) * (weights[w] - OPTIMUM[w]);
        }
        return Math.sqrt(squares);
    }

    private static Conditions conditions(int size, boolean centred, long number) {
        return new Conditions(
                TOPOLOGY,
                size,
                0.5,
                centred,
                true,
                number,
                new Seed(9).child(number).stream(),
                SeparableNaturalStrategyTest::nearness);
    }

    private static Generation generation(Population made, long number) {
        Population ranked = made.ranked();
        return new Generation(
                number, 0, ranked.weights(), ranked.fitness(), ranked.centre(), ranked.state(), 0, 0, 0, 0, 0);
    }

    @Test
    void theUtilitiesAreThoseOfThePaper() {
        // max(0, ln(4/2 + 1) - ln k) for k = 1 to 4 is 1.0986, 0.4055, 0, 0, of which the sum is 1.5041.
        assertArrayEquals(
                new double[] {1.098612 / 1.504077 - 0.25, 0.405465 / 1.504077 - 0.25, -0.25, -0.25},
                SeparableNaturalStrategy.utilities(4),
                1e-6);
        assertEquals(0, Arrays.stream(SeparableNaturalStrategy.utilities(63)).sum(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itComesToTheOptimumOfASmoothHill(boolean centred) {
        Generation generation = generation(strategy.next(null, conditions(32, centred, 1)), 1);
        double start = distance(generation.state()[0]);
        for (long number = 2; number <= 400; number++) {
            generation = generation(strategy.next(generation, conditions(32, centred, number)), number);
        }
        assertTrue(
                distance(generation.state()[0]) < start / 1000,
                "from " + start + " to " + distance(generation.state()[0]));
        double largest = Arrays.stream(generation.state()[1]).max().orElseThrow();
        assertTrue(largest < 0.01, "step sizes shrink towards an optimum: " + largest);
    }

    @Test
    void theStepAlongTheGradientIsThatOfTheFormulas() {
        double[] mean = new double[WEIGHTS];
        double[] sizes = new double[WEIGHTS];
        Arrays.fill(sizes, 0.5);
        double[][] drawn = new double[3][WEIGHTS];
        drawn[0][0] = 1;
        drawn[2][0] = -0.5;
        Generation previous = new Generation(
                7, 0, drawn, new double[] {0.9, 0.5, 0.1}, -1, new double[][] {mean, sizes}, 0, 0, 0, 0, 0);
        double[][] state = strategy.next(previous, conditions(3, false, 8)).state();
        double[] u = SeparableNaturalStrategy.utilities(3);
        assertEquals(0.5 * (2 * u[0] - u[2]), state[0][0], 1e-12);
        double rate = (3 + Math.log(WEIGHTS)) / (5 * Math.sqrt(WEIGHTS));
        assertEquals(0.5 * Math.exp(rate / 2 * (3 * u[0] - u[1] + 0 * u[2])), state[1][0], 1e-12);
        assertEquals(0, state[0][1], 0);
        assertEquals(0.5, state[1][1], 1e-12, "utilities sum to 0, and so do weights that nobody moved");
    }

    @Test
    void theCentreIsTheMeanAndNoPartOfTheGradient() {
        Generation first = generation(strategy.next(null, conditions(9, true, 1)), 1);
        assertArrayEquals(first.state()[0], first.champion());
        double[][] others = new double[8][];
        double[] fitness = new double[8];
        for (int i = 0, next = 0; i < 9; i++) {
            if (i != first.centre()) {
                others[next] = first.population()[i];
                fitness[next++] = first.fitness()[i];
            }
        }
        Generation without = new Generation(1, 0, others, fitness, -1, first.state(), 0, 0, 0, 0, 0);
        assertTrue(Arrays.deepEquals(
                strategy.next(first, conditions(9, true, 2)).state(),
                strategy.next(without, conditions(9, true, 2)).state()));
    }

    @Test
    void anIndividualFromFarAwayDoesNotBlowUpTheStepSizes() {
        Generation first = generation(strategy.next(null, conditions(9, true, 1)), 1);
        double[][] population = first.population().clone();
        double[] far = new double[WEIGHTS];
        Arrays.fill(far, 1e9);
        population[0] = far;
        Generation joined =
                new Generation(1, 0, population, first.fitness(), first.centre(), first.state(), 0, 0, 0, 0, 0);
        for (double size : strategy.next(joined, conditions(9, true, 2)).state()[1]) {
            assertTrue(size >= 0.25 && size <= 1, "step size " + size);
        }
    }

    @Test
    void aGenerationWithoutTheStateOfThisStrategyIsRefused() {
        Generation foreign =
                new Generation(1, 0, new double[4][WEIGHTS], new double[4], -1, new double[0][], 0, 0, 0, 0, 0);
        assertEquals(
                "state: expected a mean and step sizes, got 0 rows",
                assertThrows(IllegalArgumentException.class, () -> strategy.next(foreign, conditions(4, false, 2)))
                        .getMessage());
    }
}
