package io.github.mazescape.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ComplementaryLogLogTest {
    /** Deaths of beetles by dose, Bliss 1935; the estimates are those of Dobson, "Generalized Linear Models", 2002. */
    @Test
    void theBeetlesOfBlissHaveTheirPublishedFit() {
        double[] dose = {1.6907, 1.7242, 1.7552, 1.7842, 1.8113, 1.8369, 1.8610, 1.8839};
        int[] killed = {6, 13, 18, 28, 52, 53, 61, 60};
        int[] beetles = {59, 60, 62, 56, 63, 59, 62, 60};
        ComplementaryLogLog.Fit fit = ComplementaryLogLog.fit(dose, killed, beetles);
        assertTrue(fit.converged());
        assertEquals(-39.572, fit.intercept(), 0.005);
        assertEquals(22.041, fit.slope(), 0.003);
        assertEquals(1.799, fit.slopeError(), 0.005);
        assertEquals(0.095, fit.at(1.6907), 0.002);
    }

    @Test
    void expectedCountsGiveBackTheirPower() {
        double[] x = new double[12];
        int[] hits = new int[12];
        int[] trials = new int[12];
        for (int i = 0; i < 12; i++) {
            x[i] = -i;
            trials[i] = 1_000_000;
            hits[i] = (int) Math.rint(trials[i] * -Math.expm1(-Math.exp(1.5 + 0.75 * x[i])));
        }
        ComplementaryLogLog.Fit fit = ComplementaryLogLog.fit(x, hits, trials);
        assertEquals(0.75, fit.slope(), 1e-3);
        assertEquals(1.5, fit.intercept(), 1e-3);
    }

    @Test
    void countsNearOneDoNotMakeItRunAway() {
        double[] x = {0, -1, -2, -3, -4, -5};
        int[] hits = {200, 200, 199, 120, 10, 0};
        int[] trials = {200, 200, 200, 200, 200, 200};
        ComplementaryLogLog.Fit fit = ComplementaryLogLog.fit(x, hits, trials);
        assertTrue(fit.converged());
        assertTrue(fit.slope() > 1.5 && fit.slope() < 3.5, fit.toString());
    }

    @Test
    void countsThatAreAllNoneOrAllSayNothing() {
        double[] x = {0, 1, 2, 3};
        int[] trials = {50, 50, 50, 50};
        assertFalse(ComplementaryLogLog.fit(x, new int[4], trials).converged());
        assertFalse(ComplementaryLogLog.fit(x, trials, trials).converged());
        assertFalse(ComplementaryLogLog.fit(new double[] {1, 1, 1, 1}, new int[] {3, 4, 5, 6}, trials)
                .converged());
    }
}
