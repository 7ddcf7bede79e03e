package io.github.mazescape.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.input.InputException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Holds the order of frames, the way of failures to the caller, and the end of the writing thread. */
@Timeout(60)
class MovieWriterThreadTest {
    /** Notes what it is told; waits in each frame until it may go on, and fails at some frame. */
    private static class Notes implements MovieWriter.Target {
        final List<String> told = Collections.synchronizedList(new ArrayList<>());
        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch mayGoOn;
        final int failsAt;
        Thread thread = Thread.currentThread();

        Notes(boolean waits, int failsAt) {
            mayGoOn = new CountDownLatch(waits ? 1 : 0);
            this.failsAt = failsAt;
        }

        @Override
        public Path path() {
            return Path.of("notes");
        }

        @Override
        public void add(MovieFrame frame) {
            thread = Thread.currentThread();
            begun.countDown();
            try {
                mayGoOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            int number = frame.rgb()[0];
            if (number == failsAt) {
                throw InputException.at(path() + ": the movie could not be written")
                        .refused(new IOException("frame " + number));
            }
            told.add("frame " + number);
        }

        @Override
        public void finish() {
            told.add("finish");
        }

        @Override
        public void discard() {
            told.add("discard");
        }
    }

    private static BufferedImage frame(int number, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, number);
        return image;
    }

    @Test
    void framesAreWrittenInTheirOrderByAnotherThreadAndCloseWaitsForThem() {
        Notes notes = new Notes(false, -1);
        try (MovieWriter writer = new MovieWriter(notes)) {
            BufferedImage drawnOnAgain = frame(0, 4, 4);
            for (int i = 0; i < 100; i++) {
                drawnOnAgain.setRGB(0, 0, i);
                writer.add(drawnOnAgain);
            }
        }
        List<String> expected = new ArrayList<>(
                IntStream.range(0, 100).mapToObj(i -> "frame " + i).toList());
        expected.add("finish");
        assertEquals(expected, notes.told);
        assertNotSame(Thread.currentThread(), notes.thread);
    }

    @Test
    void theCallerWaitsOnlyWhileTheQueueIsFull() throws InterruptedException {
        Notes notes = new Notes(true, -1);
        MovieWriter writer = new MovieWriter(notes);
        int side = 2048;
        int room = MovieWriter.MOST_PIXELS / (side * side);
        for (int i = 0; i < room; i++) {
            writer.add(frame(i, side, side));
        }
        Thread caller = new Thread(() -> writer.add(frame(room, side, side)));
        caller.start();
        while (caller.getState() != Thread.State.WAITING) {
            assertTrue(caller.isAlive(), "a full queue must hold the caller");
            Thread.onSpinWait();
        }
        assertEquals(List.of(), notes.told);
        notes.mayGoOn.countDown();
        caller.join();
        writer.close();
        assertEquals(room + 2, notes.told.size());
    }

    @Test
    void aFailureIsThrownByTheNextFrameAndTheMovieIsDiscarded() throws InterruptedException {
        Notes notes = new Notes(false, 1);
        MovieWriter writer = new MovieWriter(notes);
        writer.add(frame(0, 4, 4));
        InputException thrown = assertThrows(InputException.class, () -> {
            for (int i = 1; i < 100_000; i++) {
                writer.add(frame(i, 4, 4));
                Thread.sleep(1);
            }
        });
        assertEquals("notes: the movie could not be written: frame 1", thrown.getMessage());
        assertEquals(List.of("frame 0", "discard"), notes.told);
        assertThrows(IllegalStateException.class, () -> writer.add(frame(2, 4, 4)));
        writer.close();
        writer.discard();
        assertEquals(List.of("frame 0", "discard"), notes.told);
    }

    @Test
    void aFailureOfTheLastFrameIsThrownByClose() {
        Notes notes = new Notes(false, 1);
        MovieWriter writer = new MovieWriter(notes);
        writer.add(frame(0, 4, 4));
        writer.add(frame(1, 4, 4));
        assertThrows(InputException.class, writer::close);
        assertEquals(List.of("frame 0", "discard"), notes.told);
    }

    @Test
    void anErrorReachesTheCallerAsItIs() {
        OutOfMemoryError error = new OutOfMemoryError("test");
        Notes notes = new Notes(false, -1) {
            @Override
            public void finish() {
                throw error;
            }
        };
        MovieWriter writer = new MovieWriter(notes);
        writer.add(frame(0, 4, 4));
        assertSame(error, assertThrows(OutOfMemoryError.class, writer::close));
        assertEquals(List.of("frame 0", "discard"), notes.told);
    }

    @Test
    void discardDropsTheFramesThatWait() throws InterruptedException {
        Notes notes = new Notes(true, -1);
        MovieWriter writer = new MovieWriter(notes);
        for (int i = 0; i < 10; i++) {
            writer.add(frame(i, 4, 4));
        }
        notes.begun.await();
        Thread discarding = new Thread(writer::discard);
        discarding.start();
        while (discarding.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        notes.mayGoOn.countDown();
        discarding.join();
        assertEquals(List.of("frame 0", "discard"), notes.told);
        writer.close();
        assertEquals(2, notes.told.size());
    }
}
