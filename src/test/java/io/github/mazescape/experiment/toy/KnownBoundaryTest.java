package io.github.mazescape.experiment.toy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.seed.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownBoundaryTest {
    @ParameterizedTest
    @CsvSource({
        "0.5, 0.2, 1",
        "0.5, 0.29, 0",
        "0.34, 0.01, 1",
        "0.3, 0.05, 0",
        "0.16667, 0.05, 1",
        "0.05, 0.03, 0",
        "0.8333, 0.05, 1",
        "0.2, -0.01, 1"
    })
    void theKochCurveHasItsBumps(double x, double y, long side) {
        assertEquals(side, KnownBoundary.KOCH.side(x, y));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 1", "0.15, 0", "0.85, 0", "0.05, 1", "0.25, 0"})
    void aPointIsLabelledByTheStepThatCutItsGapOut(double x, long side) {
        assertEquals(side, KnownBoundary.CANTOR.side(x, 0));
    }

    @Test
    void weierstrassHasPointsOnBothSides() {
        Weierstrass function = new Weierstrass(0.5, new Seed(1).stream());
        long[] sides = function.labels().of(new double[][] {{0.3, 10}, {0.3, -10}})[0];
        assertEquals(1, sides[0]);
        assertEquals(0, sides[1]);
    }
}
