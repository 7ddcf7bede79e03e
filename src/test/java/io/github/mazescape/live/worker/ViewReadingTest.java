package io.github.mazescape.live.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Growth;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.Snapshot;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

class ViewReadingTest {
    private static final Growth GROWTH = new Growth(-0.89, 0, 2, 3);
    private static final int SIDE = 512;

    private static ViewReading of(int side, IntBinaryOperator behaviour) {
        long[] fingerprints = new long[side * side];
        for (int i = 0; i < fingerprints.length; i++) {
            fingerprints[i] = behaviour.applyAsInt(i % side, i / side);
        }
        return ViewReading.of(
                new Snapshot(1, side, side, new float[Layer.MEASURED.size()][side * side], fingerprints), GROWTH);
    }

    @Test
    void aStraightBorderHasDimensionOne() {
        ViewReading read = of(SIDE, (x, y) -> 2 * x + y < SIDE ? 1 : 2);
        assertEquals(1, read.dimension().orElseThrow().value(), 0.05);
        assertTrue(read.borders() < 0.01, read.borderWords());
        assertTrue(
                read.borderWords().matches("borders 0\\.\\d %, dimension \\d\\.\\d\\d ± 0\\.\\d\\d"),
                read.borderWords());
    }

    @Test
    void pixelsThatAllDifferFillThePictureAndThatIsSaid() {
        ViewReading read = of(SIDE, (x, y) -> x + SIDE * y);
        assertEquals(2, read.dimension().orElseThrow().value(), 0.01);
        assertEquals("borders 100.0 %, dimension n/a: nearly all is border", read.borderWords());
    }

    @Test
    void aPictureOfOneBehaviourHasNoDimension() {
        ViewReading read = of(SIDE, (x, y) -> 7);
        assertEquals("borders 0.0 %, dimension n/a: too few of them, or too small a picture", read.borderWords());
        assertEquals("centre: λ −0.89 a step, folds end at about 10^−3.1", read.centreWords());
    }

    @Test
    void aSmallPictureTellsTheShareAlone() {
        ViewReading read = of(40, (x, y) -> x + y);
        assertTrue(read.dimension().isEmpty());
        assertTrue(read.borders() > 0.99);
    }
}
