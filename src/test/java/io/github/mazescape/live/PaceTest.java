package io.github.mazescape.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void fiveGenerationsASecondAreAFifthOfASecondApart() {
        Pace pace = new Pace(5);
        assertEquals(SECOND / 5, pace.left(0));
        assertEquals(SECOND / 10, pace.left(SECOND / 10));
        assertTrue(pace.left(SECOND / 5) <= 0);
        assertTrue(pace.left(SECOND) <= 0);
    }

    @Test
    void asFastAsItGoesWaitsForNothing() {
        assertEquals(0, new Pace(Double.POSITIVE_INFINITY).left(0));
    }

    @Test
    void whilePausedOnlyStepsAreMadeAndEachOnce() {
        Pace pace = new Pace(5);
        pace.step();
        pace.step();
        assertTrue(pace.paused());
        assertEquals(0, pace.left(0));
        pace.next();
        assertEquals(0, pace.left(0));
        pace.next();
        assertEquals(Pace.FOR_EVER, pace.left(SECOND));
        pace.next();
        assertEquals(Pace.FOR_EVER, pace.left(SECOND));
        pace.step();
        pace.forgetSteps();
        assertEquals(Pace.FOR_EVER, pace.left(SECOND));
        pace.toggle();
        assertEquals(SECOND / 5, pace.left(0));
    }

    @Test
    void speedsGoUpAndDownALadderAndStayOnIt() {
        Pace pace = new Pace(5);
        pace.changeSpeed(1);
        assertEquals(10, pace.speed());
        pace.changeSpeed(-1);
        pace.changeSpeed(-1);
        assertEquals(2, pace.speed());
        for (int i = 0; i < 20; i++) {
            pace.changeSpeed(-1);
        }
        assertEquals(1, pace.speed());
        for (int i = 0; i < 20; i++) {
            pace.changeSpeed(1);
        }
        assertEquals(Double.POSITIVE_INFINITY, pace.speed());
        pace.setSpeed(7);
        pace.changeSpeed(-1);
        assertEquals(5, pace.speed());
    }
}
