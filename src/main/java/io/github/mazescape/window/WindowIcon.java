package io.github.mazescape.window;

import java.awt.Image;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;

/** The icon of the window: a landscape of the program, in the sizes of which a desktop picks. */
final class WindowIcon {
    private static final int[] SIZES = {16, 32, 64, 128, 256};

    private WindowIcon() {}

    static List<Image> images() {
        List<Image> images = new ArrayList<>();
        for (int size : SIZES) {
            try (InputStream png = WindowIcon.class.getResourceAsStream("icon-" + size + ".png")) {
                images.add(ImageIO.read(Objects.requireNonNull(png)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return images;
    }
}
