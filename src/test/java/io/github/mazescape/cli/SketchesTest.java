package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.mazescape.sketch.launch.SketchCompiler;
import io.github.mazescape.sketch.launch.SketchFolder;
import io.github.mazescape.sketch.launch.SketchHeadless;
import io.github.mazescape.sketch.launch.SketchJava;
import io.github.mazescape.sketch.launch.SketchSource;
import io.github.mazescape.terminal.ExitCode;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import processing.core.PApplet;

/**
 * Compiles every bundled sketch as the Processing IDE does and draws 30 frames of it. {@code -Dgolden.update=true}
 * rewrites the golden pictures; look at them before you commit them.
 */
class SketchesTest {
    private static final Path KEPT = Path.of("src/test/resources/golden/sketch");
    private static final int MOST_LINES = 80;
    private static final String API = "import io\\.github\\.mazescape\\."
            + "(sketch|seed|maze|network|foraging|evaluation|evolution|landscape|settings)\\.(\\w+|\\*);";
    /** Smooth edges come out otherwise in a few pixels on some JDKs. */
    private static final double MOST_DIFFERING = 0.01;

    static List<String> sketches() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("sketches"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreAtLeastFive() throws IOException {
        assertTrue(sketches()
                .containsAll(List.of(
                        "Crossings", "DeepZoom", "FitnessLandscape", "Foragers", "Ghosts", "MazeGallery", "Terrain")));
    }

    @ParameterizedTest
    @MethodSource("sketches")
    void aSketchIsShortAndTellsInItsFirstLineWhatItIs(String name) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("sketches", name, name + ".pde"));
        assertTrue(lines.size() <= MOST_LINES, name + " has " + lines.size() + " lines");
        assertTrue(lines.get(0).startsWith("// "), name);
    }

    @ParameterizedTest
    @MethodSource("sketches")
    void aSketchImportsOnlyTheApiForSketches(String name) throws IOException {
        for (String line : Files.readAllLines(Path.of("sketches", name, name + ".pde"))) {
            assertTrue(!line.contains("io.github.mazescape") || line.matches(API), name + ": " + line);
        }
    }

    @ParameterizedTest
    @MethodSource("sketches")
    void aSketchIsDarkBeforeItsFirstFrame(String name) throws Exception {
        SketchJava java = SketchJava.of(SketchSource.read(SketchFolder.find(name)));
        PApplet sketch = SketchCompiler.compile(java).getDeclaredConstructor().newInstance();
        SketchHeadless headless = new SketchHeadless(
                sketch,
                java.source().folder(),
                "evolution.population=8",
                "evolution.elites=0.25",
                "task.held_out=1",
                "task.steps=20");
        headless.draw(0);
        assertEquals(0xff0d0f13, headless.picture().getRGB(30, 40));
    }

    @ParameterizedTest
    @MethodSource("sketches")
    void itsThirtiethFrameIsTheGoldenOne(String name, @TempDir Path folder) throws IOException {
        Path file = folder.resolve(name + ".png");
        CommandLineRun run =
                CommandLineRun.of("sketch", name, "--frames", "30", "--out", file.toString(), "--threads", "2");
        assertEquals(0, run.code(), run::toString);
        Path kept = KEPT.resolve("sketch-" + name + ".png");
        BufferedImage made = ImageIO.read(file.toFile());
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(KEPT);
            Files.copy(file, kept, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        BufferedImage golden = ImageIO.read(kept.toFile());
        double differing = differing(golden, made);
        if (differing > MOST_DIFFERING) {
            File out = new File("target/golden/sketch-" + name + ".png");
            out.getParentFile().mkdirs();
            ImageIO.write(made, "png", out);
            fail(kept + " differs from " + out + " in " + Math.round(1000 * differing) + " pixels of 1000");
        }
    }

    private static double differing(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return 1;
        }
        int differing = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                differing += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
            }
        }
        return (double) differing / one.getWidth() / one.getHeight();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "int x = 1;~void draw() {~  undefined(3);~} | Mine.pde:3: | undefined",
                "void setup() {~  size(100 100);~} | Mine.pde:2: | ",
                "void draw() {~  String s = 5;~} | Mine.pde:2: | String",
                "void draw() {~  record Point(int x) {}~} | Mine.pde:2: | ",
            })
    void whatIsWrongIsShownAtItsOwnLine(String text, String place, String word, @TempDir Path folder)
            throws IOException {
        Path sketch = Files.createDirectories(folder.resolve("Mine"));
        Files.writeString(sketch.resolve("Mine.pde"), text.replace('~', '\n'));
        CommandLineRun run =
                CommandLineRun.of("sketch", sketch.toString(), "--frames", "1", "--out", folder + "/x.png");
        assertEquals(ExitCode.WRONG_INPUT, run.code(), run::toString);
        assertTrue(run.err().startsWith(place) || run.err().contains("\n" + place), run::err);
        assertTrue(word == null || run.err().contains(word), run::err);
        assertTrue(!run.err().contains("\tat "), run::err);
    }

    @Test
    void aSketchOfOnesOwnRunsFromAnyFolder(@TempDir Path folder) throws IOException {
        Path sketch = Files.createDirectories(folder.resolve("Mine"));
        Files.writeString(
                sketch.resolve("Mine.pde"), "void setup() { size(40, 30); }\nvoid draw() { background(255, 0, 0); }\n");
        Path picture = folder.resolve("mine.png");
        CommandLineRun run =
                CommandLineRun.of("sketch", sketch.toString(), "--frames", "2", "--out", picture.toString());
        assertEquals(0, run.code(), run::toString);
        assertEquals(0xffff0000, ImageIO.read(picture.toFile()).getRGB(20, 15));
    }

    @Test
    void aNewSketchIsMadeWhereTheUserSays(@TempDir Path folder) throws IOException {
        Path mine = folder.resolve("one/Mine");
        CommandLineRun run = CommandLineRun.of("sketch", "new", mine.toString(), "--from", "Ghosts");
        assertEquals(0, run.code(), run::toString);
        assertTrue(run.out().contains("Mine.pde"), run::out);
        assertTrue(Files.readString(mine.resolve("Mine.pde")).contains("brush"));
    }

    @Test
    void aNewSketchHasNoNameOfOurs() {
        CommandLineRun run = CommandLineRun.of("sketch", "new", "ghosts");
        assertEquals(ExitCode.WRONG_INPUT, run.code());
        assertTrue(run.err().contains("no sketch of ours"), run::err);
        assertFalse(Files.exists(Path.of("ghosts")));
    }

    @Test
    void anUnknownNameIsToldWhichThereAre() {
        CommandLineRun run = CommandLineRun.of("sketch", "Forager");
        assertEquals(ExitCode.WRONG_INPUT, run.code());
        assertTrue(run.err().contains("Foragers"), run::err);
    }
}
