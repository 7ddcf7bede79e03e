package io.github.mazescape.window.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the dialogs come to; the windows themselves need a display. */
class MazeDialogsTest {
    @Test
    void aFileThatIsThereIsReplacedOnlyWhenThatWasSaid(@TempDir Path folder) throws IOException {
        Path there = Files.writeString(folder.resolve("there.txt"), "x");
        List<Path> asked = new ArrayList<>();
        Iterator<Path> answers =
                List.of(there, folder.resolve("there"), folder.resolve("new")).iterator();
        Optional<Path> target = MazeDialogs.target(() -> Optional.of(answers.next()), file -> {
            asked.add(file);
            return false;
        });
        assertEquals(Optional.of(folder.resolve("new.txt")), target);
        assertEquals(List.of(there, there), asked);
        assertEquals(Optional.of(there), MazeDialogs.target(() -> Optional.of(there), file -> true));
        assertEquals(Optional.empty(), MazeDialogs.target(Optional::empty, file -> true));
    }

    @Test
    void aLinkToNowhereIsAskedAboutToo(@TempDir Path folder) throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("nowhere"));
        Iterator<Optional<Path>> answers =
                List.of(Optional.of(link), Optional.<Path>empty()).iterator();
        assertEquals(Optional.empty(), MazeDialogs.target(answers::next, file -> false));
        assertFalse(answers.hasNext());
    }
}
