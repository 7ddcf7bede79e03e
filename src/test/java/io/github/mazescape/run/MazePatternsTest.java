package io.github.mazescape.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private String found(String patterns) {
        List<Path> files = MazeFiles.find(List.of(patterns.split(" ")), base);
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
                MazeFiles.find(List.of(base.toAbsolutePath() + "/deep/*.txt"), Path.of("elsewhere")));
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
        List<Path> brought = MazeFiles.find(List.of("mazes/deceptive.txt"), base);
        assertTrue(Files.isRegularFile(brought.get(0)), brought.toString());
        assertFalse(brought.get(0).startsWith(base));
        Path own = base.resolve("mazes/deceptive.txt");
        Files.createDirectories(base.resolve("mazes"));
        Files.writeString(own, "");
        assertEquals(List.of(own), MazeFiles.find(List.of("mazes/deceptive.txt"), base));
    }
}
