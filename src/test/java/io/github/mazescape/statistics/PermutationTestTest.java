package io.github.mazescape.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import org.junit.jupiter.api.Test;

class PermutationTestTest {
    private final RandomStream random = new Seed(1).stream();

    @Test
    void theProbabilityOfPerfectOrderAmongFourIsTwoOfTwentyFour() {
        double p = PermutationTest.spearman(new double[] {1, 2, 3, 4}, new double[] {1, 4, 9, 16}, 10_000, random);
        assertEquals(2 / 24.0, p, 0.01);
    }

    @Test
    void theProbabilityOfTwoSeparateSamplesOfThreeIsTwoOfTwenty() {
        double p = PermutationTest.means(new double[] {1, 2, 3}, new double[] {7, 8, 9}, 10_000, random);
        assertEquals(2 / 20.0, p, 0.01);
    }

    @Test
    void withoutAnEffectTheProbabilitiesAreUniform() {
        int small = 0;
        for (int trial = 0; trial < 400; trial++) {
            double[] x = new double[12];
            double[] y = new double[12];
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextGaussian();
                y[i] = random.nextInt(5);
            }
            small += PermutationTest.spearman(x, y, 199, random) <= 0.1 ? 1 : 0;
        }
        assertEquals(40, small, 20);
    }

    @Test
    void noProbabilityIsZeroAndAConstantHasNone() {
        double[] rising = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
        assertEquals(1 / 1000.0, PermutationTest.spearman(rising, rising, 999, random), 1e-15);
        assertTrue(Double.isNaN(PermutationTest.spearman(rising, new double[12], 9, random)));
    }
}
