package io.github.mazescape.window.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumberedNamesTest {
    @TempDir
    private Path folder;

    @Test
    void aNameIsGivenOnceEvenWhileThereIsNoFileOfItYet() throws IOException {
        Files.createFile(folder.resolve("mazescape-0002.gif"));
        NumberedNames names = new NumberedNames(folder);
        assertEquals(folder.resolve("mazescape-0001.gif"), names.next("mazescape", "gif"));
        assertEquals(folder.resolve("mazescape-0003.gif"), names.next("mazescape", "gif"));
        assertEquals(folder.resolve("mazescape-0001.png"), names.next("mazescape", "png"));
    }

    @Test
    void namesInTheCurrentFolderAreShort() {
        String name = new NumberedNames(Path.of(""))
                .next("no-file-is-called-so", "gif")
                .toString();
        assertEquals("no-file-is-called-so-0001.gif", name);
    }

    @Test
    void numbersAreTwoFilesAndBothMustBeFreeAndAreDeleted(@TempDir Path numbers) throws IOException {
        Files.writeString(numbers.resolve("mazescape-0001-fingerprints.npy"), "");
        NumberedNames fresh = new NumberedNames(numbers);
        assertEquals(numbers.resolve("mazescape-0002.npy"), fresh.next("mazescape", "npy"));
        assertEquals(numbers.resolve("mazescape-0001.png"), fresh.next("mazescape", "png"));
        Files.delete(numbers.resolve("mazescape-0001-fingerprints.npy"));
        Files.writeString(numbers.resolve("mazescape-0002.npy"), "");
        Files.writeString(numbers.resolve("mazescape-0002-fingerprints.npy"), "");
        fresh.deleteGiven();
        assertFalse(Files.exists(numbers));
    }
}
