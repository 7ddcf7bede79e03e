package io.github.mazescape.store.format;

import io.github.mazescape.input.InputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens the files of a run folder. A folder may come from a stranger, so a link, which could lead out of it, and a pipe
 * or a device, which could have no end, are refused.
 */
public final class PlainFile {
    private static final long MEGABYTE = 1 << 20;

    private PlainFile() {}

    /** Whether there is anything of that name, be it a broken link. */
    public static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** What tells a file from another one that has its name later; null where the system has nothing of the kind. */
    static @Nullable Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
    }

    /**
     * Opens a file.
     *
     * @throws InputException if there is something else of that name, or nothing and the options do not create it
     */
    public static FileChannel open(Path file, StandardOpenOption... options) throws IOException {
        List<OpenOption> all = new ArrayList<>(List.of(options));
        boolean creates = all.contains(StandardOpenOption.CREATE) || all.contains(StandardOpenOption.CREATE_NEW);
        if (exists(file) ? !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) : !creates) {
            throw InputException.found(file, "a plain file", exists(file) ? "a link, a folder or a device" : "none")
                    .advise("is this the run folder that mazescape wrote?");
        }
        all.add(LinkOption.NOFOLLOW_LINKS);
        return FileChannel.open(file, all.toArray(OpenOption[]::new));
    }

    /**
     * All bytes of a file.
     *
     * @param most more are refused before anything is allocated [bytes]
     */
    public static byte[] read(Path file, int most) throws IOException {
        try (FileChannel channel = open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size > most) {
                throw InputException.found(file, "at most " + most + " bytes", size)
                        .advise("is this the file that mazescape wrote?");
            }
            ByteBuffer bytes = ByteBuffer.allocate((int) size);
            readFully(channel, bytes, 0);
            byte[] read = new byte[bytes.position()];
            bytes.flip().get(read);
            return read;
        }
    }

    /** Reads from a position until the buffer is full or the file ends. */
    public static void readFully(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        long at = position;
        int count = 0;
        while (bytes.hasRemaining() && count >= 0) {
            count = channel.read(bytes, at);
            at += Math.max(0, count);
        }
    }

    /** Writes the whole buffer, from its start to its limit, at a position. */
    public static void writeFully(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        long at = position;
        bytes.position(0);
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    /**
     * Refuses to load what takes more than half of the memory that Java may use, before anything is allocated for it.
     */
    public static void requireMemory(Path file, long bytes) {
        long most = Runtime.getRuntime().maxMemory() / 2;
        if (bytes > most) {
            throw InputException.found(file, "at most " + most / MEGABYTE + " MB to load", bytes / MEGABYTE + " MB")
                    .advise("give Java more memory with MAZESCAPE_JAVA_OPTS=-Xmx" + (2 * bytes / MEGABYTE + 1) + "m");
        }
    }
}
