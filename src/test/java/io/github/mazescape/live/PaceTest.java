package io.github.mazescape.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void fiveGenerationsASecondAreAFifthOfASecondApart() {
        Pace tempo = new Pace(5);
        assertEquals(SECOND / 5, tempo.left(0));
        assertEquals(SECOND / 10, tempo.left(SECOND / 10));
        assertTrue(tempo.left(SECOND / 5) <= 0);
        assertTrue(tempo.left(SECOND) <= 0);
    }

    @Test
    void asFastAsItGoesWaitsForNothing() {
        assertEquals(0, new Pace(Double.POSITIVE_INFINITY).left(0));
    }

    @Test
    void whilePausedOnlyStepsAreMadeAndEachOnce() {
        Pace tempo = new Pace(5);
        tempo.step();
        tempo.step();
        assertTrue(tempo.paused());
        assertEquals(0, tempo.left(0));
        tempo.next();
        assertEquals(0, tempo.left(0));
        tempo.next();
        assertEquals(Pace.FOR_EVER, tempo.left(SECOND));
        tempo.next();
        assertEquals(Pace.FOR_EVER, tempo.left(SECOND));
        tempo.step();
        tempo.forgetSteps();
        assertEquals(Pace.FOR_EVER, tempo.left(SECOND));
        tempo.toggle();
        assertEquals(SECOND / 5, tempo.left(0));
    }

    @Test
    void speedsGoUpAndDownALadderAndStayOnIt() {
        Pace tempo = new Pace(5);
        tempo.changeSpeed(1);
        assertEquals(10, tempo.speed());
        tempo.changeSpeed(-1);
        tempo.changeSpeed(-1);
        assertEquals(2, tempo.speed());
        for (int i = 0; i < 20; i++) {
            tempo.changeSpeed(-1);
        }
        assertEquals(1, tempo.speed());
        for (int i = 0; i < 20; i++) {
            tempo.changeSpeed(1);
        }
        assertEquals(Double.POSITIVE_INFINITY, tempo.speed());
        tempo.setSpeed(7);
        tempo.changeSpeed(-1);
        assertEquals(5, tempo.speed());
    }
}
