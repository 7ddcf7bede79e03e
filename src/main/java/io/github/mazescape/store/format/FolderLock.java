package io.github.mazescape.store.format;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.github.mazescape.input.InputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps apart the processes, and the parts of one process, that would write to a folder: a run, a sweep, or the
 * landscapes of a movie. The system lets go of the lock when the process ends, however it ends; the file {@value #NAME}
 * stays, unless the whole folder is deleted by {@link OwnFiles#deleteFolder}.
 *
 * <p>Where locks are those of POSIX, a process loses its lock on a file as soon as it closes any channel to that file
 * ({@code fcntl}(2)). So what this process holds is known without opening the file.
 */
public final class FolderLock implements AutoCloseable {
    /** The name of the file that is locked. */
    public static final String NAME = "lock";
    /** The byte that is locked lies behind the number of the process, so that others can read that. */
    private static final long LOCKED_BYTE = 1 << 10;
    /** The digits of a process and a line feed; what is longer is a file of somebody else. */
    private static final int MOST_BYTES = 21;

    @GuardedBy("FolderLock.class")
    private static final Map<Path, FolderLock> HELD = new HashMap<>();

    private final Path folder;
    private final Path real;
    private final FileChannel channel;

    private FolderLock(Path folder, Path real, FileChannel channel) {
        this.folder = folder;
        this.real = real;
        this.channel = channel;
    }

    /**
     * Takes the lock of a folder.
     *
     * @param kind what the folder is, such as {@code a run folder}
     * @throws InputException if another process, or another part of this one, has it
     */
    public static synchronized FolderLock take(Path folder, String kind) throws IOException {
        Path real = folder.toRealPath();
        FolderLock own = HELD.get(real);
        if (own != null) {
            throw refused(folder, kind, own.channel);
        }
        FileChannel channel = locked(folder, kind);
        FolderLock taken = new FolderLock(folder, real, channel);
        HELD.put(real, taken);
        return taken;
    }

    private static FileChannel locked(Path folder, String kind) throws IOException {
        Path file = folder.resolve(NAME);
        FileChannel channel =
                PlainFile.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            Object opened = PlainFile.key(file);
            if (lock(channel, LOCKED_BYTE) == null) {
                throw refused(folder, kind, channel);
            }
            if (!Objects.equals(opened, PlainFile.key(file))) {
                // Whoever had it deleted the folder in between, and this is the lock of nothing.
                throw new NoSuchFileException(file.toString());
            }
            if (channel.size() > MOST_BYTES) {
                throw InputException.found(file, "the lock of mazescape", "another file")
                        .advise("move it away, or name another folder");
            }
            channel.truncate(0);
            String process = ProcessHandle.current().pid() + "\n";
            PlainFile.writeFully(channel, ByteBuffer.wrap(process.getBytes(StandardCharsets.US_ASCII)), 0);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Locks a byte of a file, or returns null if another process or another channel of this one has it. */
    static @Nullable FileLock lock(FileChannel channel, long at) throws IOException {
        try {
            return channel.tryLock(at, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static InputException refused(Path folder, String kind, FileChannel held) throws IOException {
        return InputException.at(folder)
                .expected(kind + " that nobody writes to")
                .found("that process " + owner(held) + " does")
                .advise("wait until it ends, or name another folder");
    }

    private static String owner(FileChannel channel) throws IOException {
        ByteBuffer digits = ByteBuffer.allocate(MOST_BYTES);
        PlainFile.readFully(channel, digits, 0);
        String text = new String(digits.array(), 0, digits.position(), StandardCharsets.US_ASCII).strip();
        return text.matches("[0-9]+") ? text : "(unknown)";
    }

    /** The folder, as it was named. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        synchronized (FolderLock.class) {
            HELD.remove(real, this);
            channel.close();
        }
    }
}
