package io.github.mazescape.draw;

import static org.junit.jupiter.api.Assertions.fail;

import io.github.mazescape.draw.kit.HeadlessCanvas;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import processing.core.PGraphics;

/**
 * Golden pictures: every byte of every pixel must equal that of the picture in src/test/resources. The compressed files
 * are not compared, for their bytes also depend on the zlib that a JDK brings. {@code -Dgolden.update=true} rewrites
 * the pictures; look at them before you commit them.
 */
public final class Golden {
    private static final Path KEPT = Path.of("src/test/resources/golden");
    private static final Path MADE = Path.of("target/golden");

    private Golden() {}

    public static void check(String name, int width, int height, Consumer<PGraphics> drawing) throws IOException {
        HeadlessCanvas canvas = new HeadlessCanvas(width, height);
        canvas.draw(drawing);
        Path kept = KEPT.resolve(name + ".png");
        if (Boolean.getBoolean("golden.update")) {
            write(canvas, kept);
            return;
        }
        Path made = MADE.resolve(name + ".png");
        if (!Files.exists(kept)) {
            write(canvas, made);
            fail("no golden picture " + kept + "; this one was drawn: " + made
                    + "; look at it, then run with -Dgolden.update=true");
        }
        int differing = differing(ImageIO.read(kept.toFile()), canvas.image());
        if (differing != 0) {
            write(canvas, made);
            fail("golden picture " + kept + " differs from " + made + " in "
                    + (differing < 0 ? "size" : differing + " of " + width * height + " pixels"));
        }
    }

    private static void write(HeadlessCanvas canvas, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(canvas.image(), "png", file.toFile());
    }

    private static int differing(BufferedImage expected, BufferedImage actual) {
        if (expected.getWidth() != actual.getWidth() || expected.getHeight() != actual.getHeight()) {
            return -1;
        }
        int differing = 0;
        for (int y = 0; y < expected.getHeight(); y++) {
            for (int x = 0; x < expected.getWidth(); x++) {
                differing += expected.getRGB(x, y) == actual.getRGB(x, y) ? 0 : 1;
            }
        }
        return differing;
    }
}
