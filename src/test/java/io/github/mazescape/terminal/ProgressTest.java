package io.github.mazescape.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    /** The lines that a run of three minutes writes, a step a second. */
    private static List<String> lines(boolean shown) {
        PrintStream before = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AtomicLong clock = new AtomicLong(-5);
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try (Progress progress = new Progress(shown, null, "evolve: %d of 300 generations", clock::get)) {
            for (int second = 1; second <= 180; second++) {
                clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
                progress.show(second, second < 100 ? "" : "best 0.5");
            }
        } finally {
            System.setErr(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void aLogGetsALineEveryMinute() {
        assertEquals(
                List.of(
                        "mazescape: evolve: 60 of 300 generations",
                        "mazescape: evolve: 120 of 300 generations, best 0.5",
                        "mazescape: evolve: 180 of 300 generations, best 0.5"),
                lines(true));
    }

    @Test
    void theQuietGetNone() {
        assertEquals(List.of(), lines(false));
    }
}
