package io.github.mazescape.app.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshNamesTest {
    @TempDir
    private Path folder;

    @Test
    void aNameIsGivenOnceEvenWhileThereIsNoFileOfItYet() throws IOException {
        Files.createFile(folder.resolve("mazescape-0002.gif"));
        FreshNames names = new FreshNames(folder);
        assertEquals(folder.resolve("mazescape-0001.gif"), names.next("mazescape", "gif"));
        assertEquals(folder.resolve("mazescape-0003.gif"), names.next("mazescape", "gif"));
        assertEquals(folder.resolve("mazescape-0001.png"), names.next("mazescape", "png"));
    }

    @Test
    void namesInTheCurrentFolderAreShort() {
        String name =
                new FreshNames(Path.of("")).next("no-file-is-called-so", "gif").toString();
        assertEquals("no-file-is-called-so-0001.gif", name);
    }
}
