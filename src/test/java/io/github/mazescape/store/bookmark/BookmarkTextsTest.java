package io.github.mazescape.store.bookmark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.mazescape.input.InputException;
import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.run.Setup;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Edition;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.format.PngPicture;
import io.github.mazescape.store.format.WholeFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BookmarkTextsTest {
    private static final Maze MAZE = MazeText.parse("name: two | ü\n\n#####\n#>..#\n#####\n", "maze");

    @TempDir
    private Path folder = Path.of("");

    private static Bookmark bookmark(boolean fromFiles) {
        Settings settings = Settings.defaults()
                .with("network.hidden", "2")
                .with("seed", "-7")
                .with("landscape.extent", "0.1");
        settings = fromFiles ? settings.with("maze.files", "a | b 50%7C.txt") : settings;
        int weights = new Setup(settings).topology().weightCount();
        double[][] vectors = new double[3][weights];
        RandomStream random = new Seed(1).stream();
        for (double[] vector : vectors) {
            Arrays.setAll(vector, i -> random.nextGaussian());
        }
        return BookmarkTexts.picture(
                new BookmarkTexts.Line(settings, 12, 3, Viewport.centred(0.1, 40, 30)),
                new Bookmark.Carried(
                        new Plane(vectors[0], vectors[1], vectors[2]), fromFiles ? List.of(MAZE) : List.of()));
    }

    private Path write(String name, List<PngPicture.Text> texts) {
        Path file = folder.resolve(name);
        BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
        WholeFile.write(file, out -> PngPicture.write(image, texts, out));
        return file;
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void whatIsWrittenIsReadBack(boolean fromFiles) {
        Bookmark written = bookmark(fromFiles);
        Bookmark read = Bookmark.read(write("a.png", written.texts()));
        assertEquals(written.settings(), read.settings());
        assertEquals(12, read.generation());
        assertEquals(new PlaneRecipe(DirectionKind.PATH, 3, 12, 0, List.of()), read.plane());
        assertEquals(Viewport.centred(0.1, 40, 30), read.viewport());
        Bookmark.Carried put = Objects.requireNonNull(written.carried());
        Bookmark.Carried found = Objects.requireNonNull(read.carried());
        assertArrayEquals(put.plane().origin(), found.plane().origin());
        assertArrayEquals(put.plane().across(), found.plane().across());
        assertArrayEquals(put.plane().down(), found.plane().down());
        assertEquals(put.mazes(), found.mazes());
        assertEquals(0.1, read.viewport().halfWidth());
        assertEquals(0.075, read.viewport().halfHeight(), 1e-15);
        assertEquals(written.texts(), read.texts());
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void aPictureMeansTheDefaultsOfItsVersion(Edition edition) {
        String line = "version=" + edition.version() + " | generation=1 | draw=0 | size=2x2 | seed=3";
        assertEquals(
                edition.defaults().with("seed", "3"),
                BookmarkTexts.parse(line, "a.png").settings());
    }

    @Test
    void aMomentOfTheSandboxIsOneText() {
        Bookmark moment = new Bookmark(
                bookmark(false).plan(),
                12,
                PlaneRecipe.around(10, DirectionKind.PCA, 1),
                new Viewport(0.25, -3, -4, 40, 30),
                false);
        assertEquals(List.of(new PngPicture.Text("mazescape.sandbox", moment.line())), moment.texts());
        assertEquals(moment, Bookmark.read(write("moment.png", moment.texts())));
        assertEquals(moment, Bookmark.of(folder.resolve("moment.png").toString()));
    }

    @Test
    void aPictureOfTheLandscapeCommandIsNoMoment() {
        Path file = write("a.png", bookmark(false).texts());
        assertEquals(
                file + ": expected a picture that the sandbox saved, found one of 'mazescape landscape'; repeat it with"
                        + " 'mazescape landscape --like'",
                assertThrows(InputException.class, () -> Bookmark.of(file.toString()))
                        .getMessage());
    }

    @Test
    void weightsOfAnotherNetworkAndMazesThatNobodyAskedForAreRefused() {
        Bookmark bookmark = bookmark(false);
        Plane plane = Objects.requireNonNull(bookmark.carried()).plane();
        Bookmark.Carried mazes = new Bookmark.Carried(plane, List.of(MAZE));
        Plan larger = Plan.of(bookmark.settings().with("network.hidden", "4"));
        for (Executable wrong : List.<Executable>of(
                () -> new Bookmark(larger, 12, bookmark.plane(), bookmark.viewport(), false, bookmark.carried()),
                () -> new Bookmark(bookmark.plan(), 12, bookmark.plane(), bookmark.viewport(), false, mazes))) {
            String said = assertThrows(IllegalArgumentException.class, wrong).getMessage();
            assertTrue(String.valueOf(said).startsWith("bookmark: expected "), said);
        }
    }

    @Test
    void theLineIsForPeopleToo() {
        assertEquals(
                "version=2 | generation=12 | draw=3 | size=40x30 | seed=-7 | landscape.directions=path"
                        + " | landscape.extent=0.1 | landscape.layer=fitness | maze.files=a %7C b 50%257C.txt"
                        + " | network.hidden=2",
                bookmark(true).texts().get(0).text());
    }

    private String refusal(UnaryOperator<String> change) {
        List<PngPicture.Text> texts = new ArrayList<>(bookmark(false).texts());
        texts.set(0, new PngPicture.Text("mazescape", change.apply(texts.get(0).text())));
        Path file = write("bad.png", texts);
        return String.valueOf(assertThrows(RuntimeException.class, () -> Bookmark.read(file))
                        .getMessage())
                .replace(folder + "/", "");
    }

    @Test
    void aGenerationFartherThanAnybodyCountsIsRefused() {
        assertEquals(
                "bad.png, bookmark: expected a generation up to 1000000000, got 999999999999999999",
                refusal(line -> line.replace("generation=12", "generation=999999999999999999")));
    }

    @Test
    void aLineThatWasChangedIsRefusedInOneLine() {
        assertEquals(
                "bad.png, bookmark: expected version 1 or 2, got '3'; open it with the version of mazescape that wrote it",
                refusal(line -> line.replaceFirst("version=.", "version=3")));
        assertEquals(
                "bad.png, bookmark: expected a field 'version', found none; the bookmark was changed by hand",
                refusal(line -> line.replaceFirst("version=. . ", "")));
        assertEquals(
                "bad.png, bookmark: expected key=value, got 'x\\ny'; the bookmark was changed by hand",
                refusal(line -> line + " | x\ny"));
        assertEquals(
                "bad.png, bookmark: expected a generation from 1 and a size from 1x1 to 16384x16384, got others;"
                        + " the bookmark was changed by hand",
                refusal(line -> line.replace("40x30", "40x16385")));
        assertEquals(
                "bad.png, bookmark: expected a whole number for 'draw', got '-3'",
                refusal(line -> line.replace("draw=3", "draw=-3")));
        assertEquals(
                "bad.png, bookmark, network.hiden: there is no such parameter; did you mean network.hidden?",
                refusal(line -> line.replace("hidden", "hiden")));
        assertEquals(
                "bad.png, bookmark: expected 2016 characters for 3 times 63 weights, found 928; the bookmark was"
                        + " changed by hand",
                refusal(line -> line.replace("network.hidden=2", "network.hidden=4")));
        assertEquals(
                "bad.png, bookmark: expected its mazes from files, found none; the bookmark was changed by hand",
                refusal(line -> line + " | maze.files=/etc/passwd"));
        assertEquals(
                "bad.png, bookmark: expected at most 1048576 characters, got 1048577",
                refusal(line -> line + "x".repeat((1 << 20) + 1 - line.length())));
    }

    @ParameterizedTest
    @CsvSource({"40x30, 0x30", "40x30, 40x0", "40x30, 16385x30", "40x30, 40 by 30", "generation=12, generation=0"})
    void aPictureOfNoSizeOrNoGenerationIsRefused(String from, String to) {
        assertEquals(
                "bad.png, bookmark: expected a generation from 1 and a size from 1x1 to 16384x16384, got others;"
                        + " the bookmark was changed by hand",
                refusal(line -> line.replace(from, to)));
    }

    private static String refusal(List<PngPicture.Text> texts) {
        return String.valueOf(assertThrows(InputException.class, () -> BookmarkTexts.read(texts, "a.png"))
                .getMessage());
    }

    @Test
    void mazesThatAreTooManyOrTooLargeAreRefused() {
        List<PngPicture.Text> texts = new ArrayList<>(bookmark(false).texts());
        texts.add(new PngPicture.Text("mazescape.maze", MazeText.print(MAZE)));
        assertEquals("a.png, bookmark: expected no mazes, found 1; the bookmark was changed by hand", refusal(texts));
        texts.set(2, new PngPicture.Text("mazescape.maze", "#".repeat(MazeText.MAX_BYTES + 1)));
        assertEquals(
                "a.png, bookmark: expected at most 100000 mazes of at most " + MazeText.MAX_BYTES
                        + " bytes, found more",
                refusal(texts));
    }

    @Test
    void weightsThatAreNoFiniteNumbersAreRefused() {
        List<PngPicture.Text> texts = new ArrayList<>(bookmark(false).texts());
        String base64 = texts.get(1).text();
        texts.set(1, new PngPicture.Text("mazescape.weights", base64.substring(1) + "!"));
        assertEquals("a.png, bookmark: expected weights in base64, found something else", refusal(texts));
        texts.set(1, new PngPicture.Text("mazescape.weights", base64.substring(0, base64.length() - 1) + "="));
        assertEquals("a.png, bookmark: expected 3 times 29 weights, found fewer", refusal(texts));
        texts.set(1, new PngPicture.Text("mazescape.weights", "/".repeat(base64.length())));
        assertEquals("a.png, bookmark: expected finite weights, found NaN", refusal(texts));
    }

    @Test
    void thePictureOfGeneratedMazesHasTheTaskThatItsSettingsName() {
        Bookmark generated = bookmark(false);
        Setup setup = new Setup(generated.settings());
        assertEquals(setup.tasks().fixed().mazes(), generated.shown().task().mazes());
        Settings asEvolved = generated.settings().with("landscape.mazes", "generation");
        long epoch = setup.evolutionParameters().epoch(12);
        assertEquals(
                setup.tasks().task(epoch).mazes(),
                generated.with(asEvolved, generated.viewport()).shown().task().mazes());
        assertEquals(List.of(MAZE), bookmark(true).shown().task().mazes());
    }

    private String broken(UnaryOperator<byte[]> change) throws IOException {
        Path good = write("good.png", bookmark(false).texts());
        Path bad = folder.resolve("bad.png");
        Files.write(bad, change.apply(Files.readAllBytes(good)));
        return String.valueOf(assertThrows(InputException.class, () -> Bookmark.read(bad))
                        .getMessage())
                .replace(folder + "/", "");
    }

    @Test
    void aBrokenPictureIsRefusedInOneLine() throws IOException {
        assertEquals(
                "bad.png: expected a PNG picture, found something else; check the file",
                broken(bytes -> "GIF89a".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(
                "bad.png: expected a whole PNG picture, found one that is cut short in the chunk at byte 33;"
                        + " copy it again",
                broken(bytes -> Arrays.copyOf(bytes, 100)));
        assertEquals(
                "bad.png: expected the text 'mazescape' as it was written, found one whose checksum does not hold;"
                        + " copy the picture again",
                broken(bytes -> {
                    bytes[70] ^= 1;
                    return bytes;
                }));
        assertEquals(
                "bad.png: expected the text 'mazescape' to have at most 16777216 bytes, and all texts 67108864, found"
                        + " 2147483647; it is not one that mazescape wrote",
                broken(bytes ->
                        ByteBuffer.wrap(bytes).putInt(33, Integer.MAX_VALUE).array()));
        assertEquals(
                "bad.png: expected chunks of at most 2147483647 bytes, found one of 4294967295 at byte 33;"
                        + " the picture is damaged",
                broken(bytes -> ByteBuffer.wrap(bytes).putInt(33, -1).array()));
        Path plain = write("plain.png", List.of());
        assertEquals(
                plain
                        + ": expected a picture with a bookmark, found none; take one that 'mazescape landscape' wrote and"
                        + " no other program has saved again",
                assertThrows(InputException.class, () -> Bookmark.read(plain)).getMessage());
        Path missing = folder.resolve("missing.png");
        assertEquals(
                missing + ": expected a PNG picture, found no such file; check the path",
                assertThrows(InputException.class, () -> Bookmark.read(missing)).getMessage());
    }

    @Test
    void mutatedPicturesAreReadOrRefused() throws IOException {
        fuzz(300);
    }

    @Test
    @Tag("long")
    void manyMutatedPicturesAreReadOrRefused() throws IOException {
        fuzz(50_000);
    }

    private void fuzz(int count) throws IOException {
        byte[][] seeds = {
            Files.readAllBytes(write("a.png", bookmark(false).texts())),
            Files.readAllBytes(write("b.png", bookmark(true).texts()))
        };
        RandomStream random = new Seed(99).stream();
        for (int i = 0; i < count; i++) {
            byte[] bytes = seeds[random.nextInt(2)].clone();
            for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
                bytes[random.nextInt(Math.min(bytes.length, 500))] = (byte) random.nextInt(256);
            }
            bytes = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
            String line = new String(bytes, StandardCharsets.UTF_8);
            Path file = Files.write(folder.resolve("fuzz.png"), bytes);
            try {
                Bookmark.read(file);
                BookmarkTexts.parse(line, "line");
            } catch (InputException refused) {
                assertEquals(1, String.valueOf(refused.getMessage()).lines().count(), refused.getMessage());
            } catch (RuntimeException other) {
                fail("input " + i + " ended in " + other, other);
            }
            try {
                int from = 30 + random.nextInt(20);
                BookmarkTexts.parse(line.substring(Math.min(line.length(), from)), "line");
            } catch (InputException refused) {
                assertEquals(1, String.valueOf(refused.getMessage()).lines().count(), refused.getMessage());
            }
        }
    }
}
