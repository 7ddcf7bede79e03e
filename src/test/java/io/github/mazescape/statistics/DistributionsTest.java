package io.github.mazescape.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The distributions against their closed forms and published tables. */
class DistributionsTest {
    @Test
    void theNormalDistributionIsThatOfTheTables() {
        assertEquals(0.5, Normal.cdf(0), 1e-15);
        assertEquals(0.15865525393145705, Normal.cdf(-1), 1e-15);
        assertEquals(0.975, Normal.cdf(1.959963984540054), 1e-15);
        assertEquals(7.619853024160527e-24, Normal.cdf(-10), 1e-36);
        assertEquals(0, Normal.cdf(Double.NEGATIVE_INFINITY));
        assertEquals(1, Normal.cdf(Double.POSITIVE_INFINITY));
    }

    @Test
    void quantilesUndoTheDistribution() {
        assertEquals(-1.959963984540054, Normal.quantile(0.025), 1e-13);
        assertEquals(2.326347874040841, Normal.quantile(0.99), 1e-13);
        assertEquals(0, Normal.quantile(0.5), 1e-15);
        assertEquals(-10, Normal.quantile(7.619853024160527e-24), 1e-12);
        assertEquals(Double.POSITIVE_INFINITY, Normal.quantile(1));
    }

    @Test
    void twoSquaresHaveAnExponentialSum() {
        for (double x : new double[] {0.01, 0.5, 2, 3.9, 4.1, 30}) {
            assertEquals(-Math.expm1(-x / 2), ChiSquare.cdf(x, 2), 1e-14);
        }
        assertEquals(0.95, ChiSquare.cdf(3.841458820694124, 1), 1e-13);
        assertEquals(0.95, ChiSquare.cdf(67.50480654954121, 50), 1e-12);
        assertEquals(0, ChiSquare.cdf(-1, 3));
    }

    @Test
    void theBetaDistributionHasItsClosedForms() {
        for (double x : new double[] {0.001, 0.2, 0.5, 0.77, 0.999}) {
            assertEquals(1 - Math.pow(1 - x, 7), Beta.cdf(x, 1, 7), 1e-14);
            assertEquals(2 / Math.PI * Math.asin(Math.sqrt(x)), Beta.cdf(x, 0.5, 0.5), 1e-13);
            assertEquals(1 - Beta.cdf(1 - x, 3.5, 20), Beta.cdf(x, 20, 3.5), 1e-13);
        }
    }

    @Test
    void theBetaDistributionIsTheTailOfTheBinomial() {
        double tail = 0;
        for (int k = 4; k <= 10; k++) {
            double ways = 1;
            for (int i = 0; i < k; i++) {
                ways *= (10.0 - i) / (i + 1);
            }
            tail += ways * Math.pow(0.3, k) * Math.pow(0.7, 10 - k);
        }
        assertEquals(tail, Beta.cdf(0.3, 4, 7), 1e-14);
    }
}
