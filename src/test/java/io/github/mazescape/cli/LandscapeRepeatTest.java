package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.store.bookmark.Bookmark;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LandscapeRepeatTest {
    @TempDir
    private Path folder = Path.of("");

    private void landscape(String... args) {
        String[] all = new String[args.length + 2];
        all[0] = "landscape";
        all[1] = "--quiet";
        System.arraycopy(args, 0, all, 2, args.length);
        CommandLineRun run = CommandLineRun.of(all);
        assertEquals(0, run.code(), run.err());
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"random", "pca", "champions", "weights"})
    void aPictureIsRepeatedToTheLastByteOnAnyNumberOfThreads(String kind) throws IOException {
        Path run = CommandLineRun.smallRun(folder.resolve("run"), 40);
        landscape(
                run.toString(),
                "--out",
                file("a.png"),
                "--size",
                "23x17",
                "--directions",
                kind,
                "--draw",
                "2",
                "--layer",
                "visited",
                "--threads",
                "1");
        landscape("--like", file("a.png"), "--out", file("b.png"), "--threads", "3");
        assertArrayEquals(Files.readAllBytes(Path.of(file("a.png"))), Files.readAllBytes(Path.of(file("b.png"))));
    }

    @Test
    void aFigureCarriesTheBookmarkOfItsBarePicture() throws IOException {
        String run = CommandLineRun.smallRun(folder.resolve("run"), 5).toString();
        landscape(run, "--out", file("bare.png"), "--size", "23x17");
        landscape(run, "--out", file("figure.png"), "--size", "23x17", "--figure");
        landscape("--like", file("figure.png"), "--out", file("again.png"));
        assertArrayEquals(
                Files.readAllBytes(Path.of(file("bare.png"))), Files.readAllBytes(Path.of(file("again.png"))));
    }

    @Test
    void anSvgIsAFigureThatTellsThePathOfTheRunWhichAPictureAloneDoesNotKnow() throws IOException {
        String run = CommandLineRun.smallRun(folder.resolve("run"), 5).toString();
        landscape(run, "--out", file("a.svg"), "--size", "23x17", "--caption", "What it shows");
        landscape(run, "--out", file("bare.png"), "--size", "23x17");
        landscape("--like", file("bare.png"), "--out", file("b.svg"), "--theme", "dark");
        String first = Files.readString(Path.of(file("a.svg")));
        assertTrue(first.contains("aria-label=\"its path\"") && first.contains("What it shows"), "path, caption");
        String second = Files.readString(Path.of(file("b.svg")));
        assertTrue(second.contains("fill=\"#0d0f13\"") && !second.contains("its path"), "dark, without the path");
    }

    @Test
    void supersampledPixelsAreOfTheSameSizeAndOthers() throws IOException {
        String run = CommandLineRun.smallRun(folder.resolve("run"), 5).toString();
        landscape(run, "--out", file("a.png"), "--size", "12x8");
        landscape(run, "--out", file("b.png"), "--size", "12x8", "--supersample", "2", "--data", file("b.csv"));
        assertEquals(24 * 16 + 1, Files.readAllLines(Path.of(file("b.csv"))).size());
        Bookmark bookmark = Bookmark.read(Path.of(file("b.png")));
        assertEquals(12, bookmark.viewport().width());
    }

    @Test
    void aPictureDoesNotTellWhichKernelMeasuredIt() throws IOException {
        Path run = CommandLineRun.smallRun(folder.resolve("run"), 2);
        for (String kernel : List.of("auto", "scalar")) {
            landscape(
                    run.toString(),
                    "--out",
                    file(kernel + ".png"),
                    "--size",
                    "5x4",
                    "--set",
                    "evaluation.kernel=" + kernel);
        }
        assertArrayEquals(
                Files.readAllBytes(Path.of(file("auto.png"))), Files.readAllBytes(Path.of(file("scalar.png"))));
        String moment = "mazescape/1/preset=quick/evaluation.kernel=scalar/generation=1/plane=random:0:1:0"
                + "/view=0.1:-4:-4:8:8/following=false";
        assertEquals(
                Bookmark.parse(moment.replace("/evaluation.kernel=scalar", "")).line(),
                Bookmark.parse(moment).line());
    }

    @Test
    void aPictureOfMazesFromFilesNeedsThemNoMore() throws IOException {
        Path maze = folder.resolve("own.txt");
        Files.writeString(maze, "steps: 12\n\n#######\n#>  ..#\n# ### #\n#....##\n#######\n");
        Path run = CommandLineRun.smallRun(folder.resolve("run"), 3, "--set", "maze.files=" + maze);
        landscape(run.toString(), "--out", file("a.png"), "--size", "9x9");
        Files.delete(maze);
        landscape("--like", file("a.png"), "--out", file("b.png"));
        assertArrayEquals(Files.readAllBytes(Path.of(file("a.png"))), Files.readAllBytes(Path.of(file("b.png"))));
    }

    @Test
    void theNumbersAreThoseOfThePixels() throws IOException {
        Path run = CommandLineRun.smallRun(folder.resolve("run"), 3);
        landscape(run.toString(), "--out", file("a.png"), "--size", "5x3", "--data", file("a.npy"));
        landscape("--like", file("a.png"), "--out", file("b.png"), "--data", file("a.csv"));
        ByteBuffer layers =
                ByteBuffer.wrap(Files.readAllBytes(Path.of(file("a.npy")))).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer prints = ByteBuffer.wrap(Files.readAllBytes(Path.of(file("a-fingerprints.npy"))))
                .order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(128 + 3 * 5 * 3 * 8, layers.capacity());
        assertEquals(128 + 3 * 5 * 8, prints.capacity());
        assertTrue(new String(layers.array(), 10, 100, StandardCharsets.US_ASCII)
                .startsWith("{'descr': '<f8', 'fortran_order': False, 'shape': (3, 5, 3), }"));
        List<String> lines = Files.readAllLines(Path.of(file("a.csv")));
        assertEquals("x,y,u,v,fitness,standard_error,visited,fingerprint", lines.get(0));
        assertEquals(16, lines.size());
        for (int pixel = 0; pixel < 15; pixel++) {
            String[] cells = lines.get(pixel + 1).split(",");
            assertEquals(pixel % 5, Integer.parseInt(cells[0]));
            assertEquals(pixel / 5, Integer.parseInt(cells[1]));
            for (int layer = 0; layer < 3; layer++) {
                assertEquals(layers.getDouble(128 + (3 * pixel + layer) * 8), Double.parseDouble(cells[4 + layer]));
            }
            assertTrue(cells[7].matches("0x[0-9a-f]{16}"), cells[7]);
            assertEquals(prints.getLong(128 + 8 * pixel), Long.parseUnsignedLong(cells[7].substring(2), 16));
        }
    }

    @Test
    void aPictureIsZoomedFromItsBookmark() throws IOException {
        Path run = CommandLineRun.smallRun(folder.resolve("run"), 3);
        landscape(run.toString(), "--out", file("a.png"), "--size", "9x9", "--extent", "0.3");
        landscape(run.toString(), "--out", file("b.png"), "--size", "9x9");
        landscape("--like", file("b.png"), "--out", file("c.png"), "--extent", "0.3");
        assertArrayEquals(Files.readAllBytes(Path.of(file("a.png"))), Files.readAllBytes(Path.of(file("c.png"))));
    }
}
