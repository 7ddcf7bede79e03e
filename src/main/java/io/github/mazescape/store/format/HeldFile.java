package io.github.mazescape.store.format;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file of a run folder that stays open while the run goes on. If somebody deletes it, what was written to it is still
 * there, without a name, until the channel is closed.
 */
public final class HeldFile implements AutoCloseable {
    private final Path file;
    private FileChannel channel;
    private @Nullable Object key;

    private HeldFile(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        key = PlainFile.key(file);
    }

    /** Opens a file; see {@link PlainFile#open}. */
    public static HeldFile open(Path file, StandardOpenOption... options) throws IOException {
        return new HeldFile(file, PlainFile.open(file, options));
    }

    public Path file() {
        return file;
    }

    /** What is read from and written to; another one after {@link #restore}. */
    public FileChannel channel() {
        return channel;
    }

    /**
     * Writes the file anew if it has been deleted.
     *
     * @throws IOException if that cannot be done, or if another file has taken its place
     */
    public void restore() throws IOException {
        if (PlainFile.exists(file)) {
            if (!Objects.equals(key, PlainFile.key(file))) {
                throw new FileSystemException(file.toString(), null, "another file has taken the place of this one");
            }
            return;
        }
        WholeFile.inRunFolder(file, draft -> copyTo(draft));
        channel.close();
        channel = PlainFile.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        key = PlainFile.key(file);
    }

    private void copyTo(FileChannel draft) throws IOException {
        long size = channel.size();
        long at = 0;
        while (at < size) {
            at += channel.transferTo(at, size - at, draft);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
