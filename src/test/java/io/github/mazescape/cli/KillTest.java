package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Kills {@code evolve} at random moments, twice a run, by the signal that nothing can catch; the run must end as one
 * that nobody killed.
 */
@Tag("long")
class KillTest {
    /** Of each strategy. */
    private static final int RUNS = Math.max(1, KilledCommandsTest.RUNS / 2);

    private static final int GENERATIONS = 80;
    private static final int CHECKPOINT = 5;
    private static final int LATER_MILLIS = 50;
    private static final long SEED = 20_260_101;

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"genetic", "snes"})
    void aRunThatIsKilledTwiceAndResumedEndsInTheSameBytes(String strategy) throws Exception {
        List<String> arguments = arguments(strategy);
        Path whole = temp.resolve("whole");
        Path errors = temp.resolve("errors");
        long started = System.nanoTime();
        assertEquals(0, EvolveProcess.run(errors, out(arguments, whole)));
        long duration = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        SplittableRandom random = new SplittableRandom(SEED);
        TreeMap<String, Integer> moments = new TreeMap<>();
        for (int run = 0; run < RUNS; run++) {
            Path folder = temp.resolve("run-" + run);
            List<String> next = out(arguments, folder);
            long first = kill(errors, next, folder, duration, random, moments);
            long second = kill(errors, next, folder, duration, random, moments);
            assertTrue(second >= first - CHECKPOINT, "from " + first + " back to " + second);
            assertEquals(0, EvolveProcess.run(errors, next(next, folder)), () -> "run in " + folder);
            EvolveProcess.assertSameRun(whole, folder);
            delete(folder);
        }
        System.out.println(strategy + " killed " + 2 * RUNS + " times; an undisturbed run took " + duration
                + " ms; where: " + moments);
        assertTrue(moments.getOrDefault("c in the midst of the run", 0) >= RUNS / 2, moments::toString);
    }

    /**
     * Starts a run or goes on with it, kills it, and returns how many generations it had got to. The moment is any time
     * after the start, or, so that a busy machine kills no less in the midst of a run, a few milliseconds after any
     * generation.
     */
    private static long kill(
            Path errors,
            List<String> start,
            Path folder,
            long duration,
            SplittableRandom random,
            TreeMap<String, Integer> moments)
            throws IOException, InterruptedException {
        boolean anyTime = random.nextInt(4) == 0;
        long target = anyTime ? 0 : random.nextLong(EvolveProcess.generations(folder), GENERATIONS + 1);
        long delay = anyTime ? random.nextLong(duration) : random.nextLong(LATER_MILLIS);
        Process process = EvolveProcess.builder(errors, next(start, folder)).start();
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

    private static List<String> next(List<String> start, Path folder) {
        return Files.exists(folder.resolve("settings.toml")) ? EvolveProcess.resuming(folder) : start;
    }

    /** The arguments of a small run of a strategy, in a folder that is yet to be named. */
    private static List<String> arguments(String strategy) {
        List<String> arguments = new ArrayList<>(EvolveProcess.arguments(Path.of("run"), GENERATIONS));
        arguments.addAll(List.of("--set", "evolution.strategy=" + strategy, "--set", "evolution.champion=centre"));
        return arguments;
    }

    private static List<String> out(List<String> arguments, Path folder) {
        List<String> own = new ArrayList<>(arguments);
        own.set(own.indexOf("--out") + 1, folder.toString());
        return own;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
