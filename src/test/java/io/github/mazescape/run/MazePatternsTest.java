package io.github.mazescape.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.input.InputException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MazePatternsTest {
    @TempDir
    private Path base = Path.of("");

    @BeforeEach
    void someFiles() throws IOException {
        Files.createDirectories(base.resolve("deep/er"));
        for (String name : List.of("b.txt", "a.txt", "a.md", "c1.txt", "deep/a.txt", "deep/er/z.txt")) {
            Files.writeString(base.resolve(name), "");
        }
    }

    private static List<Path> find(List<String> patterns, Path base) {
        MazeFiles search = new MazeFiles(base);
        return patterns.stream()
                .flatMap(pattern -> search.find(pattern).stream())
                .toList();
    }

    private String found(String patterns) {
        List<Path> files = find(List.of(patterns.split(" ")), base);
        return String.join(
                " ",
                files.stream()
                        .map(file -> base.relativize(file).toString().replace('\\', '/'))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "a.txt, a.txt",
        "*.txt, a.txt b.txt c1.txt",
        "?.txt, a.txt b.txt",
        "a.*, a.md a.txt",
        "deep/*, deep/a.txt deep/er",
        "deep/*.txt, deep/a.txt",
        "deep/er/z.*, deep/er/z.txt",
        "c*.txt a.txt *.md, c1.txt a.txt a.md",
        "nowhere.txt, nowhere.txt"
    })
    void patternsAreOfTheLastPartOfAPathAndSortedByName(String patterns, String expected) {
        assertEquals(expected, found(patterns));
    }

    @Test
    void anAbsolutePatternNeedsNoBase() {
        assertEquals(
                List.of(base.resolve("deep/a.txt")),
                find(List.of(base.toAbsolutePath() + "/deep/*.txt"), Path.of("elsewhere")));
    }

    @ParameterizedTest
    @CsvSource({"*.maze", "nowhere/*.txt", "deep/er/?.md", "[*"})
    void whatMatchesNothingIsRefusedByName(String pattern) {
        String message = String.valueOf(
                assertThrows(InputException.class, () -> found(pattern)).getMessage());
        assertTrue(message.startsWith("maze.files: ") && message.contains("'" + pattern + "'"), message);
        assertEquals(1, message.lines().count());
    }

    @Test
    void aMazeThatMazescapeBringsIsFoundFromAnywhereUnlessThereIsOneOfThatName() throws IOException {
        List<Path> brought = find(List.of("mazes/deceptive.txt"), base);
        assertTrue(Files.isRegularFile(brought.get(0)), brought.toString());
        assertFalse(brought.get(0).startsWith(base));
        Path own = base.resolve("mazes/deceptive.txt");
        Files.createDirectories(base.resolve("mazes"));
        Files.writeString(own, "");
        assertEquals(List.of(own), find(List.of("mazes/deceptive.txt"), base));
    }

    @Test
    void aPatternOfManyStarsIsAnsweredAtOnce() {
        String bomb = "*".repeat(60) + "Q";
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThrows(InputException.class, () -> found("deep/" + bomb)));
    }

    @Test
    void patternsForMoreFilesThanALimitAreRefusedBeforeAnythingIsRead() throws IOException {
        for (int i = 0; i < 200; i++) {
            Files.createFile(base.resolve("deep/" + i + ".maze"));
        }
        List<String> patterns = Collections.nCopies(1 + MazeFiles.MOST_LOOKED_AT / 200, "deep/*.txt");
        String message = String.valueOf(
                assertThrows(InputException.class, () -> find(patterns, base)).getMessage());
        assertTrue(message.contains("at most 100000 files in all"), message);
        List<String> many = Collections.nCopies(1 + MazeFiles.MOST_FILES, "a.txt");
        message = String.valueOf(
                assertThrows(InputException.class, () -> find(many, base)).getMessage());
        assertTrue(message.contains("expected at most 8256 files"), message);
    }

    @Test
    void filesThatAreTooLongTogetherAreRefusedBeforeAnythingIsRead() throws IOException {
        try (RandomAccessFile sparse =
                new RandomAccessFile(base.resolve("a.txt").toFile(), "rw")) {
            sparse.setLength((64L << 20) + 1);
        }
        String message = String.valueOf(
                assertThrows(InputException.class, () -> found("a.*")).getMessage());
        assertTrue(message.contains("67108864 bytes in all, found 2 of 67108865"), message);
    }
}
