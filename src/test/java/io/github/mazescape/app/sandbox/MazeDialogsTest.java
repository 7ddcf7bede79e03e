package io.github.mazescape.app.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the dialogs and dropped files come to; the windows themselves need a display. */
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

    @Test
    void oneDroppedFileIsTakenAndAnythingElseIsOneLine() {
        List<Path> taken = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        assertTrue(MazeDrop.take(files(new File("a.txt")), taken::add, refused::add));
        assertFalse(MazeDrop.take(files(new File("a.txt"), new File("b.txt")), taken::add, refused::add));
        assertFalse(MazeDrop.take(files(), taken::add, refused::add));
        assertFalse(MazeDrop.take(new StringSelection("text"), taken::add, refused::add));
        assertEquals(List.of(Path.of("a.txt")), taken);
        assertEquals(
                List.of(
                        "drop: expected one maze file, got 2; drop them one by one",
                        "drop: expected one maze file, got 0; drop them one by one",
                        "drop: expected a maze file, got something else"),
                refused);
    }

    private static Transferable files(File... files) {
        return new Transferable() {
            @Override
            public DataFlavor[] getTransferDataFlavors() {
                return new DataFlavor[] {DataFlavor.javaFileListFlavor};
            }

            @Override
            public boolean isDataFlavorSupported(DataFlavor flavor) {
                return flavor.equals(DataFlavor.javaFileListFlavor);
            }

            @Override
            public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
                return List.of(files);
            }
        };
    }
}
