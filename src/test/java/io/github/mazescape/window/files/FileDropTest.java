package io.github.mazescape.window.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileDropTest {
    private final List<Path> dropped = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    private boolean take(Transferable transferable) {
        return FileDrop.take(transferable, dropped::add, refused::add);
    }

    /** Files as a file manager drops them, or fails to. */
    private record Files(List<File> files, boolean readable) implements Transferable {
        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {DataFlavor.javaFileListFlavor};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return flavor.equals(DataFlavor.javaFileListFlavor);
        }

        @Override
        public Object getTransferData(DataFlavor flavor) throws IOException {
            if (!readable) {
                throw new IOException("gone");
            }
            return files;
        }
    }

    @Test
    void oneFileIsHandedOn() {
        assertTrue(take(new Files(List.of(new File("a.maze")), true)));
        assertEquals(List.of(Path.of("a.maze")), dropped);
        assertEquals(List.of(), refused);
    }

    @Test
    void severalFilesAreRefusedWithTheirNumber() {
        assertFalse(take(new Files(List.of(new File("a.maze"), new File("b.maze")), true)));
        assertEquals(List.of(), dropped);
        assertEquals(List.of("drop: expected one maze file, got 2; drop them one by one"), refused);
    }

    @Test
    void noFileAtAllIsRefused() {
        assertFalse(take(new Files(List.of(), true)));
        assertEquals(List.of("drop: expected one maze file, got 0; drop them one by one"), refused);
    }

    @Test
    void whatIsNoFileIsRefused() {
        assertFalse(take(new StringSelection("words")));
        assertEquals(List.of("drop: expected a maze file, got something else"), refused);
    }

    @Test
    void aFileThatCannotBeHadIsRefused() {
        assertFalse(take(new Files(List.of(), false)));
        assertEquals(List.of(), dropped);
        assertEquals(List.of("drop: expected a maze file, got one that cannot be read (IOException)"), refused);
    }
}
