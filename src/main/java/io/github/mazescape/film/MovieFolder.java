package io.github.mazescape.film;

import io.github.mazescape.input.InputException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;

/** A movie as numbered PNGs in a folder: {@code frame-00001.png} and so on, each whole as soon as it is there. */
public final class MovieFolder implements MovieWriter {
    private final Path folder;
    private int frames;
    private boolean ended;

    /** Starts a folder, created if it is not there; one with frames of another movie is refused. */
    MovieFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, "frame-*.png")) {
                for (Path frame : old) {
                    throw InputException.at(folder)
                            .expected("a folder without frames")
                            .got("one with " + frame.getFileName())
                            .advise("choose another, or delete them");
                }
            }
        } catch (IOException failure) {
            throw InputException.at(folder + ": the movie could not be written").refused(failure);
        }
    }

    /**
     * Makes room for a movie that was interrupted and is begun anew: where there is a folder of its landscapes, the frames are its own.
     */
    public static void deleteFramesOfUnfinished(String target) {
        Path folder = Path.of(target);
        if (!Files.isDirectory(folder) || !Files.isDirectory(RasterFolder.folder(target))) {
            return;
        }
        try (DirectoryStream<Path> frames = Files.newDirectoryStream(folder, "frame-[0-9]*.png")) {
            for (Path frame : frames) {
                Files.delete(frame);
            }
        } catch (IOException failure) {
            throw InputException.at(folder + ": the movie could not be written").refused(failure);
        }
    }

    @Override
    public void add(BufferedImage frame) {
        if (ended) {
            throw new IllegalStateException(folder + ": expected an open movie, got one that has ended");
        }
        Path target = folder.resolve(String.format(Locale.ROOT, "frame-%05d.png", frames + 1));
        Path partial = MovieFile.besides(target);
        try {
            try {
                write(MovieFrame.of(frame).image(), partial);
                MovieFile.rename(partial, target);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException failure) {
            ended = true;
            throw InputException.at(target + ": the movie could not be written").refused(failure);
        }
        frames++;
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(image);
        } finally {
            writer.dispose();
        }
    }

    @Override
    public void discard() {
        ended = true;
    }

    @Override
    public void close() {
        if (!ended && frames == 0) {
            ended = true;
            throw InputException.at(folder).expected("at least one frame").got("none");
        }
        ended = true;
    }
}
