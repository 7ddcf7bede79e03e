package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LandscapeCommandTest {
    private static final int GENERATIONS = 12;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void evolve() {
        CommandLineRun.small("evolve", "--out", at("run"), "--generations", "" + GENERATIONS)
                .done();
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private CommandLineRun landscape(String file, String... more) {
        String[] words = {"landscape", at("run"), "--out", at(file), "--size", "40x24"};
        String[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return CommandLineRun.of(all);
    }

    private long mismatch(String one, String other) throws IOException {
        return Files.mismatch(folder.resolve(one), folder.resolve(other));
    }

    @Test
    void aPictureHasTheSizeAskedForAndIsTheSameOnAnyNumberOfThreadsAndEveryTime() throws IOException {
        CommandLineRun run = landscape("one.png", "--threads=1").done();
        String said = at("one.png")
                + ": 40 x 24 evaluations around the champion of generation 12, half-width 0.5 of its norm,"
                + " directions: random, on the mazes of generation 12";
        assertTrue(run.out().startsWith(said), run.out());
        String rest = run.out().substring(said.length());
        assertTrue(
                rest.matches("(; previews guessed [0-9.]+ % of the pixels first, [0-9.]+ % of these wrongly)?\n"),
                rest);
        landscape("two.png", "--threads=2").done();
        landscape("again.png", "--threads=2", "--quiet").done();
        BufferedImage image = ImageIO.read(folder.resolve("one.png").toFile());
        assertEquals(40, image.getWidth());
        assertEquals(24, image.getHeight());
        long colours = Arrays.stream(image.getRGB(0, 0, 40, 24, null, 0, 40))
                .distinct()
                .count();
        assertTrue(colours > 5, "a picture with something in it, not " + colours + " colours");
        assertEquals(-1, mismatch("one.png", "two.png"));
        assertEquals(-1, mismatch("one.png", "again.png"));
    }

    @Test
    void aPictureThatIsFittedToThePathSaysSoAndIsRepeatedButNotFittedAgain() throws IOException {
        CommandLineRun run =
                landscape("fitted.png", "--extent=0", "--directions=path").done();
        String said = at("fitted.png") + ": 40 x 24 evaluations fitted to the path up to the champion of generation 12,"
                + " half-width (\\d\\.\\d+) of its norm, directions: path.*\n";
        assertTrue(run.out().matches(said), run.out());
        CommandLineRun.of("landscape", "--like", at("fitted.png"), "--out", at("like.png"))
                .done();
        assertEquals(-1, mismatch("fitted.png", "like.png"));
        for (String picture : List.of("fitted.png", "plain.png")) {
            landscape("plain.png").done();
            assertTrue(CommandLineRun.of("landscape", "--like", at(picture), "--out", at("no.png"), "--extent", "0")
                    .refused()
                    .contains("a picture tells no path to be fitted to"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--generation=3",
        "--extent=0.02",
        "--directions=pca",
        "--directions=weights",
        "--directions=champions",
        "--layer=error",
        "--layer=visited",
        "--layer=behaviour",
        "--set=landscape.extent=2"
    })
    void everyOptionMakesAnotherPicture(String option) throws IOException {
        landscape("plain.png").done();
        landscape("other.png", option).done();
        assertNotEquals(-1, mismatch("plain.png", "other.png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "13", "9223372036854775807"})
    void aGenerationThatIsNotThereIsRefused(String generation) {
        assertEquals(
                at("run") + ": expected a generation from 1 to 12, got " + generation,
                landscape("no.png", "--generation=" + generation).refused());
        assertTrue(Files.notExists(folder.resolve("no.png")));
    }

    @ParameterizedTest
    @CsvSource({
        "--extent=1e-13, landscape.extent",
        "--extent=wide, landscape.extent",
        "--layer=taste, landscape.layer",
        "--directions=up, landscape.directions",
        "--set=network.hidden=5, as in the run"
    })
    void whatDoesNotFitTheRunIsRefused(String option, String expected) {
        String line = landscape("no.png", option).refused();
        assertTrue(line.contains(expected), line);
        assertTrue(Files.notExists(folder.resolve("no.png")));
    }

    @Test
    void aFirstGenerationSpansNoPlaneOfChampions() {
        String line = landscape("no.png", "--generation=1", "--directions=pca").refused();
        assertTrue(line.contains("path"), line);
    }

    @Test
    void aRunStoppedBeforeItsFirstGenerationSaysSo() throws IOException {
        Path run = Files.createDirectories(folder.resolve("empty"));
        Files.copy(folder.resolve("run/settings.toml"), run.resolve("settings.toml"));
        byte[] champions = Files.readAllBytes(folder.resolve("run/champions.npy"));
        byte[] header = Arrays.copyOf(champions, 128);
        String none = new String(header, StandardCharsets.ISO_8859_1).replace("(12, ", "(00, ");
        Files.write(run.resolve("champions.npy"), none.getBytes(StandardCharsets.ISO_8859_1));
        String line = CommandLineRun.of("landscape", run.toString(), "--out", at("no.png"))
                .refused();
        assertTrue(line.contains("no generation"), line);
    }
}
