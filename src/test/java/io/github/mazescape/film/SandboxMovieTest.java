package io.github.mazescape.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cli.CommandLineRun;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.sandbox.SandboxLayout;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxMovieTest {
    private static final int GENERATIONS = 3;

    @TempDir
    private Path folder = Path.of("");

    private List<Path> movie(String name, int threads) throws IOException {
        return movie(name, threads, GENERATIONS, CommandLineRun.SMALL);
    }

    private List<Path> movie(String name, int threads, int generations, List<String> settings) throws IOException {
        String target = folder.resolve(name) + "/";
        List<String> args = new ArrayList<>(settings);
        args.addAll(List.of("--out", target, "--threads=" + threads, "--set=evolution.generations=" + generations));
        CommandLineRun run = CommandLineRun.of(args.toArray(String[]::new)).done();
        assertEquals(folder.resolve(name) + "\n", run.out());
        try (Stream<Path> frames = Files.list(folder.resolve(name))) {
            return frames.sorted().toList();
        }
    }

    @Test
    void itsFramesAreTheSameEveryTimeAndOnAnyNumberOfThreads() throws IOException {
        List<Path> one = movie("one", 1);
        List<Path> two = movie("two", 2);
        assertEquals(SandboxMovie.FRAMES_PER_GENERATION * GENERATIONS, one.size());
        assertEquals(one.size(), two.size());
        for (int i = 0; i < one.size(); i++) {
            assertEquals(-1, Files.mismatch(one.get(i), two.get(i)), one.get(i).toString());
        }
        BufferedImage frame = ImageIO.read(one.get(0).toFile());
        assertEquals(1280, frame.getWidth());
        assertEquals(800, frame.getHeight());
        for (int i = 1; i < one.size(); i++) {
            assertNotEquals(-1, Files.mismatch(one.get(i - 1), one.get(i)), "the forager moves on");
        }
    }

    @Test
    @Tag("long")
    void everyFrameMovesAndNoneOfTheMapIsACut() throws IOException {
        List<String> fitted = CommandLineRun.SMALL.stream()
                .filter(setting -> !setting.startsWith("--set=landscape."))
                .toList();
        List<Path> frames = movie("film", 2, 26, fitted);
        Box map = SandboxLayout.of(1280, 800).picture();
        double[] differences = new double[frames.size() - 1];
        int[] before = pixels(frames.get(0), map);
        for (int i = 1; i < frames.size(); i++) {
            int[] now = pixels(frames.get(i), map);
            for (int k = 0; k < now.length; k++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    differences[i - 1] += Math.abs((now[k] >> shift & 255) - (before[k] >> shift & 255));
                }
            }
            assertNotEquals(-1, Files.mismatch(frames.get(i - 1), frames.get(i)), "frame " + i + " stands still");
            before = now;
        }
        double usual = median(differences);
        double moving =
                median(Arrays.stream(differences).filter(one -> one > 6 * usual).toArray());
        for (int i = 1; i + 1 < differences.length; i++) {
            String all = "frame " + (i + 1) + " of " + Arrays.toString(differences);
            assertTrue(differences[i] <= 6 * Math.max(usual, moving), all);
            double beside = Math.max(differences[i - 1], differences[i + 1]);
            assertTrue(differences[i] <= 6 * beside, all);
        }
    }

    private static double median(double[] values) {
        assertTrue(values.length > 0, "the map moves in this film");
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }

    private static int[] pixels(Path frame, Box box) throws IOException {
        BufferedImage image = ImageIO.read(frame.toFile());
        return image.getRGB(box.x(), box.y(), box.width(), box.height(), null, 0, box.width());
    }

    @Test
    void aFolderWithFramesIsRefusedBeforeAnythingIsEvolved() throws IOException {
        movie("one", 2);
        String line = CommandLineRun.small("--out", folder.resolve("one") + "/").refused();
        assertTrue(line.startsWith(folder.resolve("one") + ": expected a folder without frames"), line);
    }

    /** Films into a gif and returns what was said of it. */
    private List<String> film(int frames, RuntimeException ending) {
        List<String> said = new ArrayList<>();
        RuntimeException thrown = assertThrows(RuntimeException.class, () -> {
            try (MovieWriter writer = MovieWriter.to(folder.resolve("old.gif").toString(), 10)) {
                Runnable filming = () -> {
                    for (int i = 0; i < frames; i++) {
                        writer.add(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB));
                    }
                    throw ending;
                };
                SandboxMovie.keepUnlessFailed(writer, filming, said::add);
            }
        });
        assertSame(ending, thrown);
        return said;
    }

    @Test
    void aFilmThatFailsReplacesNothingAndOneThatIsInterruptedIsKept() throws IOException {
        Path old = Files.writeString(folder.resolve("old.gif"), "old");
        assertEquals(List.of(), film(1, new IllegalStateException("broken")));
        assertEquals("old", Files.readString(old));
        assertEquals(List.of("the movie up to here is in " + old), film(1, new CancellationException("Ctrl-C")));
        assertEquals(16, ImageIO.read(old.toFile()).getWidth());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(old), files.toList());
        }
    }

    @Test
    void aFilmThatIsInterruptedBeforeItsFirstFrameSaysThatThereIsNone() throws IOException {
        Path old = Files.writeString(folder.resolve("old.gif"), "old");
        assertEquals(
                List.of("no movie was made, for it had no frame yet"), film(0, new CancellationException("Ctrl-C")));
        assertEquals("old", Files.readString(old));
    }

    @Test
    void anInterruptedFilmThatCannotBeWrittenSaysSo() {
        Path nowhere = folder.resolve("a.mp4");
        List<String> said = new ArrayList<>();
        Optional<Path> missing = Optional.of(folder.resolve("bin/ffmpeg"));
        try (MovieWriter writer = MovieWriter.to(nowhere.toString(), 10, missing)) {
            Runnable filming = () -> {
                writer.add(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB));
                throw new CancellationException("Ctrl-C");
            };
            assertThrows(CancellationException.class, () -> SandboxMovie.keepUnlessFailed(writer, filming, said::add));
        }
        assertEquals(1, said.size());
        assertTrue(said.get(0).startsWith("no movie was kept: " + nowhere + ": the movie could not be written: "));
        assertTrue(Files.notExists(nowhere));
    }
}
