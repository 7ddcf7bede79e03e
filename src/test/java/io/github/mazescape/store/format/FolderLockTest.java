package io.github.mazescape.store.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
    private static final String KIND = "a sweep";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aSecondPartOfAProcessIsRefusedAndTheFirstKeepsItsLock() throws IOException, InterruptedException {
        String line = folder + ": expected a sweep that nobody writes to, found that process "
                + ProcessHandle.current().pid() + " does; wait until it ends, or name another folder";
        try (FolderLock first = FolderLock.take(folder, KIND)) {
            for (int i = 0; i < 2; i++) {
                InputException refused = assertThrows(
                        InputException.class,
                        () -> FolderLock.take(first.folder().resolve("."), KIND));
                assertEquals(line, String.valueOf(refused.getMessage()).replace("/.:", ":"));
            }
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            Taking.class.getName(),
                            folder.toString())
                    .redirectErrorStream(true)
                    .start();
            assertTrue(new String(other.getInputStream().readAllBytes()).contains(line));
            other.waitFor();
        }
        FolderLock.take(folder, KIND).close();
    }

    /** A process that takes a lock, or says why not. */
    static final class Taking {
        private Taking() {}

        public static void main(String[] args) throws IOException {
            try {
                FolderLock.take(Path.of(args[0]), KIND).close();
            } catch (InputException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void theFileOfAnotherProgramIsNotTakenForALock() throws IOException {
        Path file = Files.writeString(folder.resolve("lock"), "what another program keeps here");
        InputException refused = assertThrows(InputException.class, () -> FolderLock.take(folder, KIND));
        assertEquals(
                file + ": expected the lock of mazescape, found another file; move it away, or name another folder",
                refused.getMessage());
        assertEquals("what another program keeps here", Files.readString(file));
    }

    @Test
    void aFolderIsDeletedWithItsLockOnlyIfEverythingInItIsOwn() throws IOException {
        Path draft = Files.createDirectory(folder.resolve("draft"));
        Files.writeString(draft.resolve("a"), "mine");
        Files.writeString(draft.resolve("b"), "other");
        FolderLock lock = FolderLock.take(draft, KIND);
        assertThrows(InputException.class, () -> OwnFiles.deleteFolder(lock, "a"::equals));
        assertEquals("mine", Files.readString(draft.resolve("a")));
        Files.delete(draft.resolve("b"));
        OwnFiles.deleteFolder(FolderLock.take(draft, KIND), "a"::equals);
        assertFalse(Files.exists(draft));
    }
}
