package io.github.mazescape.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    /** Data of Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, table 14.1, test A. */
    private static final double[] SPATIAL = {
        48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41
    };

    @Test
    void theVarianceOfTheBooksDataHasTheBooksInterval() {
        Interval interval = Bootstrap.overRuns(SPATIAL.length, BootstrapTest::variance, 0.05, stream(1));
        assertEquals(171.5, interval.estimate(), 0.05);
        assertEquals(115.8, interval.low(), 3);
        assertEquals(259.6, interval.high(), 8);
    }

    /** With n below the sum of squares. */
    private static double variance(int[] drawn) {
        double[] values = new double[drawn.length];
        for (int i = 0; i < drawn.length; i++) {
            values[i] = SPATIAL[drawn[i]];
        }
        double deviation = Summary.deviation(values);
        return deviation * deviation * (drawn.length - 1) / drawn.length;
    }

    @Test
    void theMeanOfManyNormalValuesHasTheTextbooksInterval() {
        RandomStream random = stream(2);
        double[] values = new double[400];
        for (int i = 0; i < values.length; i++) {
            values[i] = 3 + 2 * random.nextGaussian();
        }
        Interval interval = Bootstrap.mean(values, random);
        double half = 1.96 * Summary.deviation(values) / Math.sqrt(values.length);
        assertEquals(Summary.mean(values) - half, interval.low(), 0.01);
        assertEquals(Summary.mean(values) + half, interval.high(), 0.01);
        assertEquals(400, interval.n());
    }

    @Test
    void theMeanOfASkewedPopulationLiesInNineteenOfTwentyIntervals() {
        RandomStream random = stream(3);
        int inside = 0;
        for (int trial = 0; trial < 200; trial++) {
            double[] values = new double[20];
            for (int i = 0; i < values.length; i++) {
                values[i] = -StrictMath.log(1 - random.nextDouble());
            }
            Interval interval = Bootstrap.mean(values, random);
            inside += interval.low() <= 1 && interval.high() >= 1 ? 1 : 0;
        }
        assertTrue(inside >= 178 && inside <= 198, "inside " + inside + " of 200");
    }

    @Test
    void equalValuesHaveAnIntervalOfNoWidth() {
        assertEquals(new Interval(0.7, 0.7, 0.7, 5), Bootstrap.median(new double[] {.7, .7, .7, .7, .7}, stream(4)));
    }

    @Test
    void oneValueHasNoIntervalAndNaNIsLeftOut() {
        Interval interval = Bootstrap.mean(new double[] {Double.NaN, 2}, stream(5));
        assertEquals(new Interval(2, Double.NaN, Double.NaN, 1), interval);
        assertFalse(interval.above(0) || interval.below(5) || interval.within(0, 5));
        assertTrue(Double.isNaN(Bootstrap.mean(new double[0], stream(5)).estimate()));
    }

    @Test
    void aMedianAmongInfiniteValuesStaysANumber() {
        double never = Double.POSITIVE_INFINITY;
        Interval interval = Bootstrap.median(new double[] {1, 2, 3, never, never, never, never}, stream(6));
        assertEquals(never, interval.estimate());
        assertEquals(never, interval.high());
        assertTrue(interval.low() <= 3, interval.toString());
    }

    @Test
    void pairsAreMadeOfDrawnRunsWithoutPairsOfOneRunWithItself() {
        double nan = Double.NaN;
        double[][] equal = {{nan, 0.5, 0.5}, {0.5, nan, 0.5}, {0.5, 0.5, nan}};
        assertEquals(new Interval(0.5, 0.5, 0.5, 3), Bootstrap.pairs(equal, stream(7)));
        double[][] holes = {{nan, .2, nan}, {.2, nan, .4}, {nan, .4, nan}};
        assertEquals(.3, Bootstrap.pairs(holes, stream(7)).estimate(), 1e-15);
    }

    /** One run that differs from seven others makes seven pairs, which are not seven independent values. */
    @Test
    void aRunThatStandsApartMakesPairsLessSureThanIndependentValuesWouldBe() {
        double[][] pairs = new double[8][8];
        for (int i = 1; i < 8; i++) {
            pairs[0][i] = 1;
            pairs[i][0] = 1;
        }
        Interval interval = Bootstrap.pairs(pairs, stream(8));
        double independent = 2 * 1.96 * Math.sqrt(0.25 * 0.75 / 28);
        assertEquals(0.25, interval.estimate(), 1e-15);
        assertTrue(interval.high() - interval.low() > 1.5 * independent, interval.toString());
    }

    private static RandomStream stream(long seed) {
        return new Seed(seed).stream();
    }
}
