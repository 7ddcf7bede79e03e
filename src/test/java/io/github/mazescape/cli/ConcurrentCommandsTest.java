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
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Starts 50 pairs of commands on shared folders, the second a random while after the first. Each must succeed or be
 * refused in one line, and what one of them finished must be the same as if nobody had disturbed it.
 */
@Tag("long")
class ConcurrentCommandsTest {
    private static final int PAIRS = 10;
    private static final int LATEST_MILLIS = 2500;
    private static final int GENERATIONS = 30;
    private static final long SEED = 20_260_102;

    @TempDir
    private static Path shared;

    private static Path run;

    @TempDir
    private Path folder;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final TreeMap<String, Integer> outcomes = new TreeMap<>();

    @BeforeAll
    static void make() throws IOException, InterruptedException {
        run = shared.resolve("r");
        assertEquals(0, EvolveProcess.run(shared.resolve("errors"), EvolveProcess.arguments(run, GENERATIONS)));
    }

    @AfterEach
    void tell() {
        System.out.println(outcomes);
    }

    private record Command(Process process, Path errors) {
        boolean succeeded() throws IOException, InterruptedException {
            int code = EvolveProcess.await(process);
            List<String> said = Files.readString(errors)
                    .lines()
                    .filter(line -> !line.startsWith("WARNING:"))
                    .toList();
            if (code != 0) {
                assertTrue(code == 1 || code == 2, () -> code + ": " + said);
                assertEquals(1, said.size(), said::toString);
                assertTrue(said.get(0).startsWith("mazescape: ") && !said.get(0).contains("bug"), said::toString);
            }
            return code == 0;
        }
    }

    private Command start(List<String> arguments) throws IOException {
        Path errors = Files.createTempFile(shared, "errors", "");
        return new Command(EvolveProcess.builder(errors, arguments).start(), errors);
    }

    /** Runs two commands beside each other; which of them succeeded. */
    private List<Boolean> pair(List<String> one, List<String> other) throws IOException, InterruptedException {
        Command first = start(one);
        Thread.sleep(random.nextInt(LATEST_MILLIS));
        Command second = start(other);
        List<Boolean> succeeded = List.of(first.succeeded(), second.succeeded());
        outcomes.merge(succeeded.toString(), 1, Integer::sum);
        return succeeded;
    }

    private void alone(List<String> arguments) throws IOException, InterruptedException {
        assertTrue(start(arguments).succeeded());
    }

