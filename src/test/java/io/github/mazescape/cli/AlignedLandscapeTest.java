package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.landscape.Plane;
import io.github.mazescape.store.RecordedRun;
import io.github.mazescape.store.bookmark.Bookmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The landscape through the champions of three runs, by a command. */
class AlignedLandscapeTest {
    private static final int GENERATIONS = 3;

    @TempDir
    private Path folder = Path.of("");

    private Path run(int seed) {
        Path run = folder.resolve("seed=" + seed);
        CommandLineRun made = CommandLineRun.small(
                "evolve",
                "--quiet",
                "--out",
                run.toString(),
                "--seed",
                String.valueOf(seed),
                "--generations",
                String.valueOf(GENERATIONS));
        assertEquals(0, made.code(), made.err());
        return run;
    }

    private CommandLineRun landscape(String name, Object... more) {
        List<String> words =
                new ArrayList<>(List.of("landscape", "--out", file(name).toString(), "--size", "16x16"));
        for (Object word : more) {
            words.add(word.toString());
        }
        return CommandLineRun.of(words.toArray(String[]::new));
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private Plane plane(String name) {
        return Objects.requireNonNull(Bookmark.read(file(name)).carried()).plane();
    }

    private static double[] champion(Path folder) {
        try (RecordedRun run = RecordedRun.open(folder)) {
            return run.champion(GENERATIONS);
        }
    }

    private static double norm(double[] vector) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        return Math.sqrt(squares);
    }

    @Test
    void threeRunsAreShownAsTheyEvolvedOrAsTheirCopies() throws IOException {
        Path one = run(1);
        Path two = run(2);
        Path three = run(3);
        CommandLineRun evolved =
                landscape("evolved.png", one, two, three, "--directions", "aligned", "--copies", "evolved");
        assertEquals(0, evolved.code(), evolved.err());
        assertTrue(
                evolved.out().contains("aligned (through the champions of two other runs, as evolved)"), evolved.out());
        assertArrayEquals(champion(one), plane("evolved.png").origin());
        assertArrayEquals(champion(two), plane("evolved.png").point(1, 0), 1e-12);
        CommandLineRun aligned = landscape("aligned.png", one, two, three, "--directions", "aligned");
        assertEquals(0, aligned.code(), aligned.err());
        double[] copy = plane("aligned.png").point(1, 0);
        assertEquals(norm(champion(two)), norm(copy), 1e-9);
        assertFalse(copy[0] == champion(two)[0] && copy[1] == champion(two)[1]);
        assertEquals(
                0,
                landscape("same.png", one, "--directions", "aligned", "--draw", "1")
                        .code());
        assertArrayEquals(Files.readAllBytes(file("aligned.png")), Files.readAllBytes(file("same.png")));
        CommandLineRun again = CommandLineRun.of(
                "landscape",
                "--quiet",
                "--like",
                file("aligned.png").toString(),
                "--out",
                file("again.png").toString());
        assertEquals(0, again.code(), again.err());
        assertArrayEquals(Files.readAllBytes(file("aligned.png")), Files.readAllBytes(file("again.png")));
        assertEquals(
                0,
                landscape("figure.svg", two, "--directions", "aligned", "--copies", "mirrored")
                        .code());
        String figure = Files.readString(file("figure.svg"));
        assertTrue(
                figure.contains("their copies") && figure.contains("mirrored where that is better"), "marks, caption");
    }

    @Test
    void whatIsMissingIsSaidInALine() {
        Path one = run(1);
        Path two = run(2);
        assertRefused(landscape("a.png", one, "--directions", "aligned"), "three runs for aligned");
        assertRefused(landscape("a.png", one, two, "--directions", "aligned"), "sweep --seeds 1..3");
        assertRefused(landscape("a.png", one, two), "add --directions aligned");
        assertRefused(landscape("a.png", one, "--copies", "evolved"), "add --directions aligned");
        assertRefused(
                landscape("a.png", one, two, one, "--directions", "aligned", "--copies", "twisted"),
                "evolved, aligned or mirrored");
        CommandLineRun movie = CommandLineRun.of(
                "movie",
                one.toString(),
                "--set",
                "landscape.directions=aligned",
                "--seconds",
                "0.1",
                "--size",
                "900x600",
                "--detail",
                "8",
                "--out",
                folder.resolve("film").toString() + "/");
        assertEquals(0, movie.code(), movie.err());
        assertTrue(movie.err().contains("its directions are random ones"), movie.err());
    }

    private static void assertRefused(CommandLineRun run, String words) {
        assertEquals(2, run.code());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(words), run.err());
    }
}
