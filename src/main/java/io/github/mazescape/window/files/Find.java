package io.github.mazescape.window.files;

import io.github.mazescape.input.InputException;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Preset;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.bookmark.Bookmark;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A moment of a sandbox that the user keeps.
 *
 * @param file the picture, which carries its bookmark
 * @param title what it shows, in a few words
 * @param place where that is, in a few words
 * @param picture a small one, square, of {@link #SIDE} pixels. Not to be modified.
 */
public record Find(Path file, String title, String place, BufferedImage picture) {
    /** The side of the small picture [px]. */
    public static final int SIDE = 132;

    /** No picture of the sandbox is larger [px]. */
    private static final int MOST_SIDE = 20_000;

    /**
     * Reads a find.
     *
     * @throws InputException if the file is none
     */
    static Find read(Path file) {
        Bookmark bookmark = Bookmark.of(file.toString());
        Settings settings = bookmark.settings();
        String run = Preset.of(settings).map(Preset::name).orElse("a run of its own");
        String title = settings.choice(Parameters.LANDSCAPE_LAYER) + ", " + run;
        String place = String.format(
                Locale.ROOT,
                "generation %d, seed %d, ±%.2g",
                bookmark.generation(),
                settings.seed(),
                bookmark.viewport().halfWidth());
        try {
            return new Find(file, title, place, small(file));
        } catch (IOException e) {
            throw InputException.at(file).expected("a readable picture").refused(e);
        }
    }

    private static BufferedImage small(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = in == null ? null : ImageIO.getImageReaders(in);
            if (readers == null || !readers.hasNext()) {
                throw new IOException("it is no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if (width > MOST_SIDE || height > MOST_SIDE) {
                    throw new IOException("it is too large");
                }
                int step = Math.max(1, Math.min(width, height) / (2 * SIDE));
                ImageReadParam param = reader.getDefaultReadParam();
                param.setSourceSubsampling(step, step, 0, 0);
                return square(reader.read(0, param));
            } finally {
                reader.dispose();
            }
        }
    }

    /** The middle of a picture, as large as a square can be. */
    private static BufferedImage square(BufferedImage image) {
        int side = Math.min(image.getWidth(), image.getHeight());
        int x = (image.getWidth() - side) / 2;
        int y = (image.getHeight() - side) / 2;
        BufferedImage square = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = square.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, SIDE, SIDE, x, y, x + side, y + side, null);
        pen.dispose();
        return square;
    }
}
