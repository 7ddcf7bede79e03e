package io.github.mazescape.film;

import io.github.mazescape.input.InputException;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes the frames of a movie one after the other. A file stands under its name only once it is whole: it is written beside
 * it, and renamed when closed. Not safe for use by several threads.
 */
public interface MovieWriter extends AutoCloseable {
    /**
     * Adds a frame.
     *
     * @param frame of the same size as the first; not modified, and may be drawn on again afterwards
     * @throws InputException if it cannot be written; the movie is discarded then
     */
    void add(BufferedImage frame);

    /** Gives the movie up: what was written so far is deleted, and closing does nothing. Whole PNGs in a folder stay. */
    void discard();

    /**
     * Finishes the movie and gives it its name, unless it was discarded.
     *
     * @throws InputException if it cannot be finished, or has no frame
     */
    @Override
    void close();

    /**
     * A writer for a file or a folder.
     *
     * @param target a name that ends in {@code .mp4} (through ffmpeg if it is on the PATH, else through JCodec), in
     *     {@code .gif}, or in a slash (numbered PNGs in that folder); an existing folder is a folder without a slash, too
     * @param framesPerSecond in (0, 240]
     * @throws InputException if the target is neither, or cannot be written to
     */
    static MovieWriter to(String target, double framesPerSecond) {
        return to(target, framesPerSecond, FfmpegEncoder.onPath());
    }

    /** As {@link #to(String, double)}, with this ffmpeg, or with none. */
    static MovieWriter to(String target, double framesPerSecond, Optional<Path> ffmpeg) {
        if (!(framesPerSecond > 0 && framesPerSecond <= 240)) {
            throw InputException.at("frames per second")
                    .expected("a number above 0 and up to 240")
                    .got(framesPerSecond);
        }
        Path path;
        try {
            path = Path.of(target).toAbsolutePath();
        } catch (InvalidPathException wrong) {
            throw InputException.at("movie")
                    .expected("the name of a file or folder")
                    .got(wrong.getReason());
        }
        if (target.endsWith("/") || target.endsWith("\\") || Files.isDirectory(path)) {
            return new MovieFolder(path);
        }
        String name = target.toLowerCase(Locale.ROOT);
        if (name.endsWith(".gif")) {
            return new MovieFile(path, partial -> new GifEncoder(partial, framesPerSecond));
        }
        if (name.endsWith(".mp4")) {
            return new MovieFile(
                    path,
                    partial -> ffmpeg.isPresent()
                            ? new FfmpegEncoder(ffmpeg.get(), partial, framesPerSecond)
                            : new JcodecEncoder(partial, framesPerSecond));
        }
        throw InputException.at(target)
                .expected("a name that ends in .mp4 or .gif, or a folder with / at its end")
                .got("neither")
                .advise("choose one of them");
    }
}
