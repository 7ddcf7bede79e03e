package io.github.mazescape.store.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mazescape.input.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path folder = Path.of("");

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void whatCannotBeWrittenLeavesTheOldFileAndNoDraft() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        InputException told = assertThrows(
                InputException.class,
                () -> WholeFile.write(file, out -> {
                    out.write('n');
                    throw new IOException("disk full");
                }));
        assertEquals(
                file + ": expected to write it whole, but disk full; what was there before is unchanged",
                told.getMessage());
        assertThrows(
                IOException.class,
                () -> WholeFile.inRunFolder(file, draft -> {
                    throw new IOException("disk full");
                }));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("a"), names());
    }

    @Test
    void aDraftIsNeverWrittenThroughALink() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Path file = folder.resolve("a");
        WholeFile.write(file, out -> out.write("one".getBytes(StandardCharsets.UTF_8)));
        assertEquals("one", Files.readString(file));
        Path fixed = Files.createSymbolicLink(file.resolveSibling("a" + WholeFile.DRAFT), secret);
        assertThrows(InputException.class, () -> WholeFile.inRunFolder(file, "two"));
        assertEquals("one", Files.readString(file));
        Files.delete(fixed);
        WholeFile.inRunFolder(file, "two");
        assertEquals("two", Files.readString(file));
        Draft draft = Draft.of(file);
        Files.delete(draft.path());
        Files.createSymbolicLink(draft.path(), secret);
        assertThrows(InputException.class, () -> draft.publish(file));
        assertThrows(InputException.class, draft::close);
        Files.delete(draft.path());
        assertEquals("secret", Files.readString(secret));
        assertFalse(Files.isSymbolicLink(file));
        assertEquals(List.of("a", "secret"), names());
    }

    @Test
    void aLinkUnderTheNameIsReplacedAndNotFollowed() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "other");
        Path file = Files.createSymbolicLink(folder.resolve("a"), other);
        WholeFile.write(file, out -> out.write('x'));
        assertEquals("x", Files.readString(file));
        assertEquals("other", Files.readString(other));
    }
}
