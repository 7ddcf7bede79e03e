package io.github.mazescape.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RegressionTest {
    static final double[] ANSCOMBE_X = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
    static final double[] ANSCOMBE_Y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};

    @Test
    void anscombesFirstSetHasItsKnownLine() {
        Regression.Line line = Regression.line(ANSCOMBE_X, ANSCOMBE_Y);
        assertEquals(3.0001, line.intercept(), 5e-5);
        assertEquals(0.5001, line.slope(), 5e-5);
        assertEquals(0.1179, line.slopeError(), 5e-5);
        assertEquals(8.001, line.at(10), 5e-4);
    }

    @Test
    void wildPointsCarryTheRobustLineNowhere() {
        double[] x = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        double[] y = {1, 3, 5, 7, 900, 11, 13, -700, 17, 19};
        Regression.Line line = Regression.robust(x, y);
        assertEquals(2, line.slope(), 1e-12);
        assertEquals(1, line.intercept(), 1e-12);
        assertTrue(Math.abs(Regression.line(x, y).slope() - 2) > 1);
    }

    @Test
    void theRobustErrorIsNearThatOfLeastSquares() {
        double robust = Regression.robust(ANSCOMBE_X, ANSCOMBE_Y).slopeError();
        assertEquals(0.118, robust, 0.06);
    }

    @Test
    void pointsAboveOneAnotherHaveNoLine() {
        double[] x = {2, 2, 2};
        double[] y = {1, 2, 3};
        assertTrue(Double.isNaN(Regression.line(x, y).slope()));
        assertTrue(Double.isNaN(Regression.robust(x, y).slope()));
    }
}
