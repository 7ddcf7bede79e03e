package io.github.mazescape.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {
    @Test
    void aWorkerTakesItsOwnFromTheFrontAndThenHalfOfWhatAnotherHasLeft() {
        Shares shares = new Shares(20, 2);
        assertRange(0, 4, shares.next(0, 4));
        assertRange(10, 20, shares.next(1, 16));
        assertRange(7, 9, shares.next(1, 2));
        assertRange(4, 7, shares.next(0, 4));
        assertRange(9, 10, shares.next(0, 4));
        assertEquals(Shares.NOTHING, shares.next(0, 4));
        assertEquals(Shares.NOTHING, shares.next(1, 4));
    }

    private static void assertRange(int from, int to, long range) {
        assertEquals(from + " to " + to, Shares.from(range) + " to " + Shares.to(range));
    }

    @Test
    void oneWorkerAloneDoesTheWorkOfAll() {
        Shares shares = new Shares(1000, 7);
        int done = 0;
        for (long range = shares.next(3, 5); range != Shares.NOTHING; range = shares.next(3, 5)) {
            done += Shares.to(range) - Shares.from(range);
        }
        assertEquals(1000, done);
    }

    @ParameterizedTest
    @CsvSource({"0, 3, 1", "1, 4, 1", "5, 7, 3", "100000, 4, 1", "99999, 3, 7"})
    void whateverIsStolenEveryPointIsGivenOutOnce(int size, int workers, int chunk) {
        Shares shares = new Shares(size, workers);
        AtomicIntegerArray given = new AtomicIntegerArray(size);
        CompletableFuture.allOf(IntStream.range(0, workers)
                        .mapToObj(worker -> CompletableFuture.runAsync(() -> {
                            for (long range = shares.next(worker, chunk);
                                    range != Shares.NOTHING;
                                    range = shares.next(worker, chunk)) {
                                for (int point = Shares.from(range); point < Shares.to(range); point++) {
                                    given.incrementAndGet(point);
                                }
                            }
                        }))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
        assertTrue(IntStream.range(0, size).allMatch(point -> given.get(point) == 1));
    }
}
