package io.github.mazescape.store.format;

import io.github.mazescape.input.InputException;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A PNG or SVG file to be written whole or not at all.
 *
 * @param path its name
 */
public record PictureFile(Path path) {
    /** Checks the name before any work is done. */
    public static PictureFile png(Path path) {
        if (!path.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw InputException.got("--out", "a name that ends in .png", "'" + path + "'");
        }
        requireFolder("--out", path);
        return new PictureFile(path);
    }

    /** Checks the name of a picture that can be drawn as either. */
    public static PictureFile pngOrSvg(Path path) {
        PictureFile file = new PictureFile(path);
        if (!file.isSvg() && !file.ends(".png")) {
            throw InputException.got("--out", "a name that ends in .png or .svg", "'" + path + "'");
        }
        requireFolder("--out", path);
        return file;
    }

    /** Whether its name says that it is an SVG. */
    public boolean isSvg() {
        return ends(".svg");
    }

    private boolean ends(String ending) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** Checks that a file can be put where an option says. */
    public static void requireFolder(String option, Path path) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw InputException.got(option, "a file in an existing folder", "'" + path + "'")
                    .advise("make the folder first");
        }
        if (Files.isDirectory(path)) {
            throw InputException.got(option, "the name of a file", "the folder '" + path + "'")
                    .advise("name a file in it");
        }
    }

    /** Writes the picture, whole or not at all. */
    public void write(BufferedImage image, List<PngPicture.Text> texts) {
        WholeFile.write(path, out -> PngPicture.write(image, texts, out));
    }

    /** Writes an SVG, whole or not at all. */
    public void write(String svg) {
        WholeFile.write(path, out -> out.write(svg.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes the picture likewise, but over none that is there; the name that it got. */
    public Path writeNew(BufferedImage image, List<PngPicture.Text> texts) {
        return WholeFile.writeNew(path, out -> PngPicture.write(image, texts, out));
    }
}
