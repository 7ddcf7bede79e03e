package io.github.mazescape.live.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class CoreShareTest {
    private static final long TURN = 500_000;
    /** What two cores do in ten minutes [agent-steps]. */
    private static final long TEN_MINUTES = 600L * 100_000_000;

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.5, 0.8})
    void bothSidesGetTheirShareWhenBothWantAllThereIs(double share) throws InterruptedException {
        assertEquals(share, shareOfEvolution(shares(share)), 0.05);
    }

    /** Ten minutes of two cores, in which one side rests while the other works. */
    @ParameterizedTest
    @CsvSource({"EVOLUTION, 0.25", "EVOLUTION, 0.8", "LANDSCAPE, 0.25", "LANDSCAPE, 0.8"})
    void whoComesBackFromALongRestOwesNothingAndIsOwedNothing(CoreShare.Side resting, double share)
            throws InterruptedException {
        CoreShare shares = shares(share);
        CoreShare.Side working = CoreShare.Side.values()[1 - resting.ordinal()];
        shares.begin(resting);
        shares.end(resting, TURN);
        shares.rest(resting);
        for (long done = 0; done < TEN_MINUTES; done += TEN_MINUTES / 1000) {
            shares.begin(working);
            shares.end(working, TEN_MINUTES / 1000);
        }
        assertEquals(share, shareOfEvolution(shares), 0.05);
    }

    @Test
    void whoRestsAfterEachTurnIsStillHeldToItsShare() throws InterruptedException {
        assertTrue(shareOfEvolution(shares(0.2), true) < 0.25);
    }

    @Test
    void whatIsBehindBothSidesGetsATenthWhileOneOfThemWorks() throws InterruptedException {
        CoreShare shares = shares(0.5);
        AtomicLongArray turns = new AtomicLongArray(2);
        AtomicBoolean ended = new AtomicBoolean();
        Thread behind = new Thread(() -> {
            while (!ended.get()) {
                shares.beginBehind();
                turns.incrementAndGet(1);
                shares.endBehind(TURN);
            }
        });
        shares.begin(CoreShare.Side.EVOLUTION);
        behind.start();
        while (turns.get(0) < 400) {
            shares.begin(CoreShare.Side.EVOLUTION);
            Thread.sleep(1);
            turns.incrementAndGet(0);
            shares.end(CoreShare.Side.EVOLUTION, TURN);
        }
        long beside = turns.get(1);
        shares.rest(CoreShare.Side.EVOLUTION);
        while (turns.get(1) < beside + 1000) {
            Thread.onSpinWait();
        }
        ended.set(true);
        behind.join();
        assertTrue(beside >= 20 && beside <= 50, "turns behind 400 others: " + beside);
    }

    private static CoreShare shares(double evolution) {
        CoreShare shares = new CoreShare();
        shares.setEvolution(evolution);
        return shares;
    }

    /** The share of the turns that evolution gets while both sides want all there is. */
    private static double shareOfEvolution(CoreShare shares) throws InterruptedException {
        return shareOfEvolution(shares, false);
    }

    private static double shareOfEvolution(CoreShare shares, boolean evolutionRests) throws InterruptedException {
        shares.begin(CoreShare.Side.EVOLUTION);
        shares.begin(CoreShare.Side.LANDSCAPE);
        AtomicLongArray turns = new AtomicLongArray(2);
        AtomicBoolean over = new AtomicBoolean();
        Thread[] threads = new Thread[2];
        for (CoreShare.Side side : CoreShare.Side.values()) {
            threads[side.ordinal()] = new Thread(() -> {
                while (!over.get()) {
                    shares.begin(side);
                    if (turns.incrementAndGet(side.ordinal()) + turns.get(1 - side.ordinal()) > 2000) {
                        over.set(true);
                    }
                    shares.end(side, TURN);
                    if (evolutionRests && side == CoreShare.Side.EVOLUTION) {
                        shares.rest(side);
                    }
                }
                shares.rest(side);
            });
            threads[side.ordinal()].start();
        }
        for (Thread thread : threads) {
            thread.join(20_000);
        }
        return (double) turns.get(0) / (turns.get(0) + turns.get(1));
    }

    @Test
    void whoIsAloneNeverWaits() {
        CoreShare shares = new CoreShare();
        shares.setEvolution(0);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            for (int i = 0; i < 1000; i++) {
                shares.begin(CoreShare.Side.EVOLUTION);
                shares.end(CoreShare.Side.EVOLUTION, TURN);
            }
        });
    }

    @Test
    void theShareStaysWithinItsRange() {
        CoreShare shares = new CoreShare();
        shares.setEvolution(7);
        assertEquals(1, shares.evolution());
        shares.setEvolution(-7);
        assertEquals(0, shares.evolution());
        assertTrue(shares.evolution() == 0);
    }
}
