package io.github.mazescape.store.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusedNameTest {
    @TempDir
    private Path folder = Path.of("");

    private String next() throws IOException {
        Path file = Files.createFile(UnusedName.in(folder, "a-7", "mp4"));
        return String.valueOf(file.getFileName());
    }

    @Test
    void thePlainNameComesFirstAndThenNumbers() throws IOException {
        assertEquals("a-7.mp4", next());
        assertEquals("a-7-0001.mp4", next());
        assertEquals("a-7-0002.mp4", next());
        Files.delete(folder.resolve("a-7-0001.mp4"));
        assertEquals("a-7-0001.mp4", next());
    }

    @Test
    void aLinkToNowhereIsNotReplaced() throws IOException {
        Files.createSymbolicLink(folder.resolve("a-0001.png"), folder.resolve("nowhere"));
        assertEquals(folder.resolve("a-0002.png"), UnusedName.numbered(folder, "a", "png"));
    }

    @Test
    void inTheCurrentFolderANameStandsAlone() {
        assertEquals(
                "no-such-0001.png",
                UnusedName.numbered(Path.of(""), "no-such", "png").toString());
    }
}
