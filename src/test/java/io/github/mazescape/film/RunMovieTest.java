package io.github.mazescape.film;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cli.CommandLineRun;
import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.input.InputException;
import io.github.mazescape.store.GenerationsReader;
import io.github.mazescape.store.RecordedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunMovieTest {
    private static final PictureSize SIZE = new PictureSize(900, 600);

    @TempDir
    private Path folder = Path.of("");

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private RunMovie movie(Path run, String target, int frames, int side) {
        try (RecordedRun recorded = RecordedRun.open(run)) {
            return new RunMovie(
                    recorded.experiment(),
                    recorded.championsUntil(recorded.generations()),
                    GenerationsReader.read(run),
                    new RunMovie.Form(target, frames, 10, SIZE, side));
        }
    }

    @Test
    void anInterruptedMovieIsGoneOnWithAndIsTheSame() throws IOException, InterruptedException {
        Path run = CommandLineRun.smallRun(folder.resolve("run"), 8);
        movie(run, folder + "/whole/", 8, 24).make(new Cores(1), false);
        List<Path> whole = files(folder.resolve("whole"));
        assertEquals(8, whole.size());
        assertFalse(Files.exists(folder.resolve("whole.part")));

        RunMovie interrupted = movie(run, folder + "/cut/", 8, 24);
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<?> making = other.submit(() -> interrupted.make(new Cores(1), false));
        Path kept = folder.resolve("cut.part");
        while (!making.isDone() && (!Files.isDirectory(kept) || files(kept).size() < 2)) {
            Thread.sleep(1);
        }
        interrupted.cancel();
        ExecutionException ended = assertThrows(ExecutionException.class, making::get);
        other.shutdown();
        assertTrue(ended.getCause() instanceof CancellationException);
        List<Path> rasters = files(kept);
        assertTrue(rasters.size() >= 2);
        Files.write(rasters.get(0), new byte[] {1, 2, 3});

        movie(run, folder + "/cut/", 8, 24).make(new Cores(2), false);
        List<Path> resumed = files(folder.resolve("cut"));
        assertEquals(8, resumed.size());
        for (int i = 0; i < 8; i++) {
            assertArrayEquals(Files.readAllBytes(whole.get(i)), Files.readAllBytes(resumed.get(i)), "frame " + i);
        }
        assertFalse(Files.exists(kept));
    }

    @Test
    void aMovieThatCannotBeWrittenKeepsItsLandscapes() throws IOException {
        Path run = CommandLineRun.smallRun(folder.resolve("run"), 3);
        Path target = Files.createDirectories(folder.resolve("a.gif.part")).resolveSibling("a.gif");
        RunMovie movie = movie(run, target.toString(), 3, 8);
        movie.cancel();
        assertThrows(CancellationException.class, () -> movie.make(new Cores(1), false));
        assertFalse(Files.exists(target));
        movie(run, target.toString(), 3, 8).make(new Cores(1), false);
        assertTrue(Files.size(target) > 1000);
        assertEquals(
                List.of(run, target).stream().sorted().toList(),
                files(folder).stream().sorted().toList());
    }

    @Test
    void aMovieMayHaveTheLongestNameThatTheDiskAllows() throws IOException {
        Path run = CommandLineRun.smallRun(folder.resolve("run"), 2);
        Path target = folder.resolve("m".repeat(251) + ".gif");
        movie(run, target.toString(), 2, 8).make(new Cores(1), false);
        assertEquals(List.of(target, run), files(folder));
    }

    @Test
    void aSecondMovieOfOneNameIsRefusedAndTheFirstKeepsItsLandscapes() throws IOException {
        Path run = CommandLineRun.smallRun(folder.resolve("run"), 2);
        String target = folder + "/a.gif";
        try (RasterFolder first = new RasterFolder(target)) {
            first.create();
            first.keep("0".repeat(32), new double[64]);
            InputException refused = assertThrows(
                    InputException.class, () -> movie(run, target, 2, 8).make(new Cores(1), false));
            assertEquals(
                    target + ".part: expected a folder for the landscapes of a movie that nobody writes to, found that"
                            + " process " + ProcessHandle.current().pid()
                            + " does; wait until it ends, or name another folder",
                    refused.getMessage());
            assertTrue(first.find("0".repeat(32), 8).isPresent());
        }
        movie(run, target, 2, 8).make(new Cores(1), false);
        assertEquals(List.of(Path.of(target), run), files(folder));
    }
}
