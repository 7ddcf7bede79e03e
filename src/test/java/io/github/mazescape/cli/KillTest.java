package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills {@code evolve} at random moments, twice a run, by the signal that nothing can catch; the run must end as one
 * that nobody killed.
 */
@Tag("long")
class KillTest {
    private static final int RUNS = KilledCommandsTest.RUNS;
    private static final int GENERATIONS = 80;
    private static final int CHECKPOINT = 5;
    private static final int LATER_MILLIS = 50;
    private static final long SEED = 20_260_101;

    @TempDir
    private Path temp;

    @Test
    void aRunThatIsKilledTwiceAndResumedEndsInTheSameBytes() throws Exception {
        Path whole = temp.resolve("whole");
        Path errors = temp.resolve("errors");
        long started = System.nanoTime();
        assertEquals(0, EvolveProcess.run(errors, EvolveProcess.arguments(whole, GENERATIONS)));
        long duration = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        SplittableRandom random = new SplittableRandom(SEED);
        TreeMap<String, Integer> moments = new TreeMap<>();
        for (int run = 0; run < RUNS; run++) {
            Path folder = temp.resolve("run-" + run);
            long first = kill(errors, folder, duration, random, moments);
            long second = kill(errors, folder, duration, random, moments);
            assertTrue(second >= first - CHECKPOINT, "from " + first + " back to " + second);
            assertEquals(0, EvolveProcess.run(errors, next(folder)), () -> "run in " + folder);
            EvolveProcess.assertSameRun(whole, folder);
            delete(folder);
        }
        System.out.println(
                "killed " + 2 * RUNS + " times; an undisturbed run took " + duration + " ms; where: " + moments);
        assertTrue(moments.getOrDefault("c in the midst of the run", 0) >= RUNS / 2, moments::toString);
    }

    /**
     * Starts a run or goes on with it, kills it, and returns how many generations it had got to. The moment is any time
     * after the start, or, so that a busy machine kills no less in the midst of a run, a few milliseconds after any
     * generation.
     */
    private static long kill(
            Path errors, Path folder, long duration, SplittableRandom random, TreeMap<String, Integer> moments)
            throws IOException, InterruptedException {
        boolean anyTime = random.nextInt(4) == 0;
        long target = anyTime ? 0 : random.nextLong(EvolveProcess.generations(folder), GENERATIONS + 1);
        long delay = anyTime ? random.nextLong(duration) : random.nextLong(LATER_MILLIS);
        Process process = EvolveProcess.builder(errors, next(folder)).start();
        while (process.isAlive() && EvolveProcess.generations(folder) < target) {
            Thread.sleep(2);
        }
        process.waitFor(delay, TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        EvolveProcess.await(process);
        long generations = EvolveProcess.generations(folder);
        String moment = Files.notExists(folder.resolve("settings.toml"))
                ? "a before there was a run"
                : Files.notExists(folder.resolve("checkpoint"))
                        ? "b before the first checkpoint"
                        : generations < GENERATIONS ? "c in the midst of the run" : "d at its end";
        moments.merge(moment, 1, Integer::sum);
        return generations;
    }

    private static List<String> next(Path folder) {
        return Files.exists(folder.resolve("settings.toml"))
                ? EvolveProcess.resuming(folder)
                : EvolveProcess.arguments(folder, GENERATIONS);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
