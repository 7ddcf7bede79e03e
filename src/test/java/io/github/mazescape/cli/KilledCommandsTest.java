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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills {@code sweep}, {@code movie} and {@code experiment} at random moments, twice each time; called again, they must
 * leave what they leave when nobody kills them, and nothing else. {@link KillTest} does the same with {@code evolve}.
 */
@Tag("long")
class KilledCommandsTest {
    /**
     * How often a command is made and killed twice, an experiment a fifth as often: with evolve, about 60 kills in all,
     * or what {@code -Dkills=N} says.
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

    private void tell(String command, int runs) {
        System.out.println(command + " was killed " + inTheMidst + " of " + 2 * runs + " times before its end");
        assertTrue(inTheMidst >= runs, command + " was killed " + inTheMidst + " times only");
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
        tell("sweep", RUNS);
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
        tell("movie", RUNS);
    }

    private static List<String> experiment(Path run, Path folder) {
        return List.of(("experiment symmetry " + run + " --out " + folder + " --threads 2"
                        + " --set experiment.symmetry.copies=5 --set experiment.symmetry.pixels=33"
                        + " --set experiment.symmetry.networks=12")
                .split(" "));
    }

    /** How many rows an experiment has written, the last one perhaps in part. */
    private static long rows(Path folder) throws IOException {
        Path table = folder.resolve("cells.csv");
        return Files.exists(table) ? Math.max(0, Files.readString(table).lines().count() - 1) : 0;
    }

    /** Starts an experiment, or goes on with it, and kills it a few milliseconds after one of its rows. */
    private void killedAfterARow(List<String> command, Path folder, long rows)
            throws IOException, InterruptedException {
        long before = rows(folder);
        long target = before + 1 + random.nextLong(Math.max(1, (rows - before) / 2));
        Process process = EvolveProcess.scalar(errors(), command).start();
        while (process.isAlive() && rows(folder) < target) {
            Thread.sleep(1);
        }
        process.waitFor(random.nextLong(10), TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        EvolveProcess.await(process);
        if (rows(folder) < rows) {
            inTheMidst++;
        }
    }

    private void finished(List<String> command) throws IOException, InterruptedException {
        assertEquals(
                0, EvolveProcess.await(EvolveProcess.scalar(errors(), command).start()));
    }

    /** All files of an experiment but the one that names the process. */
    private static TreeSet<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(file -> !file.endsWith("lock"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void anExperimentThatIsKilledTwiceEndsInTheSameBytes() throws IOException, InterruptedException {
        Path run = temp.resolve("run");
        undisturbed(EvolveProcess.arguments(run, GENERATIONS));
        Path whole = temp.resolve("whole");
        finished(experiment(run, whole));
        int times = Math.max(1, RUNS / 5);
        for (int made = 0; made < times; made++) {
            Path folder = temp.resolve("experiment-" + made);
            killedAfterARow(experiment(run, folder), folder, rows(whole));
            killedAfterARow(experiment(run, folder), folder, rows(whole));
            finished(experiment(run, folder));
            assertEquals(files(whole), files(folder));
            for (Path file : files(whole)) {
                assertEquals(-1, Files.mismatch(whole.resolve(file), folder.resolve(file)), file::toString);
            }
        }
        tell("experiment", times);
    }
}
