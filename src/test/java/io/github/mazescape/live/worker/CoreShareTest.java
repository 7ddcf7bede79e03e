package io.github.mazescape.live.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoreShareTest {
    private static final long TURN = 500_000;

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.5, 0.8})
    void bothSidesGetTheirShareWhenBothWantAllThereIs(double share) throws InterruptedException {
        CoreShare shares = new CoreShare();
        shares.setEvolution(share);
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
                }
                shares.rest(side);
            });
            threads[side.ordinal()].start();
        }
        for (Thread thread : threads) {
            thread.join(20_000);
        }
        double evolution = (double) turns.get(0) / (turns.get(0) + turns.get(1));
        assertEquals(share, evolution, 0.05);
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
