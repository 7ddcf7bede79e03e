package io.github.mazescape.store.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file whole or not at all, whatever moment the power fails: into a draft, from memory to disk, and only then under its
 * name (Pillai et al., "All File Systems Are Not Created Equal", OSDI 2014, say why each of these steps is needed).
 */
public final class DurableFile {
    /** What the name of a draft ends in. */
    public static final String DRAFT = ".tmp";

    private DurableFile() {}

    /** Fills a draft. */
    @FunctionalInterface
    public interface Filling {
        void fill(FileChannel draft) throws IOException;
    }

    /** Writes a text in UTF-8, in place of the file if there is one. */
    public static void write(Path file, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        write(file, draft -> PlainFile.writeFully(draft, bytes, 0));
    }

    /** Writes a file, in place of the one of that name if there is one. If that fails, the old one stays. */
    public static void write(Path file, Filling filling) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + DRAFT);
        Files.deleteIfExists(draft);
        try {
            try (FileChannel channel = PlainFile.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                filling.fill(channel);
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            clear(draft, e);
            throw e;
        }
        syncFolder(file);
    }

    private static void clear(Path draft, IOException reason) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /** Sees to it that the names in a file's folder are on disk; some systems, such as Windows, cannot and need not. */
    private static void syncFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The file itself is safe; where folders cannot be opened, there is nothing more to be done.
            return;
        }
    }
}
