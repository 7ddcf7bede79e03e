package io.github.mazescape.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import org.junit.jupiter.api.Test;

class RanksTest {
    @Test
    void equalValuesShareTheMeanOfTheirRanks() {
        assertArrayEquals(new double[] {4, 1.5, 3, 1.5}, Ranks.of(new double[] {7, -0.0, 5, 0.0}));
    }

    @Test
    void withoutTiesTheCorrelationIsSpearmansFormula() {
        double[] x = {106, 86, 100, 101, 99, 103, 97, 113, 112, 110};
        double[] y = {7, 0, 27, 50, 28, 29, 20, 12, 6, 17};
        assertEquals(1 - 6.0 * 194 / (10 * 99), Ranks.spearman(x, y), 1e-12);
    }

    @Test
    void aPartialCorrelationIsTheTextbooksFormulaOfThree() {
        RandomStream random = new Seed(1).stream();
        double[] x = new double[40];
        double[] y = new double[40];
        double[] z = new double[40];
        for (int i = 0; i < 40; i++) {
            z[i] = random.nextGaussian();
            x[i] = z[i] + random.nextGaussian();
            y[i] = z[i] - 0.5 * x[i] + random.nextGaussian();
        }
        double xy = Ranks.spearman(x, y);
        double xz = Ranks.spearman(x, z);
        double yz = Ranks.spearman(y, z);
        double expected = (xy - xz * yz) / Math.sqrt((1 - xz * xz) * (1 - yz * yz));
        assertEquals(expected, Ranks.partialSpearman(x, y, z), 1e-12);
    }

    @Test
    void whatTheThirdSampleExplainsWhollyLeavesNoCorrelation() {
        double[] x = {1, 5, 2, 9, 3};
        assertTrue(Double.isNaN(Ranks.partialSpearman(x, new double[] {3, 1, 2, 5, 4}, x)));
    }
}
