package io.github.mazescape.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final double[] VALUES = {2, 4, 4, 4, 5, 5, 7, 9};

    @Test
    void aTextbookSampleHasItsMeanDeviationAndMedian() {
        assertEquals(5, Summary.mean(VALUES));
        assertEquals(Math.sqrt(32 / 7.0), Summary.deviation(VALUES), 1e-15);
        assertEquals(4.5, Summary.median(VALUES));
    }

    @Test
    void quantilesLieOnStraightLinesBetweenTheOrderStatistics() {
        assertEquals(1, Summary.quantile(new double[] {3, 1, 2}, 0));
        assertEquals(1.5, Summary.quantile(new double[] {3, 1, 2}, 0.25));
        assertEquals(3, Summary.quantile(new double[] {3, 1, 2}, 1));
    }

    @Test
    void tooSmallASampleHasNoNumber() {
        assertTrue(Double.isNaN(Summary.mean(new double[0])));
        assertTrue(Double.isNaN(Summary.median(new double[] {1, Double.NaN})));
        assertTrue(Double.isNaN(Summary.deviation(new double[] {1})));
        assertTrue(Double.isNaN(Summary.correlation(new double[] {1, 1, 1}, new double[] {1, 2, 3})));
    }

    @Test
    void theCorrelationOfAnscombesFirstSetIsTheKnownOne() {
        assertEquals(0.816421, Summary.correlation(RegressionTest.ANSCOMBE_X, RegressionTest.ANSCOMBE_Y), 1e-6);
    }
}
