package io.github.mazescape.film;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mazescape.input.InputException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jcodec.api.FrameGrab;
import org.jcodec.api.JCodecException;
import org.jcodec.common.model.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovieWriterTest {
    @TempDir
    private Path folder = Path.of("");

    /** A dark frame with a red square that moves to the right. */
    private static BufferedImage frame(int number, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(16, 32, 64));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(new Color(220, 40, 30));
        graphics.fillRect(8 * number, 8, 16, 16);
        graphics.dispose();
        return image;
    }

    private void write(String name, Optional<Path> ffmpeg, int frames, int width, int height) {
        try (MovieWriter movie = MovieWriter.to(folder + "/" + name, 10, ffmpeg)) {
            for (int i = 0; i < frames; i++) {
                movie.add(frame(i, width, height));
            }
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private void assertMovie(String name, int frames, int width, int height) throws IOException, JCodecException {
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        assertEquals("ftyp", new String(bytes, 4, 4, StandardCharsets.US_ASCII));
        assertEquals(List.of(name), names());
        File file = folder.resolve(name).toFile();
        for (int i = 0; i < frames; i++) {
            Picture picture = FrameGrab.getFrameFromFile(file, i);
            assertEquals(width, picture.getCroppedWidth());
            assertEquals(height, picture.getCroppedHeight());
            assertNear(0xdc281e, DecodedColour.at(picture, 8 * i + 8, 16), 3);
            assertNear(0x102040, DecodedColour.at(picture, width - 8, height - 8), 3);
        }
    }

    private static void assertNear(int expected, int actual, int tolerance) {
        for (int shift = 0; shift <= 16; shift += 8) {
            int off = Math.abs((expected >> shift & 0xff) - (actual >> shift & 0xff));
            assertTrue(
                    off <= tolerance,
                    () -> Integer.toHexString(expected) + " is not near " + Integer.toHexString(actual));
        }
    }

    @Test
    void jcodecWritesAMovieThatReadsBack() throws IOException, JCodecException {
        write("a.mp4", Optional.empty(), 5, 96, 64);
        assertMovie("a.mp4", 5, 96, 64);
    }

    @Test
    void ffmpegWritesAMovieThatReadsBack() throws IOException, InterruptedException {
        Optional<Path> ffmpeg = FfmpegEncoder.onPath();
        assumeTrue(ffmpeg.isPresent(), "no ffmpeg on the PATH");
        write("a.mp4", ffmpeg, 5, 95, 63);
        assertEquals(List.of("a.mp4"), names());
        // JCodec hands out B-frames in the order of decoding, so ffmpeg reads its own.
        Process reading = new ProcessBuilder(ffmpeg.get().toString(), "-loglevel", "error", "-i", "a.mp4", "out-%d.png")
                .directory(folder.toFile())
                .start();
        assertEquals(0, reading.waitFor());
        assertEquals(6, names().size());
        for (int i = 0; i < 5; i++) {
            BufferedImage image =
                    ImageIO.read(folder.resolve("out-" + (i + 1) + ".png").toFile());
            assertNotNull(image);
            assertEquals(96, image.getWidth());
            assertEquals(64, image.getHeight());
            assertNear(0xdc281e, image.getRGB(8 * i + 8, 16), 3);
            assertNear(0x102040, image.getRGB(88, 56), 3);
        }
    }

    @Test
    void oddSizesAreMadeEven() throws IOException, JCodecException {
        write("a.mp4", Optional.empty(), 2, 95, 63);
        assertMovie("a.mp4", 2, 96, 64);
    }

    private Path script(String... lines) throws IOException {
        Path script = Files.createTempDirectory(folder, "bin").resolve("ffmpeg");
        Files.writeString(script, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        assumeTrue(script.toFile().setExecutable(true), "no executable scripts here");
        return script;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cat > /dev/null; echo half > half; echo 'Unknown encoder' >&2; exit 3",
                "echo 'Unknown encoder' >&2; exit 3"
            })
    void aFailingFfmpegGivesOneLineAndLeavesNothing(String body) throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Path script = script("for last; do :; done", body.replace("> half", "> \"${last#file:}\""));
        InputException failure =
                assertThrows(InputException.class, () -> write("out/a.mp4", Optional.of(script), 20, 256, 256));
        assertEquals(
                out.resolve("a.mp4") + ": the movie could not be written: " + script
                        + " ended with exit code 3 and said: Unknown encoder",
                failure.getMessage());
        assertEquals(InputException.Fault.MACHINE, failure.fault());
        try (Stream<Path> left = Files.list(out)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void aKilledFfmpegDoesNotReplaceTheMovieThatIsThere() throws IOException {
        Path old = Files.writeString(folder.resolve("a.mp4"), "old");
        Path script = script("kill -9 $$");
        InputException failure =
                assertThrows(InputException.class, () -> write("a.mp4", Optional.of(script), 20, 256, 256));
        assertTrue(failure.getMessage().contains("exit code 137"), failure.getMessage());
        assertEquals("old", Files.readString(old));
    }

    @Test
    void aFfmpegThatDoesNotStartIsToldOf() throws IOException {
        Path missing = folder.resolve("bin/ffmpeg");
        InputException failure =
                assertThrows(InputException.class, () -> write("a.mp4", Optional.of(missing), 1, 32, 32));
        assertTrue(failure.getMessage().startsWith(folder.resolve("a.mp4") + ": the movie could not be written: "));
        assertEquals(1, failure.getMessage().lines().count());
        assertEquals(List.of(), names());
    }

    @Test
    void aFolderGetsNumberedPictures() throws IOException {
        write("frames/", Optional.empty(), 1, 48, 32);
        assertEquals(List.of("frames"), names());
        Files.delete(folder.resolve("frames/frame-00001.png"));
        try (MovieWriter movie = MovieWriter.to(folder.resolve("frames").toString(), 10)) {
            for (int i = 0; i < 3; i++) {
                movie.add(frame(i, 48, 32));
            }
        }
        try (Stream<Path> files = Files.list(folder.resolve("frames"))) {
            assertEquals(3, files.count());
        }
        for (int i = 0; i < 3; i++) {
            BufferedImage image = ImageIO.read(
                    folder.resolve("frames/frame-0000" + (i + 1) + ".png").toFile());
            assertNotNull(image);
            assertArrayEquals(
                    MovieFrame.of(frame(i, 48, 32)).rgb(), MovieFrame.of(image).rgb());
        }
        InputException refused =
                assertThrows(InputException.class, () -> write("frames/", Optional.empty(), 1, 48, 32));
        assertEquals(InputException.Fault.INPUT, refused.fault());
        assertTrue(refused.getMessage().contains("expected a folder without frames, got one with frame-0000"));
    }

    @Test
    void wrongInputIsToldInOneLine() {
        InputException unknown = assertThrows(InputException.class, () -> MovieWriter.to("a.avi", 10));
        assertEquals(
                "a.avi: expected a name that ends in .mp4 or .gif, or a folder with / at its end, got neither;"
                        + " choose one of them",
                unknown.getMessage());
        assertEquals(InputException.Fault.INPUT, unknown.fault());
        Path nowhere = folder.resolve("nowhere/a.gif");
        InputException missing = assertThrows(InputException.class, () -> MovieWriter.to(nowhere.toString(), 10));
        assertEquals(nowhere + ": expected a folder to write to, got none; create it first", missing.getMessage());
        InputException tempo = assertThrows(InputException.class, () -> MovieWriter.to("a.gif", 0));
        assertEquals("frames per second: expected a number above 0 and up to 240, got 0.0", tempo.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.gif", "a.mp4"})
    void aMovieThatIsGivenUpLeavesNothing(String name) throws IOException {
        try (MovieWriter movie = MovieWriter.to(folder.resolve(name).toString(), 10)) {
            movie.add(frame(0, 48, 32));
            movie.discard();
        }
        assertEquals(List.of(), names());
        InputException empty = assertThrows(InputException.class, () -> write(name, FfmpegEncoder.onPath(), 0, 1, 1));
        assertTrue(empty.getMessage().endsWith(": expected at least one frame, got none"), empty.getMessage());
        assertEquals(List.of(), names());
    }

    @Test
    void aFrameOfAnotherSizeIsRefused() {
        try (MovieWriter movie = MovieWriter.to(folder.resolve("a.gif").toString(), 10)) {
            movie.add(frame(0, 48, 32));
            assertThrows(IllegalArgumentException.class, () -> movie.add(frame(0, 32, 48)));
            movie.discard();
        }
    }
}
