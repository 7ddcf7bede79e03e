package io.github.mazescape.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.network.Precision;
import io.github.mazescape.network.ScalarKernel;
import org.junit.jupiter.api.Test;

/** How pixels lie on a plane; moves over the lattice are tested where the user makes them. */
class ViewportTest {
    private static void assertRefused(String message, Runnable work) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, work::run).getMessage());
    }

    @Test
    void aCentredOneIsAsWideAsAskedAndShowsTheMiddlesOfItsPixels() {
        Viewport view = Viewport.centred(0.3, 9, 6);
        assertEquals(0.3, view.halfWidth());
        assertEquals(0.3 / (9.0 / 6), view.halfHeight());
        for (int px = 0; px < 9; px++) {
            assertEquals(((2 * px + 1) / 9.0 - 1) * 0.3, view.x(px));
        }
        for (int py = 0; py < 6; py++) {
            assertEquals(((2 * py + 1) / 6.0 - 1) * (0.3 / (9.0 / 6)), view.y(py));
        }
        assertFalse(view.onLattice());
    }

    @Test
    void itIsMovedAndZoomedFromTheNearestLattice() {
        Viewport view = Viewport.centred(0.5, 8, 4);
        assertEquals(Viewport.of(0.5, 8, 4).panned(3, -1), view.panned(3, -1));
        assertEquals(Viewport.of(0.5, 8, 4).zoomed(2, 1, 1), view.zoomed(2, 1, 1));
        assertSame(view, view.resized(8, 4));
        assertEquals(Viewport.centred(0.25, 5, 5), view.reaching(0.25, 5, 5));
    }

    @Test
    void oneOnTheLatticeReachesFartherAroundTheSamePlace() {
        Viewport view = new Viewport(0x1p-10, 100, -300, 64, 64);
        Viewport wider = view.reaching(0.125, 32, 16);
        assertTrue(wider.onLattice());
        assertEquals(0.125, wider.halfWidth());
        assertEquals(0.0625, wider.halfHeight());
        assertEquals(view.x(32), wider.x(16), wider.pitch() / 2);
        assertEquals(view.y(32), wider.y(8), wider.pitch() / 2);
    }

    @Test
    void aLatticeTooFineForSinglePrecisionIsMeasuredInDouble() {
        try (BatchEvaluator single = new BatchEvaluator(SmallTask.TOPOLOGY, new ScalarKernel(), 1)) {
            assertEquals(Precision.SINGLE, single.kernel().precision());
            Viewport fine = new Viewport(0x1p-23, 0, 0, 8, 8);
            assertEquals(Precision.DOUBLE, fine.evaluator(single).kernel().precision());
            assertSame(single, new Viewport(0x1p-22, 0, 0, 8, 8).evaluator(single));
            assertSame(single, Viewport.centred(1e-9, 8, 8).evaluator(single));
        }
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertRefused("width: expected 1 to 16384 pixels, got 0", () -> Viewport.centred(0.5, 0, 4));
        assertRefused("height: expected 1 to 16384 pixels, got 16385", () -> Viewport.centred(0.5, 4, 16385));
        assertRefused("pitch: expected a finite number over 0, got 0.0", () -> Viewport.centred(0, 4, 4));
        assertRefused(
                "extent: expected a finite number from 0, got NaN", () -> new Viewport(1, 0, 0, 4, 4, Double.NaN));
        assertRefused(
                "extent: expected a finite number from 0, got Infinity",
                () -> new Viewport(1, 0, 0, 4, 4, Double.POSITIVE_INFINITY));
        assertRefused(
                "pitch: expected a finite number over 0, got Infinity",
                () -> new Viewport(Double.POSITIVE_INFINITY, 0, 0, 4, 4));
        long beyond = (1L << 52) + 1;
        assertRefused(
                "viewport: expected columns and rows within 2^52, got " + beyond + " and 0",
                () -> new Viewport(1, beyond, 0, 4, 4));
        assertRefused(
                "viewport: expected columns and rows within 2^52, got 0 and -" + beyond,
                () -> new Viewport(1, 0, -beyond, 4, 4));
    }

    @Test
    void nobodyZoomsInWhereTheFinerLatticeDoesNotReach() {
        long far = 1L << 51;
        Viewport right = new Viewport(0x1p-30, far + 1, 0, 8, 8);
        Viewport up = new Viewport(0x1p-30, 0, -far - 1, 8, 8);
        assertSame(right, right.zoomed(0, 0, 1));
        assertSame(up, up.zoomed(0, 0, 1));
        assertEquals(
                new Viewport(0x1p-31, 2 * far, 0, 8, 8), right.panned(-1, 0).zoomed(0, 0, 2));
    }
}
