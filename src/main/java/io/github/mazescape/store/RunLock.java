package io.github.mazescape.store;

import io.github.mazescape.input.InputException;
import io.github.mazescape.store.format.PlainFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the processes apart that would write to a run folder. The system lets go of the lock when the process ends,
 * however it ends; the file {@value #NAME} stays, since removing it would open a gap for a third process.
 *
 * <p>It does not keep the parts of one process apart. Another part that asks is refused too, but where locks are those
 * of POSIX a process loses its lock on a file as soon as it closes any channel to that file ({@code fcntl}(2)), and so
 * the refused one takes the lock from the first. To know without opening the file, all parts would have to share a
 * register. Mazescape opens a run folder once a process.
 */
final class RunLock implements AutoCloseable {
    static final String NAME = "lock";
    /** The byte that is locked lies behind the number of the process, so that others can read that. */
    private static final long LOCKED_BYTE = 1 << 10;

    private static final int MOST_DIGITS = 20;

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws InputException if another process, or another part of this one, has it; in the latter case both may be
     *     without it then
     */
    static RunLock take(Path folder) throws IOException {
        FileChannel channel = PlainFile.open(
                folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (lock(channel) == null) {
                throw InputException.at(folder)
                        .expected("a run folder that nobody writes to")
                        .found("that process " + owner(channel) + " does")
                        .advise("wait until it ends, or name another folder");
            }
            channel.truncate(0);
            String process = ProcessHandle.current().pid() + "\n";
            PlainFile.writeFully(channel, ByteBuffer.wrap(process.getBytes(StandardCharsets.US_ASCII)), 0);
            return new RunLock(channel);
        } catch (IOException | InputException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String owner(FileChannel channel) throws IOException {
        ByteBuffer digits = ByteBuffer.allocate(MOST_DIGITS);
        PlainFile.readFully(channel, digits, 0);
        String text = new String(digits.array(), 0, digits.position(), StandardCharsets.US_ASCII).strip();
        return text.matches("[0-9]+") ? text : "(unknown)";
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
