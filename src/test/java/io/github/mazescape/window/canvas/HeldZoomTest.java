package io.github.mazescape.window.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HeldZoomTest {
    private final HeldZoom held = new HeldZoom();

    /** How far it zooms from one time to another when asked every 10 ms [octaves]. */
    private double octaves(long from, long to) {
        double octaves = 0;
        for (long now = from; now <= to; now += 10) {
            octaves += held.octaves(now);
        }
        return octaves;
    }

    @Test
    void aTapOfAKeyZoomsALittle() {
        held.key(1, 1000);
        held.keyUp(1040);
        assertEquals(HeldZoom.SPEED * HeldZoom.TAP / 1000, octaves(1000, 5000), 1e-9);
    }

    @Test
    void aKeyThatIsHeldZoomsOnUntilItGoesUp() {
        held.key(-1, 1000);
        double octaves = octaves(1000, 1660);
        for (long now = 1660; now < 3000; now += 40) {
            held.keyUp(now);
            held.key(-1, now + 1);
            octaves += octaves(now, now + 39);
        }
        assertEquals(-2 * HeldZoom.SPEED, octaves, 0.1);
        held.keyUp(3000);
        assertTrue(octaves(3000, 9000) > -0.2);
        assertFalse(held.zooms(9000));
    }

    @Test
    void aKeyOfWhichNothingMoreIsHeardIsLetGo() {
        held.key(1, 0);
        assertTrue(octaves(0, 60_000) < 3 * HeldZoom.SPEED);
    }

    @Test
    void aButtonZoomsOnlyOnceItWasHeldStill() {
        held.press(1, 0);
        assertEquals(0, octaves(0, HeldZoom.STILL));
        held.release(HeldZoom.STILL + 500);
        assertEquals(HeldZoom.SPEED / 2, octaves(HeldZoom.STILL, 5000), 1e-9);
    }

    @Test
    void aLongFrameIsNoLeap() {
        held.press(1, 0);
        assertTrue(held.octaves(10_000) < 0.5);
    }
}
