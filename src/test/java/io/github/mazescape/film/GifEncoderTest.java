package io.github.mazescape.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.kit.OkLab;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class GifEncoderTest {
    @TempDir
    private Path folder = Path.of("");

    /** One frame of a gif as it is in the file. */
    private record Part(BufferedImage image, int x, int y, int delay, boolean ownColours, boolean looping) {}

    private static List<Part> read(File file) throws IOException {
        List<Part> parts = new ArrayList<>();
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file)) {
            reader.setInput(in);
            for (int i = 0; i < reader.getNumImages(true); i++) {
                IIOMetadataNode root =
                        (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                Element place = first(root, "ImageDescriptor");
                parts.add(new Part(
                        reader.read(i),
                        Integer.parseInt(place.getAttribute("imageLeftPosition")),
                        Integer.parseInt(place.getAttribute("imageTopPosition")),
                        Integer.parseInt(first(root, "GraphicControlExtension").getAttribute("delayTime")),
                        root.getElementsByTagName("LocalColorTable").getLength() > 0,
                        root.getElementsByTagName("ApplicationExtension").getLength() > 0));
            }
        } finally {
            reader.dispose();
        }
        return parts;
    }

    private static Element first(IIOMetadataNode root, String name) {
        NodeList nodes = root.getElementsByTagName(name);
        return (Element) nodes.item(0);
    }

    private File write(List<BufferedImage> frames, double framesPerSecond) {
        File file = folder.resolve("a.gif").toFile();
        try (MovieWriter movie = MovieWriter.to(file.toString(), framesPerSecond)) {
            frames.forEach(movie::add);
        }
        assertEquals(1, List.of(folder.toFile().list()).size());
        return file;
    }

    private static BufferedImage plain(int rgb) {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 40; x++) {
                image.setRGB(x, y, rgb);
            }
        }
        return image;
    }

    @Test
    void onlyWhatChangesIsWrittenAndFewColoursAreExact() throws IOException {
        BufferedImage before = plain(0x102030);
        BufferedImage after = plain(0x102030);
        after.setRGB(5, 7, 0xfedcba);
        after.setRGB(9, 11, 0x0a0b0c);
        List<Part> parts = read(write(List.of(before, after, before), 10));
        assertEquals(3, parts.size());
        assertEquals(List.of(10, 10, 10), parts.stream().map(Part::delay).toList());
        assertEquals(
                List.of(true, false, false), parts.stream().map(Part::looping).toList());
        assertEquals(40, parts.get(0).image().getWidth());
        Part changed = parts.get(1);
        assertEquals(
                List.of(5, 7, 5, 5),
                List.of(
                        changed.x(),
                        changed.y(),
                        changed.image().getWidth(),
                        changed.image().getHeight()));
        assertEquals(0xff102030, parts.get(0).image().getRGB(3, 3));
        assertEquals(0xfffedcba, changed.image().getRGB(0, 0));
        assertEquals(0xff0a0b0c, changed.image().getRGB(4, 4));
        assertEquals(0xff102030, parts.get(2).image().getRGB(0, 0));
        assertTrue(parts.stream().noneMatch(Part::ownColours));
    }

    @Test
    void theTempoHasNoDrift() throws IOException {
        List<BufferedImage> frames = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            frames.add(plain(i));
        }
        assertEquals(200, read(write(frames, 30)).stream().mapToInt(Part::delay).sum());
        List<Part> fast = read(write(frames, 120));
        assertEquals(50, fast.stream().mapToInt(Part::delay).sum());
        assertTrue(fast.stream().allMatch(part -> part.delay() >= 2));
    }

    @Test
    void whatStandsStillIsOneFrame() throws IOException {
        List<Part> parts = read(write(List.of(plain(1), plain(1), plain(1), plain(2)), 10));
        assertEquals(List.of(30, 10), parts.stream().map(Part::delay).toList());
    }

    @Test
    void manyColoursStayNear() throws IOException {
        BufferedImage image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 256; y++) {
            for (int x = 0; x < 256; x++) {
                image.setRGB(x, y, x << 16 | y << 8 | 255 - x);
            }
        }
        BufferedImage read = read(write(List.of(image), 10)).get(0).image();
        double error = 0;
        for (int y = 0; y < 256; y++) {
            for (int x = 0; x < 256; x++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    int off = (image.getRGB(x, y) >> shift & 0xff) - (read.getRGB(x, y) >> shift & 0xff);
                    error += off * off / (3.0 * 256 * 256);
                }
            }
        }
        assertTrue(Math.sqrt(error) < 6, "root mean square error " + Math.sqrt(error));
    }

    @Test
    void oneColourHasOneIndexInAllFrames() {
        SplittableRandom random = new SplittableRandom(3);
        MoviePalette palette = new MoviePalette();
        int[] rgb = random.ints(40_000, 0, 1 << 24).toArray();
        palette.count(new MovieFrame(200, 200, rgb));
        palette.choose();
        for (int colour : rgb) {
            assertEquals(palette.index(colour), palette.index(colour));
        }
        assertTrue(palette.index(0xffffff) < MoviePalette.SIZE);
    }

    @Test
    void okLabReadsBack() {
        SplittableRandom random = new SplittableRandom(4);
        random.ints(1000, 0, 1 << 24)
                .forEach(rgb -> assertEquals(rgb, OkLab.of(rgb).argb() & 0xffffff));
    }
}
