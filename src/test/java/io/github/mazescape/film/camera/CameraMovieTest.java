package io.github.mazescape.film.camera;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cli.CommandLineRun;
import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.film.PictureSize;
import io.github.mazescape.input.InputException;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.landscape.Slice;
import io.github.mazescape.landscape.Viewport;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Films of a camera from picture to picture of one run. */
class CameraMovieTest {
    private static final PictureSize SIZE = new PictureSize(64, 64);

    @TempDir
    private Path folder = Path.of("");

    private void picture(Path run, String name, String extent) {
        CommandLineRun made = CommandLineRun.of(
                "landscape",
                "--quiet",
                run.toString(),
                "--out",
                folder.resolve(name).toString(),
                "--size",
                "64x64",
                "--extent",
                extent,
                "--directions",
                "random");
        assertEquals(0, made.code(), made.err());
    }

    private CameraPath path(boolean loop) throws IOException {
        Path run = CommandLineRun.smallRun(folder.resolve("run"), 5);
        picture(run, "a.png", "1");
        picture(run, "b.png", "0.0625");
        Path list = folder.resolve("finds.txt");
        Files.writeString(list, "# finds\n\na.png\n  b.png \n");
        return CameraPath.read(list, loop);
    }

    private List<BufferedImage> film(CameraPath path, int frames, int detail) throws IOException {
        Path out = folder.resolve("film");
        CameraMovie.Form form = new CameraMovie.Form(out + "/", frames, 30, SIZE, detail);
        new CameraMovie(path, form).make(new Cores(1), false);
        List<BufferedImage> images = new ArrayList<>();
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.sorted().toList()) {
                images.add(ImageIO.read(file.toFile()));
            }
        }
        return images;
    }

    private static double difference(BufferedImage a, BufferedImage b) {
        long sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs((a.getRGB(x, y) >> shift & 255) - (b.getRGB(x, y) >> shift & 255));
                }
            }
        }
        return sum / 3.0 / a.getWidth() / a.getHeight();
    }

    @Test
    void aZoomMovesInEachFrameWithoutACutAndALoopEndsWhereItBegan() throws IOException {
        List<BufferedImage> frames = film(path(true), 40, 64);
        assertEquals(40, frames.size());
        List<Double> steps = new ArrayList<>();
        for (int i = 1; i < frames.size(); i++) {
            steps.add(difference(frames.get(i - 1), frames.get(i)));
        }
        double most = steps.stream().mapToDouble(step -> step).max().orElseThrow();
        double mean = steps.stream().mapToDouble(step -> step).average().orElseThrow();
        assertTrue(most < 6 * mean, "the largest step is " + most + " where the mean is " + mean);
        assertTrue(difference(frames.get(0), frames.get(19)) > 5, "the camera goes somewhere");
        assertTrue(difference(frames.get(0), frames.get(39)) < 0.5, "and returns");
    }

    @Test
    void aDeepZoomTakesALandscapeForEachOctaveAndNotForEachFrame() throws IOException {
        Slice far =
                new Slice(new Plane(new double[] {1, 2, 3}, new double[] {3, 0, 0}, new double[] {0, 3, 0}), view(1));
        Slice near = new Slice(far.plane(), view(0x1p-20));
        assertEquals(20, CameraMove.of(far, near).pictures());
        assertEquals(20, CameraMove.of(near, far).pictures());
        assertEquals(1, CameraMove.of(far, far).pictures());
        Slice other =
                new Slice(new Plane(new double[] {1, 2, 3}, new double[] {0, 0, 3}, new double[] {0, 3, 0}), view(1));
        assertEquals(16, CameraMove.of(far, other).pictures());
    }

    private static Viewport view(double halfWidth) {
        return Viewport.centred(halfWidth, 64, 64);
    }

    @Test
    void theCameraStartsAndEndsAtRestAtItsBookmarks() {
        assertEquals(0, CameraMove.eased(0));
        assertEquals(1, CameraMove.eased(1));
        assertEquals(0.5, CameraMove.eased(0.5));
        assertTrue(CameraMove.eased(0.01) < 1e-4);
    }

    @Test
    void aPictureThatTheCameraSeesWholeIsDrawnAsItIs() {
        Slice slice =
                new Slice(new Plane(new double[] {1, 2, 3}, new double[] {3, 0, 0}, new double[] {0, 3, 0}), view(1));
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        image.setRGB(5, 7, 0x4080c0);
        BufferedImage frame = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        MeasuredPicture.of(slice, image, 0.1).draw(frame, slice);
        assertArrayEquals(pixels(image), pixels(frame));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, 64, 64, null, 0, 64);
    }

    @Test
    void aFileOfBookmarksIsCheckedLineByLine() throws IOException {
        Path list = folder.resolve("finds.txt");
        Files.writeString(list, "# nothing\n");
        assertTrue(problem(list).contains("expected 2 to 1000 bookmarks, one a line, found 0"), problem(list));
        Files.writeString(list, "# nothing\n\nmazescape, no bookmark\n");
        assertTrue(problem(list).startsWith(list + ", line 3: "), problem(list));
        Files.writeString(list, "none.png\nnone.png\n");
        assertTrue(problem(list).startsWith(list + ", line 1: "), problem(list));
        assertTrue(problem(folder).contains("a folder"), problem(folder));
    }

    private static String problem(Path file) {
        return String.valueOf(assertThrows(InputException.class, () -> CameraPath.read(file, false))
                .getMessage());
    }
}
