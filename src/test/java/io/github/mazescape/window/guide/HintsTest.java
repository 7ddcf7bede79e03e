package io.github.mazescape.window.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HintsTest {
    @TempDir
    Path folder;

    @Test
    void thereAreFiveShortHints() {
        assertEquals(5, Hints.ALL.size());
        for (String hint : Hints.ALL) {
            assertTrue(hint.endsWith(".") && hint.length() <= 120, hint);
        }
    }

    @Test
    void whatWasSeenIsRemembered() {
        Path file = Hints.file(folder.toString(), null);
        assertTrue(Hints.unseen(file));
        Hints.seen(file);
        assertFalse(Hints.unseen(file));
        Hints.seen(file);
    }

    @Test
    void aFolderThatCannotBeWrittenIsHarmless() throws IOException {
        Path blocked = Files.writeString(folder.resolve("a file"), "where a folder would be");
        Path file = Hints.file(blocked.toString(), null);
        Hints.seen(file);
        assertTrue(Hints.unseen(file));
    }

    @Test
    void withoutAnyFolderTheHintsAreShownAgain() {
        assertNull(Hints.file(null, null));
        assertNull(Hints.file("not\0a path", null));
        Hints.seen(null);
        assertTrue(Hints.unseen(null));
    }

    @Test
    void onlyAnAbsoluteConfigurationFolderCounts() {
        Path home = Path.of(folder.toString(), ".config", "mazescape", "hints-seen");
        assertEquals(home, Hints.file(null, folder.toString()));
        assertEquals(home, Hints.file("", folder.toString()));
        assertEquals(home, Hints.file("relative/folder", folder.toString()));
    }
}
