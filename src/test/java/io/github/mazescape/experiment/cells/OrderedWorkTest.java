package io.github.mazescape.experiment.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Cancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedWorkTest {
    private final List<Integer> taken = new ArrayList<>();

    private void take(int number, int result) {
        assertEquals(number * number, result);
        taken.add(number);
    }

    @Test
    void resultsComeInTheOrderOfThePiecesThoughTheyEndInAnother() {
        CountDownLatch second = new CountDownLatch(1);
        OrderedWork.run(
                4,
                20,
                3,
                new Cancellation(),
                number -> {
                    if (number == 4) {
                        await(second);
                    }
                    if (number == 5) {
                        second.countDown();
                    }
                    return number * number;
                },
                this::take);
        assertEquals(IntStream.range(4, 20).boxed().toList(), taken);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatAPieceThrowsIsThrownOnceThoseBeforeItAreTaken() {
        AtomicInteger begun = new AtomicInteger();
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> OrderedWork.run(
                        0,
                        1000,
                        2,
                        new Cancellation(),
                        number -> {
                            begun.incrementAndGet();
                            if (number == 7) {
                                throw new IllegalStateException("seven");
                            }
                            return number * number;
                        },
                        this::take));
        assertEquals("seven", thrown.getMessage());
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 6), taken);
        assertTrue(begun.get() < 1000, begun + " pieces were begun");
    }

    @Test
    void workThatIsAskedToStopBeginsNoFurtherPiece() {
        Cancellation cancellation = new Cancellation();
        assertThrows(
                CancellationException.class,
                () -> OrderedWork.run(
                        0,
                        1000,
                        1,
                        cancellation,
                        number -> {
                            if (number == 3) {
                                cancellation.request();
                            }
                            return number * number;
                        },
                        this::take));
        assertEquals(List.of(0, 1, 2, 3), taken);
    }

    @Test
    void noPiecesAreNoWork() {
        OrderedWork.run(5, 5, 4, new Cancellation(), number -> number * number, this::take);
        assertEquals(List.of(), taken);
    }
}