    private static List<String> plus(List<String> arguments, String... more) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of(more));
        return all;
    }

    private static List<String> sweep(Path folder) {
        List<String> arguments = new ArrayList<>(EvolveProcess.arguments(folder, GENERATIONS));
        arguments.set(0, "sweep");
        return plus(arguments, "--quiet", "--seeds", "1..3");
    }

    private static TreeSet<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            TreeSet<String> names = new TreeSet<>();
            files.forEach(file -> names.add(String.valueOf(file.getFileName())));
            return names;
        }
    }

    private static void assertSameFile(Path expected, Path found) throws IOException {
        assertEquals(-1, Files.mismatch(expected, found), found::toString);
    }

    private static void assertSameSweep(Path expected, Path found) throws IOException {
        assertEquals(names(expected), names(found));
        for (String name : List.of("seed=1", "seed=2", "seed=3")) {
            EvolveProcess.assertSameRun(expected.resolve(name), found.resolve(name));
        }
        assertSameFile(expected.resolve("summary.csv"), found.resolve("summary.csv"));
        assertSameFile(expected.resolve("chart.png"), found.resolve("chart.png"));
    }

    @Test
    void oneOfTwoSweepsIsWhole() throws IOException, InterruptedException {
        Path whole = folder.resolve("whole");
        alone(sweep(whole));
        for (int i = 0; i < PAIRS; i++) {
            Path both = folder.resolve("both-" + i);
            assertTrue(pair(sweep(both), sweep(both)).contains(true));
            assertSameSweep(whole, both);
        }
    }

    @Test
    void aRunInTheFolderOfASweepIsKeptAndSoIsTheSweep() throws IOException, InterruptedException {
        Path whole = folder.resolve("whole");
        alone(sweep(whole));
        Path other = folder.resolve("other");
        alone(plus(EvolveProcess.arguments(other, GENERATIONS), "--quiet", "--seed", "9"));
        for (int i = 0; i < PAIRS; i++) {
            Path both = Files.createDirectory(folder.resolve("both-" + i));
            Path target = both.resolve(i % 2 == 0 ? "seed=2" : "seed=2.part");
            List<String> evolve = plus(EvolveProcess.arguments(target, GENERATIONS), "--quiet", "--seed", "9");
            boolean evolveFirst = random.nextBoolean();
            List<Boolean> succeeded = evolveFirst ? pair(evolve, sweep(both)) : pair(sweep(both), evolve);
            boolean evolved = succeeded.get(evolveFirst ? 0 : 1);
            boolean swept = succeeded.get(evolveFirst ? 1 : 0);
            assertTrue(evolved || swept);
            if (swept) {
                assertTrue(!evolved || i % 2 == 1, target::toString);
                EvolveProcess.assertSameRun(whole.resolve("seed=2"), both.resolve("seed=2"));
                assertSameFile(whole.resolve("summary.csv"), both.resolve("summary.csv"));
            }
            if (evolved) {
                EvolveProcess.assertSameRun(other, target);
            }
        }
    }

    @Test
    void oneOfTwoMoviesOfOneNameIsWhole() throws IOException, InterruptedException {
        List<Path> runs = List.of(run, folder.resolve("r9"));
        alone(plus(EvolveProcess.arguments(runs.get(1), GENERATIONS), "--quiet", "--seed", "9"));
        for (int i = 0; i < runs.size(); i++) {
            alone(movie(runs.get(i), folder + "/whole-" + i + ".gif"));
            alone(movie(runs.get(i), folder + "/whole-" + i + "/"));
        }
        for (int i = 0; i < PAIRS; i++) {
            Path place = Files.createDirectory(folder.resolve("both-" + i));
            boolean frames = i % 2 == 1;
            String target = place + (frames ? "/m/" : "/m.gif");
            List<Boolean> succeeded = pair(movie(runs.get(0), target), movie(runs.get(1), target));
            assertTrue(succeeded.contains(true));
            assertEquals(new TreeSet<>(List.of(frames ? "m" : "m.gif")), names(place));
            int which = succeeded.get(1) ? 1 : 0;
            if (frames) {
                Path whole = folder.resolve("whole-" + which);
                assertEquals(names(whole), names(Path.of(target)));
                for (String name : names(whole)) {
                    assertSameFile(whole.resolve(name), Path.of(target).resolve(name));
                }
            } else {
                assertSameFile(folder.resolve("whole-" + which + ".gif"), Path.of(target));
            }
        }
    }

    private static List<String> movie(Path run, String target) {
        return List.of(
                "movie",
                run.toString(),
                "--quiet",
                "--threads",
                "1",
                "--seconds",
                "0.3",
                "--detail",
                "12",
                "--out",
                target);
    }

    private static List<String> landscape(Path run, int generation, Path picture) {
        return List.of(
                "landscape",
                run.toString(),
                "--quiet",
                "--threads",
                "1",
                "--generation",
                Integer.toString(generation),
                "--size",
                "40x40",
                "--out",
                picture.toString());
    }

    @Test
    void aRunThatIsLookedAtGoesOnAsIfItWereNot() throws IOException, InterruptedException {
        Path whole = folder.resolve("whole.png");
        alone(landscape(run, 1, whole));
        for (int i = 0; i < PAIRS; i++) {
            Path growing = folder.resolve("r-" + i);
            Path picture = folder.resolve("p-" + i + ".png");
            List<Boolean> succeeded =
                    pair(EvolveProcess.arguments(growing, GENERATIONS), landscape(growing, 1, picture));
            assertTrue(succeeded.get(0));
            EvolveProcess.assertSameRun(run, growing);
            if (succeeded.get(1)) {
                assertSameFile(whole, picture);
            }
        }
    }

    @Test
    void ofTwoFilesOfOneNameOneIsWhole() throws IOException, InterruptedException {
        List<Path> whole = List.of(folder.resolve("1.png"), folder.resolve("2.png"));
        for (int i = 0; i < whole.size(); i++) {
            alone(saving(i + 1, whole.get(i)));
        }
        for (int i = 0; i < PAIRS; i++) {
            Path place = Files.createDirectory(folder.resolve("both-" + i));
            Path picture = place.resolve("p.png");
            assertEquals(List.of(true, true), pair(saving(1, picture), saving(2, picture)));
            assertEquals(new TreeSet<>(List.of("p.csv", "p.png")), names(place));
            for (Path file : List.of(picture, place.resolve("p.csv"))) {
                String ending =
                        String.valueOf(file).substring(String.valueOf(file).length() - 4);
                assertTrue(
                        Files.mismatch(folder.resolve("1" + ending), file) < 0
                                || Files.mismatch(folder.resolve("2" + ending), file) < 0,
                        file::toString);
            }
        }
    }

    private static List<String> saving(int generation, Path picture) {
        return plus(
                landscape(run, generation, picture),
                "--data",
                String.valueOf(picture).replace(".png", ".csv"));
    }
}
