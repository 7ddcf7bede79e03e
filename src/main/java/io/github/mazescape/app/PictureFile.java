package io.github.mazescape.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * A PNG file to be written whole or not at all.
 *
 * @param path its name
 */
record PictureFile(Path path) {
    /** Checks the name before any work is done. */
    static PictureFile png(Path path) {
        if (!path.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new UsageException("--out: expected a name that ends in .png, got '" + path + "'");
        }
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageException(
                    "--out: expected a file in an existing folder, got '" + path + "'; make the folder first");
        }
        return new PictureFile(path);
    }

    /** Writes the picture to a draft beside the file, and moves it there. */
    void write(BufferedImage image) {
        Path draft = path.resolveSibling(path.getFileName() + ".tmp");
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", draft.toFile());
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw MovieException.failed(path, e);
        }
    }
}
