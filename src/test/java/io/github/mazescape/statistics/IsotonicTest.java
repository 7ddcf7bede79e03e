package io.github.mazescape.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class IsotonicTest {
    @Test
    void neighboursThatFallArePooled() {
        assertArrayEquals(new double[] {1, 2.5, 2.5, 4}, Isotonic.increasing(new double[] {1, 3, 2, 4}), 1e-15);
        assertArrayEquals(new double[] {2, 2, 2}, Isotonic.increasing(new double[] {3, 2, 1}), 1e-15);
    }

    @Test
    void whatRisesStaysAsItIs() {
        double[] rising = {-1, 0, 0, 5};
        assertArrayEquals(rising, Isotonic.increasing(rising));
        assertArrayEquals(new double[0], Isotonic.increasing(new double[0]));
    }
}
