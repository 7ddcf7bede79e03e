package io.github.mazescape.store.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file that is yet to be finished. It lies beside the file that it will become, so that one rename finishes it. Its
 * name is hidden, new, tells the process, and is short: a file's name may be as long as the disk allows.
 *
 * <p>A draft is deleted when it is closed. Where the process is killed instead, the next one that writes to the folder
 * deletes the draft: by the name it is a draft, no process has the number in the name, and nobody holds the lock of its
 * first owner. (The number alone would not do. The owner may run in another container, whose numbers are its own.)
 */
public final class Draft implements AutoCloseable {
    private static final String START = ".mazescape-";
    private static final String END = ".part";
    private static final Pattern NAME = Pattern.compile("\\.mazescape-([0-9]{1,18})-[0-9]{1,9}\\.part");
    /** Behind anything that is written, since locks of Windows keep even their owner's children from writing. */
    private static final long LOCKED_BYTE = 1L << 62;

    /** A name is not given again, so that what deletes a draft at the program's end deletes no other. */
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Path path;
    private final FileChannel channel;
    private boolean gone;

    private Draft(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** A new and empty draft of a file. */
    public static Draft of(Path file) throws IOException {
        String start = START + ProcessHandle.current().pid() + "-";
        while (true) {
            Path path = file.resolveSibling(start + NUMBERS.incrementAndGet() + END);
            try {
                FileChannel channel = FileChannel.open(
                        path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
                lock(channel);
                return new Draft(path, channel);
            } catch (FileAlreadyExistsException e) {
                // Somebody put something there, be it a link: the next one then.
                continue;
            }
        }
    }

    /** Where the file system has no locks, nobody else can lock the draft either, and so it is kept. */
    private static boolean lock(FileChannel channel) {
        try {
            return FolderLock.lock(channel, LOCKED_BYTE) != null;
        } catch (IOException e) {
            return false;
        }
    }

    /** Where it lies, for what opens files itself. */
    public Path path() {
        return path;
    }

    /** Writes to the draft, from its start. The stream is not buffered, and closing it closes the draft's channel. */
    public OutputStream output() throws IOException {
        return Channels.newOutputStream(channel.position(0));
    }

    /** Reads what was written. */
    public InputStream input() throws IOException {
        return Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Deletes it when the program ends, where nobody closes it before. */
    public void deleteOnExit() {
        OwnFiles.deleteOnExit(path);
    }

    /** Brings the draft to disk and gives it the file's name, over a file that is there. */
    public void publish(Path file) throws IOException {
        channel.force(true);
        channel.close();
        OwnFiles.replace(path, file);
        gone = true;
    }

    /**
     * Brings the draft to disk and gives it a name that nothing has.
     *
     * @param wanted the name that it gets if nothing has taken it meanwhile; else it gets a numbered one
     * @return the name that it got
     */
    public Path publishNew(Path wanted) throws IOException {
        channel.force(true);
        channel.close();
        Path file = wanted;
        while (!OwnFiles.nameUnlessTaken(path, file)) {
            file = UnusedName.insteadOf(wanted);
        }
        close();
        return file;
    }

    /** Deletes the draft, unless it was published. */
    @Override
    public void close() throws IOException {
        channel.close();
        if (!gone) {
            gone = true;
            try {
                OwnFiles.delete(path);
            } catch (IOException e) {
                // The next process does; what was asked for is done, or its failure is told.
                return;
            }
        }
    }

    /** Whether a name is one of a draft. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Deletes the drafts in a folder whose processes were killed. */
    public static void deleteAbandoned(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, START + "*" + END)) {
            for (Path file : files) {
                Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
                if (name.matches()
                        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    deleteUnlessLocked(file);
                }
            }
        } catch (IOException e) {
            // What is left hurts nobody, and whether files can be written here will be told by the one that is written.
            return;
        }
    }

    private static void deleteUnlessLocked(Path file) throws IOException {
        try (FileChannel channel = PlainFile.open(file, StandardOpenOption.WRITE)) {
            if (lock(channel)) {
                OwnFiles.delete(file);
            }
        }
    }
}
