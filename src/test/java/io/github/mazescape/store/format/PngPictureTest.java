package io.github.mazescape.store.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngPictureTest {
    /** Patches of a few colours, some noise, and a plain area. */
    private static BufferedImage picture(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        RandomStream random = new Seed(5).stream();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int patch = (x / 7 * 31 + y / 5 * 17) % 6 * 0x2a1f13;
                image.setRGB(x, y, x > width / 2 ? patch : y > height / 2 ? random.nextInt(1 << 24) : 0x102030);
            }
        }
        return image;
    }

    private static byte[] png(BufferedImage image, List<PngPicture.Text> texts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngPicture.write(image, texts, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1x1", "97x61", "700x600", "3x2000"})
    void otherProgramsReadEveryPixel(String size) throws IOException {
        BufferedImage image = picture(
                Integer.parseInt(size.substring(0, size.indexOf('x'))),
                Integer.parseInt(size.substring(size.indexOf('x') + 1)));
        byte[] bytes = png(image, List.of(new PngPicture.Text("mazescape", "größer")));
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(bytes));
        int width = image.getWidth();
        assertArrayEquals(
                image.getRGB(0, 0, width, image.getHeight(), null, 0, width),
                read.getRGB(0, 0, width, read.getHeight(), null, 0, width));
    }

    @Test
    void theBytesAreTheSameOnEveryJdk() throws IOException, NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(png(picture(120, 80), List.of()));
        assertEquals(
                "054081678988029c6ae45fb7850e61f9ceb196fe7d18ae460b42197b22c584d3",
                HexFormat.of().formatHex(hash));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 257, 258, 259, 70_000})
    void whatIsCompressedIsInflatedAgain(int length) throws DataFormatException {
        RandomStream random = new Seed(length).stream();
        byte[] first = new byte[length];
        byte[] second = new byte[length];
        for (int i = 0; i < length; i++) {
            first[i] = (byte) random.nextInt(3);
            second[i] = (byte) (random.nextInt(10) == 0 ? random.nextInt(256) : 7);
        }
        Deflation deflation = new Deflation();
        Inflater inflater = new Inflater(true);
        byte[] inflated = new byte[2 * length + 1];
        int count = 0;
        for (byte[] packed :
                List.of(deflation.block(first, length, false), deflation.block(second, length, true), new byte[1])) {
            inflater.setInput(packed);
            while (!inflater.needsInput() && !inflater.finished()) {
                count += inflater.inflate(inflated, count, inflated.length - count);
            }
        }
        assertTrue(inflater.finished());
        inflater.end();
        assertEquals(2 * length, count);
        byte[] expected = new byte[2 * length + 1];
        System.arraycopy(first, 0, expected, 0, length);
        System.arraycopy(second, 0, expected, length, length);
        assertArrayEquals(expected, inflated);
    }
}
