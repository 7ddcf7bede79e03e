package io.github.mazescape.film;

import io.github.mazescape.input.InputException;
import io.github.mazescape.store.format.WholeFile;
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

    /** Creates the folder if it is not there, and refuses one with frames of another movie. */
    MovieFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
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
     * Deletes the frames of an interrupted movie before it is made anew. They are its own if its {@link RasterFolder}
     * exists.
     */
    static void deleteFramesOfUnfinished(String target) {
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
    public Path path() {
        return folder;
    }

    @Override
    public void add(MovieFrame frame) {
        Path target = folder.resolve(String.format(Locale.ROOT, "frame-%05d.png", ++frames));
        Path draft = WholeFile.draft(target);
        try {
            try {
                write(frame.image(), draft);
                WholeFile.publish(draft, target);
            } finally {
                Files.deleteIfExists(draft);
            }
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
