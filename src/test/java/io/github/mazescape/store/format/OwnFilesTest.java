package io.github.mazescape.store.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.input.InputException;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFilesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void onlyAFolderThatIsEmptyIsDeletedAsOne() throws IOException {
        Path missing = folder.resolve("missing");
        OwnFiles.deleteEmptyFolder(missing);
        assertFalse(Files.exists(missing));
        Path empty = Files.createDirectory(folder.resolve("empty"));
        OwnFiles.deleteEmptyFolder(empty);
        assertFalse(Files.exists(empty));
        Path full = Files.createDirectory(folder.resolve("full"));
        Path kept = Files.writeString(full.resolve("kept"), "kept");
        assertThrows(DirectoryNotEmptyException.class, () -> OwnFiles.deleteEmptyFolder(full));
        assertEquals("kept", Files.readString(kept));
        assertThrows(InputException.class, () -> OwnFiles.deleteEmptyFolder(kept));
    }

    @Test
    void whatIsNotThereIsNoFinishedFolder() {
        assertThrows(
                InputException.class, () -> OwnFiles.rename(folder.resolve("missing"), folder.resolve("finished")));
    }

    @Test
    void aFileWithoutAFolderLeavesNothingToDeleteOrToForce() throws IOException {
        Draft.deleteAbandoned(null);
        ForcedFolder.force(Path.of("/"));
        Path made = folder.resolve("a/b");
        ForcedFolder.create(made);
        ForcedFolder.create(made);
        assertTrue(Files.isDirectory(made));
    }

    @Test
    void aTemporaryFolderGoesWithAllThatIsInItAndNothingElseDoes() throws IOException {
        Path made = Files.createTempDirectory("mazescape-test");
        Path inner = Files.createDirectories(made.resolve("a/b"));
        Files.writeString(inner.resolve("c"), "c");
        Path kept = Files.writeString(folder.resolve("kept"), "kept");
        Files.createSymbolicLink(inner.resolve("link"), folder);
        OwnFiles.deleteTemporary(made);
        assertFalse(Files.exists(made));
        assertEquals("kept", Files.readString(kept));
        assertThrows(IllegalArgumentException.class, () -> OwnFiles.deleteTemporary(folder.resolve("elsewhere")));
        assertThrows(IllegalArgumentException.class, () -> OwnFiles.deleteTemporary(made));
    }
}
