package io.github.mazescape.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cli.CommandLineRun;
import io.github.mazescape.terminal.VirtualDisplay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Builds the app image for Linux, unpacks it elsewhere, and uses it with no Java on the PATH and no environment. */
@Tag("long")
@EnabledOnOs(OS.LINUX)
class AppImageTest {
    private static final long MOST_BYTES = 120_000_000;
    /** Twice what is promised, since tests share their machine; the quickest of some starts counts. */
    private static final long MOST_MILLIS = 1000;

    @TempDir
    private static Path folder;

    private static BuiltImage built;

    @BeforeAll
    static void build() throws Exception {
        built = BuiltImage.in(folder);
    }

    private static BuiltImage.Outcome done(BuiltImage.Outcome outcome) {
        assertEquals(0, outcome.code(), outcome.err());
        assertEquals("", outcome.err());
        return outcome;
    }

    @Test
    void theArchiveIsSmallEnoughAndHoldsTheNativeCodeOfOnePlatform() throws IOException {
        assertTrue(Files.size(built.archive()) <= MOST_BYTES, () -> built.archive() + " is too large");
        try (Stream<Path> jars = Files.list(built.image().resolve("lib/app/lib"))) {
            List<String> foreign = jars.map(Path::toString)
                    .filter(name -> name.contains("-natives-") && !name.contains("-natives-linux-"))
                    .toList();
            assertEquals(List.of(), foreign);
        }
    }

    @Test
    void licencesLieInside() {
        for (String file : List.of("LICENSE", "lib/runtime/legal/java.base/LICENSE")) {
            assertTrue(Files.exists(built.image().resolve(file)), file);
        }
    }

    @Test
    void helpIsThereAtOnce() throws Exception {
        long best = Long.MAX_VALUE;
        for (int start = 0; start < 7; start++) {
            BuiltImage.Outcome help = done(built.launcher("--help"));
            assertTrue(help.out().startsWith("Usage: mazescape"), help.out());
            best = Math.min(best, help.millis());
        }
        assertTrue(best <= MOST_MILLIS, "--help took " + best + " ms");
    }

    /** With {@code -Xshare:on} Java refuses to start where the archive of classes does not fit. */
    @Test
    void theArchiveOfClassesServesWhereverTheImageLies() throws Exception {
        Map<String, String> shared = Map.of("MAZESCAPE_JAVA_OPTS", "-Xshare:on");
        assertEquals(
                "mazescape " + BuiltImage.VERSION,
                done(built.launcher(shared, "--version")).out().strip());
    }

    @Test
    void bothProgramsAreTheSameCommandLine() throws Exception {
        assertEquals(
                "mazescape " + BuiltImage.VERSION,
                done(built.launcher("--version")).out().strip());
        assertEquals(
                "mazescape " + BuiltImage.VERSION,
                done(built.program(Map.of(), "--version")).out().strip());
        BuiltImage.Outcome wrong = built.program(Map.of(), "--nope");
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().startsWith("mazescape: Unknown option: '--nope'"), wrong.err());
    }

    /** Only one of them reads the manifest; networks run ten times slower where Java gives no vectors. */
    @Test
    void bothProgramsHaveTheVectorKernel() throws Exception {
        String[] evolve = {
            "evolve", "--generations", "1", "--quiet", "--set", "evaluation.kernel=vector", "--out", "of the program"
        };
        BuiltImage.Outcome program = done(built.program(Map.of(), evolve));
        assertEquals("", program.err());
        evolve[evolve.length - 1] = "of the launcher";
        BuiltImage.Outcome launcher = done(built.launcher(evolve));
        assertEquals("", launcher.err());
    }

    @Test
    void aLandscapeHasTheBytesThatTheClassesMake() throws Exception {
        List<String> evolve = new ArrayList<>(List.of("evolve", "--generations", "4", "--quiet", "--seed", "3"));
        CommandLineRun.SMALL.stream()
                .filter(option -> !option.contains("evaluation.kernel"))
                .forEach(evolve::add);
        Path here = folder.resolve("here");
        List<String> command = with(evolve, "--out", here.toString());
        assertEquals(0, CommandLineRun.of(command.toArray(String[]::new)).code());
        done(built.program(Map.of(), with(evolve, "--out", "there").toArray(String[]::new)));
        List<String> landscape = List.of("--size", "48x48", "--quiet", "--out");
        Path expected = folder.resolve("expected.png");
        List<String> drawn = with(List.of("landscape", here.toString()), landscape.toArray(String[]::new));
        assertEquals(
                0,
                CommandLineRun.of(with(drawn, expected.toString()).toArray(String[]::new))
                        .code());
        List<String> made = with(List.of("landscape", "there"), landscape.toArray(String[]::new));
        done(built.program(Map.of(), with(made, "made.png").toArray(String[]::new)));
        assertArrayEquals(
                Files.readAllBytes(expected), Files.readAllBytes(built.home().resolve("made.png")));
    }

    private static List<String> with(List<String> words, String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return all;
    }

    /** A sketch needs the compiler of Java, certificates its keytool, and a maze of ours the folder beside the program. */
    @Test
    void whatNeedsMoreOfJavaThanItsClassesWorks() throws Exception {
        done(built.program(Map.of(), "sketch", "MazeGallery", "--frames", "2", "--out", "gallery.png"));
        assertTrue(Files.size(built.home().resolve("gallery.png")) > 0);
        BuiltImage.Outcome pair = built.program(Map.of(), "worker", "--pair", "certificates", "--hosts", "ada.local");
        assertEquals(0, pair.code(), pair.err());
        assertTrue(Files.isDirectory(built.home().resolve("certificates/ada.local")));
        done(built.launcher(
                "maze", "check", built.image().resolve("mazes/spiral.txt").toString()));
    }

    @Test
    void theWindowOpensAndDraws() throws Exception {
        try (VirtualDisplay display = VirtualDisplay.open(1280, 800)) {
            BuiltImage.Outcome window =
                    built.program(Map.of("DISPLAY", display.name()), "--preset", "quick", "--measure-frames", "3");
            // A slow machine fails the measurement with 1; a window that does not open is told as a bug.
            assertTrue((window.out() + window.err()).contains(" frames: median "), window.out() + window.err());
        }
    }
}
