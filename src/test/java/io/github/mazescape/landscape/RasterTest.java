package io.github.mazescape.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Layer;
import org.junit.jupiter.api.Test;

class RasterTest {
    private static final int WIDTH = 37;
    private static final int HEIGHT = 21;

    private final Raster raster = SmallTask.raster(SmallTask.task(1), WIDTH, HEIGHT);

    /** Adds the pixels of one step's grid that are not exact, each with its own number as its fitness. */
    private void fill(int step) {
        for (int y = 0; y < HEIGHT; y += step) {
            for (int x = 0; x < WIDTH; x += step) {
                if (!raster.isExact(x, y)) {
                    Evaluations one = Evaluations.ofSize(1);
                    one.fitness()[0] = y * WIDTH + x;
                    one.fingerprint()[0] = -1L;
                    raster.add(new int[] {y * WIDTH + x}, one, step);
                }
            }
        }
    }

    @Test
    void atFirstNothingIsKnown() {
        for (double value : SmallTask.values(raster, Layer.VISITED)) {
            assertTrue(Double.isNaN(value));
        }
        assertEquals(0, raster.progress());
        assertEquals(16, raster.resolution());
    }

    @Test
    void afterEveryStepAllPixelsShowOneAtMostHalfAStepAwayOrTheLastOne() {
        for (int step : Raster.STEPS) {
            fill(step);
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    int shown = (int) raster.value(Layer.FITNESS, x, y);
                    assertEquals(nearest(x, step, WIDTH), shown % WIDTH, "column " + x + " at step " + step);
                    assertEquals(nearest(y, step, HEIGHT), shown / WIDTH, "row " + y + " at step " + step);
                    assertEquals(x % step == 0 && y % step == 0, raster.isExact(x, y));
                }
            }
        }
        assertTrue(raster.complete());
    }

    private static int nearest(int at, int step, int size) {
        int last = (size - 1) / step * step;
        return Math.min(last, (at + step / 2) / step * step);
    }

    @Test
    void progressCountsExactPixelsAndTheVersionGrows() {
        long before = raster.version();
        fill(16);
        assertEquals(3 * 2 / (double) (WIDTH * HEIGHT), raster.progress());
        assertTrue(raster.version() > before);
        assertFalse(raster.complete());
    }

    @Test
    void whatDoesNotChangeIsNotCopiedAgain() {
        fill(16);
        Snapshot snapshot = raster.snapshot();
        assertSame(snapshot, raster.snapshot());
        fill(8);
        assertNotSame(snapshot, raster.snapshot());
        assertEquals(raster.version(), raster.snapshot().version());
    }

    @Test
    void aSnapshotHasAllLayersAndStaysAsItIsWhileTheRasterGoesOn() {
        fill(16);
        Snapshot snapshot = raster.snapshot();
        long version = raster.version();
        fill(1);
        assertEquals(version, snapshot.version());
        assertEquals(0, snapshot.measured(Layer.FITNESS)[1]);
        assertEquals(-1L, snapshot.fingerprint()[0]);
        assertEquals(0, snapshot.measured(Layer.VISITED)[0]);
        assertEquals(1, raster.snapshot().measured(Layer.FITNESS)[1]);
        assertEquals(HEIGHT / 2 * WIDTH + WIDTH / 2, snapshot.index(0, 0));
        Snapshot nothing = SmallTask.raster(SmallTask.task(1), 2, 3).snapshot();
        assertTrue(Float.isNaN(nothing.measured(Layer.STANDARD_ERROR)[5]));
        assertEquals(0, nothing.fingerprint()[5]);
    }

    @Test
    void behaviourIsANumberBelowOneThatAFloatHolds() {
        fill(16);
        double value = raster.value(Layer.BEHAVIOUR, 0, 0);
        assertEquals(1 - 0x1.0p-24f, (float) value);
        assertEquals(value, (float) value);
    }

    @Test
    void sizesAndPlacesOutsideAreRefused() {
        String side = assertThrows(IllegalArgumentException.class, () -> SmallTask.raster(SmallTask.task(1), 0, 5))
                .getMessage();
        assertEquals("width: expected 1 to 16384 pixels, got 0", side);
        assertThrows(IndexOutOfBoundsException.class, () -> raster.isExact(WIDTH, 0));
        for (int[] outside : new int[][] {{-1, 0}, {0, -1}, {0, HEIGHT}}) {
            assertThrows(IndexOutOfBoundsException.class, () -> raster.isExact(outside[0], outside[1]));
        }
    }

    private static void assertNoSnapshot(int width, int height, int layers, int values, int fingerprints) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Snapshot(1, width, height, new float[layers][values], new long[fingerprints]));
    }

    @Test
    void aSnapshotHasOneValueOfEachLayerForEachPixel() {
        int layers = Layer.MEASURED.size();
        assertEquals(2, new Snapshot(1, 2, 3, new float[layers][6], new long[6]).width());
        assertNoSnapshot(0, 3, layers, 0, 0);
        assertNoSnapshot(3, 0, layers, 0, 0);
        assertNoSnapshot(2, 3, layers, 6, 5);
        assertNoSnapshot(2, 3, layers, 5, 6);
        assertNoSnapshot(2, 3, layers - 1, 6, 6);
    }
}
