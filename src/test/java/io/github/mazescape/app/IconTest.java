package io.github.mazescape.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.cli.CommandLineRun;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the icon to the landscape that it is made of, a picture of the program. {@code -Dicon.update=true} writes its
 * files anew from that picture.
 */
class IconTest {
    private static final Path APP = Path.of("src/app");
    private static final Path LANDSCAPE = APP.resolve("landscape.png");
    private static final Path RESOURCES = Path.of("src/main/resources/io/github/mazescape/window");
    private static final int LARGEST = 512;
    private static final List<Integer> IN_THE_WINDOW = List.of(16, 32, 64, 128, 256);
    private static final List<Integer> ON_WINDOWS = List.of(16, 32, 64, 256);
    private static final Map<String, Integer> ON_MACOS =
            new TreeMap<>(Map.of("ic11", 32, "ic12", 64, "ic07", 128, "ic08", 256, "ic09", 512));

    private static BufferedImage icon(int size) throws IOException {
        return IconPicture.of(ImageIO.read(LANDSCAPE.toFile()), size);
    }

    private static byte[] png(int size) throws IOException {
        return IconPicture.png(icon(size));
    }

    private static void update(Path file, byte[] bytes) throws IOException {
        if (Boolean.getBoolean("icon.update")) {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        }
    }

    /** PNG files differ by the zlib that a JDK brings, and their pixels do not. */
    private static void assertPixels(int size, byte[] png) throws IOException {
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(size, kept.getWidth());
        assertEquals(size, kept.getHeight());
        assertArrayEquals(
                icon(size).getRGB(0, 0, size, size, null, 0, size), kept.getRGB(0, 0, size, size, null, 0, size));
    }

    @Test
    void theWindowHasTheIconInEachSize() throws IOException {
        for (int size : IN_THE_WINDOW) {
            Path file = RESOURCES.resolve("icon-" + size + ".png");
            update(file, png(size));
            assertPixels(size, Files.readAllBytes(file));
        }
    }

    @Test
    void theDesktopHasTheLargestIcon() throws IOException {
        Path file = APP.resolve("mazescape.png");
        update(file, png(LARGEST));
        assertPixels(LARGEST, Files.readAllBytes(file));
    }

    @Test
    void windowsHasTheIconInItsOwnFormat() throws IOException {
        Path file = APP.resolve("mazescape.ico");
        Map<Integer, byte[]> pngs = new TreeMap<>();
        for (int size : ON_WINDOWS) {
            pngs.put(size, png(size));
        }
        update(file, IconPicture.ico(pngs));
        Map<Integer, byte[]> kept = IconPicture.ofIco(Files.readAllBytes(file));
        assertEquals(ON_WINDOWS, List.copyOf(kept.keySet()));
        for (Map.Entry<Integer, byte[]> png : kept.entrySet()) {
            assertPixels(png.getKey(), png.getValue());
        }
    }

    @Test
    void macosHasTheIconInItsOwnFormat() throws IOException {
        Path file = APP.resolve("mazescape.icns");
        List<IconPicture.Typed> pictures = new ArrayList<>();
        for (Map.Entry<String, Integer> size : ON_MACOS.entrySet()) {
            pictures.add(new IconPicture.Typed(size.getKey(), png(size.getValue())));
        }
        update(file, IconPicture.icns(pictures));
        Map<String, byte[]> kept = IconPicture.ofIcns(Files.readAllBytes(file));
        assertEquals(ON_MACOS.keySet(), kept.keySet());
        for (Map.Entry<String, byte[]> png : kept.entrySet()) {
            assertPixels(ON_MACOS.get(png.getKey()), png.getValue());
        }
    }

    @Test
    @Tag("long")
    void theLandscapeIsOneThatTheProgramMakes(@TempDir Path folder) throws IOException {
        Path again = folder.resolve("again.png");
        CommandLineRun run =
                CommandLineRun.of("landscape", "--like", LANDSCAPE.toString(), "--out", again.toString(), "--quiet");
        assertEquals(0, run.code(), run.err());
        BufferedImage made = ImageIO.read(again.toFile());
        BufferedImage kept = ImageIO.read(LANDSCAPE.toFile());
        int size = kept.getWidth();
        assertArrayEquals(kept.getRGB(0, 0, size, size, null, 0, size), made.getRGB(0, 0, size, size, null, 0, size));
    }
}
