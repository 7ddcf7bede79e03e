package io.github.mazescape.store.format;

import io.github.mazescape.input.InputException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file whole or not at all: to a draft beside it, synced, and renamed. What stood under the name stays until then. */
public final class WholeFile {
    private WholeFile() {}

    /** What is to be in a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes it. The stream need not be closed. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file, over one that is there.
     *
     * @throws InputException if it cannot be written, as on a full disk; there is no draft left then
     */
    public static void write(Path file, Content content) {
        Path draft = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try {
                try (FileChannel channel = FileChannel.open(
                                draft,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE);
                        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
                    content.writeTo(out);
                    out.flush();
                    channel.force(true);
                }
                rename(draft, file);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw InputException.at(file)
                    .expected("to write it whole")
                    .refused(e)
                    .advise("what was there before is unchanged");
        }
    }

    private static void rename(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException elsewhere) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
