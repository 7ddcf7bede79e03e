package io.github.mazescape.store.format;

import io.github.mazescape.input.PlainText;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Brings the names in a folder to disk. A file that was forced can still vanish when the power fails, as long as the
 * folder does not know its name for good ({@code fsync}(2)).
 */
public final class ForcedFolder {
    /** What a file system says that cannot force folders, and keeps its names in another way. */
    private static final String CANNOT = "Invalid argument";

    private ForcedFolder() {}

    /** A name is there that may yet be lost. */
    static final class Unsure extends FileSystemException {
        private static final long serialVersionUID = 1L;

        private Unsure(Path file, IOException reason) {
            super(
                    file.toString(),
                    null,
                    "a loss of power may undo that it has this name, for its folder cannot be brought to disk ("
                            + PlainText.said(reason) + ")");
            initCause(reason);
        }
    }

    /**
     * Brings the name of a file, or of a folder, to disk. Windows cannot open a folder and need not: there the name is
     * safe with the file.
     */
    static void force(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException e) {
            return;
        } catch (IOException e) {
            if (!CANNOT.equals(e.getMessage())) {
                throw new Unsure(file, e);
            }
        }
    }

    /** Makes a folder and those above it that are missing, and brings their names to disk. */
    public static void create(Path folder) throws IOException {
        Path above = folder.toAbsolutePath().getParent();
        if (Files.isDirectory(folder)) {
            return;
        }
        if (above != null) {
            create(above);
        }
        Files.createDirectories(folder);
        force(folder);
    }
}
