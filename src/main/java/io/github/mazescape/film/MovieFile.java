package io.github.mazescape.film;

import io.github.mazescape.input.InputException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A movie in one file: encoded under a temporary name beside it, synced and renamed at the end. */
final class MovieFile implements MovieWriter {
    private final Path target;
    private final Path partial;
    private final MovieEncoder encoder;
    private @Nullable MovieFrame first;
    private boolean ended;

    /**
     * Starts a file.
     *
     * @param target its final name; a file that is there already is replaced at the end
     */
    MovieFile(Path target, MovieEncoder.Maker maker) {
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw InputException.at(target)
                    .expected("a folder to write to")
                    .got("none")
                    .advise("create it first");
        }
        this.target = target;
        this.partial = besides(target);
        try {
            Files.deleteIfExists(partial);
            // Where the program ends in the midst of a movie, only this deletes it.
            partial.toFile().deleteOnExit();
            this.encoder = maker.encoderFor(partial);
        } catch (IOException failure) {
            deletePartial();
            throw InputException.at(target + ": the movie could not be written").refused(failure);
        }
    }

    /** The temporary name for a file: hidden, beside it, and of this process only. */
    static Path besides(Path target) {
        return target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    }

    /** Syncs a whole file and gives it its name, at once where the file system can. */
    static void rename(Path partial, Path target) throws IOException {
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException elsewhere) {
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void add(BufferedImage image) {
        if (ended) {
            throw new IllegalStateException(target + ": expected an open movie, got one that has ended");
        }
        MovieFrame frame = MovieFrame.of(image);
        MovieFrame reference = first == null ? frame : first;
        if (frame.width() != reference.width() || frame.height() != reference.height()) {
            throw new IllegalArgumentException("frame: expected " + reference.width() + " x " + reference.height()
                    + " pixels, the size of the first, got " + frame.width() + " x " + frame.height());
        }
        first = reference;
        try {
            encoder.add(frame);
        } catch (IOException failure) {
            discard();
            throw InputException.at(target + ": the movie could not be written").refused(failure);
        } catch (RuntimeException | Error fault) {
            discard();
            throw fault;
        }
    }

    @Override
    public void discard() {
        if (!ended) {
            ended = true;
            encoder.release();
            deletePartial();
        }
    }

    @Override
    public void close() {
        if (ended) {
            return;
        }
        if (first == null) {
            discard();
            throw InputException.at(target).expected("at least one frame").got("none");
        }
        ended = true;
        try {
            try {
                encoder.finish();
            } finally {
                encoder.release();
            }
            rename(partial, target);
        } catch (IOException failure) {
            throw InputException.at(target + ": the movie could not be written").refused(failure);
        } finally {
            deletePartial();
        }
    }

    private void deletePartial() {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException left) {
            // The program's end tries again.
        }
    }
}
