package io.github.mazescape.window.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.live.LiveSandbox;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class FileWritingTest {
    private static final Path FILE = Path.of("film.gif");

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final FileWriting writing = new FileWriting(said::add);

    /** Work that is done when the latch is open. */
    private static Supplier<String> waiting(CountDownLatch latch, String outcome) {
        return () -> {
            try {
                latch.await();
            } catch (InterruptedException e) {
                return "interrupted";
            }
            return outcome;
        };
    }

    @Test
    void theEndWaitsForWhatWasBegun() {
        CountDownLatch latch = new CountDownLatch(1);
        writing.begin(FILE, waiting(latch, "recorded"));
        for (int i = 0; i < 5; i++) {
            int number = i;
            writing.begin(Path.of("picture-" + i + ".png"), () -> "saved " + number);
        }
        new Thread(latch::countDown).start();
        assertTrue(writing.finish(20));
        assertTrue(said.containsAll(List.of("recorded", "saved 0", "saved 4")), said::toString);
    }

    @Test
    void theEndDoesNotWaitForEver() {
        CountDownLatch latch = new CountDownLatch(1);
        writing.begin(FILE, waiting(latch, "recorded"));
        assertFalse(writing.finish(0));
        latch.countDown();
        assertTrue(writing.finish(20));
    }

    @Test
    void aPictureDoesNotWaitForAFilm() {
        CountDownLatch latch = new CountDownLatch(1);
        writing.begin(FILE, waiting(latch, "recorded"));
        writing.begin(Path.of("picture.png"), () -> "saved");
        LiveSandbox.await("the picture", () -> said.contains("saved"));
        latch.countDown();
        assertTrue(writing.finish(20));
    }

    @Test
    void whatFailsIsSaidAndKeepsNobodyFromWriting() {
        for (int i = 0; i < 3; i++) {
            writing.begin(FILE, () -> {
                throw new IllegalStateException("the disk is gone");
            });
        }
        writing.begin(FILE, () -> "saved");
        assertTrue(writing.finish(20));
        assertEquals(
                3,
                said.stream()
                        .filter(line -> line.startsWith("film.gif: could not be"))
                        .count());
        assertTrue(said.contains("saved"), said::toString);
    }

    @Test
    void afterTheEndNothingIsBegun() {
        assertTrue(writing.finish(20));
        writing.begin(FILE, () -> "saved");
        assertEquals(List.of("film.gif: not written, for the program is ending"), said);
    }
}
