package io.github.mazescape.evaluation.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.schedule.Standing.State;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final double MILLI = 1e6;

    private final Pace pace = new Pace(1000);

    @Test
    void theExpectedRateHoldsUntilTheFirstAnswer() {
        assertFalse(pace.measured());
        assertEquals(1000, pace.rate());
        pace.measure(50, 100 * MILLI, 0);
        assertTrue(pace.measured());
        assertEquals(500, pace.rate(), 1e-9);
    }

    @Test
    void answersThatArriveInPairsCountLikeOne() {
        pace.measure(100, 200 * MILLI, 0);
        pace.measure(100, 0, 0);
        assertEquals(1000, pace.rate(), 1e-3);
    }

    @Test
    void whatLiesTwoSecondsOfWorkBackIsForgotten() {
        pace.measure(1000, 1000 * MILLI, 0);
        for (int i = 0; i < 60; i++) {
            pace.measure(25, 500 * MILLI, 0);
        }
        assertEquals(50, pace.rate(), 0.1);
    }

    @Test
    void theWayOfTheMessagesIsNotWork() {
        pace.measure(10, 100 * MILLI, 20 * MILLI);
        assertEquals(500, pace.rate(), 1e-9);
        pace.measureLatency(80 * MILLI);
        assertEquals(20 * MILLI, pace.latency(), 1);
        for (int i = 0; i < 40; i++) {
            pace.measureLatency(80 * MILLI);
        }
        assertEquals(80 * MILLI, pace.latency(), 0.01 * MILLI);
    }

    @Test
    void nobodyIsBelievedToHaveWorkedHardlyAtAllOrForLongerThanSinceItWasAsked() {
        pace.measure(10, 80 * MILLI, 1);
        assertEquals(1000, pace.rate(), 1e-9);
        Worker<String> worker = new Worker<>(1, "a", "a", 1, State.PROVEN, new Pace(1));
        Part<String> part = new Batch<String>(0, 10, 1, member -> 10).cut(1, 10, false);
        part.give(worker, false, 0);
        part.answer(worker, "", (long) (1000 * MILLI), (long) (100 * MILLI));
        assertEquals(100, worker.pace().rate(), 1e-9);
    }

    @Test
    void anAnswerThatIsOvertakenTookWhatItTook() {
        Worker<String> worker = new Worker<>(1, "a", "a", 1, State.PROVEN, new Pace(1000));
        Batch<String> batch = new Batch<>(0, 1010, 1, member -> 1000);
        Part<String> large = batch.cut(1, 1000, false);
        Part<String> small = batch.cut(2, 10, false);
        large.give(worker, false, 0);
        small.give(worker, false, 0);
        small.answer(worker, "", (long) MILLI, (long) (100 * MILLI));
        large.answer(worker, "", (long) (99 * MILLI), (long) (102 * MILLI));
        assertEquals(10_000, worker.pace().rate(), 1000);
    }

    @Test
    void eachMissingAnswerHalvesTheRateUntilOneComes() {
        pace.measure(100, 100 * MILLI, 0);
        pace.doubt();
        pace.doubt();
        assertEquals(250, pace.rate(), 1e-9);
        pace.measure(100, 100 * MILLI, 0);
        assertEquals(1000, pace.rate(), 1e-9);
    }
}
