package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.bookmark.Bookmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pictures, movies and measurements that are interrupted, or for which the machine is too small, end with one line and
 * leave nothing behind.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "ends processes by a signal")
class InterruptedPicturesTest {
    private static final int PATIENCE_SECONDS = 60;
    /** What a JVM says that was ended by SIGTERM, which it takes as it takes the SIGINT of Ctrl-C. */
    private static final int TERMINATED = 128 + 15;

    private static final List<String> SMALL =
            List.of("evolution.population=8", "evolution.elites=0.25", "task.held_out=1", "evaluation.kernel=scalar");

    @TempDir
    private Path folder = Path.of("");

    private Path errors() {
        return folder.resolve("errors");
    }

    private List<String> complaints() throws IOException {
        return Files.readString(errors())
                .lines()
                .filter(line -> !line.startsWith("WARNING:"))
                .toList();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.equals("errors"))
                    .sorted()
                    .toList();
        }
    }

    /** A moment of the first generation, seen in a picture of so many pixels a side. */
    private static String bookmark(int side) {
        return new Bookmark(
                        Plan.of(Settings.defaults().with(SMALL, "test")),
                        1,
                        PlaneRecipe.around(1, DirectionKind.RANDOM, 0),
                        new Viewport(1e-3, -side / 2, -side / 2, side, side),
                        false)
                .line();
    }

    @Test
    void aReplayLeavesNoDraft() throws IOException, InterruptedException {
        CommandLineRun.smallRun(folder.resolve("R"), 2);
        Path old = Files.writeString(folder.resolve("r.gif"), "old");
        Process replay = EvolveProcess.builder(
                        errors(),
                        List.of("replay", folder + "/R", "--set=view.replay=0.1", "--fps=50", "--out", old.toString()))
                .start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (names().size() < 3 && replay.isAlive() && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        replay.destroy();
        assertEquals(TERMINATED, EvolveProcess.await(replay), () -> "see " + errors());
        assertEquals(List.of("mazescape: interrupted; no movie was made of what was done"), complaints());
        assertEquals(List.of("R", "r.gif"), names());
        assertEquals("old", Files.readString(old));
    }

    @Test
    void aSweepSaysWhatIsKept() throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(EvolveProcess.arguments(folder.resolve("s"), 1000));
        arguments.set(0, "sweep");
        arguments.add("--quiet");
        Process sweep = EvolveProcess.builder(errors(), arguments).start();
        Path champions = folder.resolve("s/seed=1.part/champions.npy");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (Files.notExists(champions) && sweep.isAlive() && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        sweep.destroy();
        assertEquals(TERMINATED, EvolveProcess.await(sweep), () -> "see " + errors());
        assertEquals(
                List.of("mazescape: interrupted; what is done is kept in " + folder.resolve("s")
                        + "; the same command goes on"),
                complaints());
    }

    @Test
    void aPictureOfABookmarkSaysThatItWasInterrupted() throws IOException, InterruptedException {
        interruptOnceBegun(List.of("--bookmark", bookmark(1000), "--out", folder + "/a.png", "--threads=1"));
        assertEquals(List.of("mazescape: interrupted; no picture was made"), complaints());
        assertEquals(List.of(), names());
    }

    @Test
    void aSearchSaysThatThereAreNoFigures() throws IOException, InterruptedException {
        interruptOnceBegun(List.of("bench", "--search", "--quiet", "--evaluations=1000000000"));
        assertEquals(List.of("mazescape: interrupted; there are no figures, since they take all runs"), complaints());
    }

    /** On a busy machine a process may be ended before it has begun with its work; then it gets more time. */
    private void interruptOnceBegun(List<String> arguments) throws IOException, InterruptedException {
        for (int seconds = 2; seconds < PATIENCE_SECONDS; seconds *= 2) {
            Process work = EvolveProcess.builder(errors(), arguments).start();
            work.waitFor(seconds, TimeUnit.SECONDS);
            work.destroy();
            assertEquals(TERMINATED, EvolveProcess.await(work));
            if (!complaints().isEmpty()) {
                break;
            }
        }
    }

    @Test
    void aPictureThatNeedsMoreMemoryThanThereIsRefusedBeforehand() throws IOException, InterruptedException {
        List<String> arguments = List.of("--bookmark", bookmark(16384), "--out", folder + "/a.png", "--threads=1");
        assertEquals(2, EvolveProcess.run(errors(), arguments));
        assertEquals(1, complaints().size(), complaints()::toString);
        assertTrue(complaints().get(0).contains("16384x16384 takes about "), complaints()::toString);
        assertTrue(complaints().get(0).contains(" of memory"), complaints()::toString);
    }
}
