package io.github.mazescape.film;

import io.github.mazescape.input.InputException;
import io.github.mazescape.store.format.Draft;
import io.github.mazescape.store.format.OwnFiles;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;

/** A movie as numbered PNGs in a folder: {@code frame-00001.png} and so on. Each is whole as soon as it is there. */
final class MovieFolder implements MovieWriter.Target {
    private final Path folder;
    private int frames;

    /**
     * Creates the folder if it is not there, and refuses one with frames of another movie.
     *
     * @param folder as the user named it
     */
    MovieFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            Draft.deleteAbandoned(folder);
            try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, "frame-*.png")) {
                for (Path frame : old) {
                    throw InputException.got(folder, "a folder without frames", "one with " + frame.getFileName())
                            .advise("choose another, or delete them");
                }
            }
        } catch (IOException failure) {
            throw InputException.at(folder + ": the movie could not be written").refused(failure);
        }
    }

    /**
     * Deletes the frames of an interrupted movie before it is made anew. They are its own only if its landscapes are
     * there.
     *
     * @param rasters those of the movie
     * @throws InputException if the folder, or a frame, is a link
     */
    static void deleteFramesOfUnfinished(String target, RasterFolder rasters) {
        Path folder = Path.of(target);
        if (!rasters.holdsAny() || !Files.isDirectory(folder) || !OwnFiles.isFolder(folder)) {
            return;
        }
        try (DirectoryStream<Path> frames = Files.newDirectoryStream(folder, "frame-[0-9]*.png")) {
            for (Path frame : frames) {
                OwnFiles.delete(frame);
            }
        } catch (IOException failure) {
            throw InputException.at(folder + ": the movie could not be written").refused(failure);
        }
    }

    @Override
    public Path path() {
        return folder;
    }

    @Override
    public void add(MovieFrame frame) {
        Path target = folder.resolve(String.format(Locale.ROOT, "frame-%05d.png", ++frames));
        try (Draft draft = Draft.of(target)) {
            write(frame.image(), draft.path());
            draft.publish(target);
        } catch (IOException failure) {
            throw InputException.at(target + ": the movie could not be written").refused(failure);
        }
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

    /** Every picture is whole already. */
    @Override
    public void finish() {}

    @Override
    public void discard() {}
}
