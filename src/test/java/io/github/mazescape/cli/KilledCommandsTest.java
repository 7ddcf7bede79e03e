package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills {@code sweep} and {@code movie} at random moments, twice each time; called again, they must leave what they
 * leave when nobody kills them, and nothing else. {@link KillTest} does the same with {@code evolve}.
 */
@Tag("long")
class KilledCommandsTest {
    /**
     * How often each command is made and killed twice: with evolve, 60 kills in all, or what {@code -Dkills=N} says.
     */
    static final int RUNS = Math.max(1, Integer.getInteger("kills", 60) / 6);

    private static final long SEED = 20_261_128;
    private static final int GENERATIONS = 40;

    @TempDir
    private Path temp;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private int inTheMidst;

    private Path errors() {
        return temp.resolve("errors");
    }

    private static List<String> sweep(Path folder) {
        List<String> arguments = new ArrayList<>(EvolveProcess.arguments(folder, GENERATIONS));
        arguments.set(0, "sweep");
        arguments.addAll(List.of("--set", "evolution.sigma=0.05,0.2", "--seeds", "1..2"));
        return arguments;
    }

    private static List<String> movie(Path run, Path file) {
        return List.of(
                ("movie " + run + " --out " + file + " --size 900x600 --seconds 1 --fps 6 --detail 24").split(" "));
    }

    /** Starts a command and kills it, twice, and then runs it to its end. */
    private void killedTwice(List<String> command, long duration) throws IOException, InterruptedException {
        for (int kill = 0; kill < 2; kill++) {
            Process process = EvolveProcess.builder(errors(), command).start();
            if (!process.waitFor(random.nextLong(duration), TimeUnit.MILLISECONDS)) {
                inTheMidst++;
            }
            process.destroyForcibly();
            EvolveProcess.await(process);
        }
        assertEquals(0, EvolveProcess.run(errors(), command), () -> String.valueOf(command));
    }

    private long undisturbed(List<String> command) throws IOException, InterruptedException {
        long started = System.nanoTime();
        assertEquals(0, EvolveProcess.run(errors(), command));
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }

    private void tell(String command) {
        System.out.println(command + " was killed " + inTheMidst + " of " + 2 * RUNS + " times before its end");
        assertTrue(inTheMidst >= RUNS, command + " was killed " + inTheMidst + " times only");
    }

    private static TreeSet<String> names(Path folder) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> names.add(String.valueOf(file.getFileName())));
        }
        return names;
    }

    @Test
    void aSweepThatIsKilledTwiceEndsInTheSameBytes() throws IOException, InterruptedException {
        Path whole = temp.resolve("whole");
        long duration = undisturbed(sweep(whole));
        for (int run = 0; run < RUNS; run++) {
            Path folder = temp.resolve("sweep-" + run);
            killedTwice(sweep(folder), duration);
            assertEquals(names(whole), names(folder));
            for (String name : names(whole)) {
                if (Files.isDirectory(whole.resolve(name))) {
                    EvolveProcess.assertSameRun(whole.resolve(name), folder.resolve(name));
                } else if (!name.equals("lock")) {
                    assertEquals(-1, Files.mismatch(whole.resolve(name), folder.resolve(name)), name);
                }
            }
        }
        tell("sweep");
    }

    @Test
    void aMovieThatIsKilledTwiceEndsInTheSameBytes() throws IOException, InterruptedException {
        Path run = temp.resolve("run");
        undisturbed(EvolveProcess.arguments(run, GENERATIONS));
        Path whole = Files.createDirectory(temp.resolve("whole")).resolve("m.gif");
        long duration = undisturbed(movie(run, whole));
        for (int made = 0; made < RUNS; made++) {
            Path file = Files.createDirectory(temp.resolve("movie-" + made)).resolve("m.gif");
            killedTwice(movie(run, file), duration);
            assertEquals(names(whole.resolveSibling(".")), names(file.resolveSibling(".")));
            assertEquals(-1, Files.mismatch(whole, file));
        }
        tell("movie");
    }
}
