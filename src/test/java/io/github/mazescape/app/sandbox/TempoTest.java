package io.github.mazescape.app.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TempoTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void fiveGenerationsASecondAreAFifthOfASecondApart() {
        Tempo tempo = new Tempo(5);
        assertEquals(SECOND / 5, tempo.left(0));
        assertEquals(SECOND / 10, tempo.left(SECOND / 10));
        assertTrue(tempo.left(SECOND / 5) <= 0);
        assertTrue(tempo.left(SECOND) <= 0);
    }

    @Test
    void asFastAsItGoesWaitsForNothing() {
        assertEquals(0, new Tempo(Double.POSITIVE_INFINITY).left(0));
    }

    @Test
    void whilePausedOnlyStepsAreMadeAndEachOnce() {
        Tempo tempo = new Tempo(5);
        tempo.step();
        tempo.step();
        assertTrue(tempo.paused());
        assertEquals(0, tempo.left(0));
        tempo.next();
        assertEquals(0, tempo.left(0));
        tempo.next();
        assertEquals(Tempo.FOR_EVER, tempo.left(SECOND));
        tempo.next();
        assertEquals(Tempo.FOR_EVER, tempo.left(SECOND));
        tempo.step();
        tempo.forgetSteps();
        assertEquals(Tempo.FOR_EVER, tempo.left(SECOND));
        tempo.toggle();
        assertEquals(SECOND / 5, tempo.left(0));
    }

    @Test
    void speedsGoUpAndDownALadderAndStayOnIt() {
        Tempo tempo = new Tempo(5);
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
