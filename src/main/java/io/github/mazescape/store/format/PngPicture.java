package io.github.mazescape.store.format;

import java.awt.image.BufferedImage;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * Writes PNG pictures (ISO/IEC 15948) whose bytes depend on pixels and texts alone: 8 bits each of red, green and blue,
 * no filter. Texts go before the pixels, uncompressed, so that a reader finds them fast and cannot be handed a bomb.
 */
public final class PngPicture {
    static final long SIGNATURE = 0x89504e470d0a1a0aL;
    private static final int BLOCK = 1 << 20;
    /** The zlib header of RFC 1950 for a window of 32 KiB. */
    private static final byte[] ZLIB = {0x78, 0x01};

    private final DataOutputStream out;

    private PngPicture(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    /**
     * A text in a picture.
     *
     * @param keyword its name, 1 to 79 letters and dots
     * @param text the text, in any script
     */
    public record Text(String keyword, String text) {}

    /**
     * Writes a picture.
     *
     * @param image its pixels; transparency is ignored. Not modified.
     * @param texts what to write beside them
     * @param out where to. Stays open.
     */
    public static void write(BufferedImage image, List<Text> texts, OutputStream out) throws IOException {
        PngPicture picture = new PngPicture(out);
        picture.out.writeLong(SIGNATURE);
        picture.header(image.getWidth(), image.getHeight());
        for (Text text : texts) {
            picture.text(text);
        }
        picture.pixels(image);
        picture.chunk("IEND", new byte[0]);
        picture.out.flush();
    }

    private void header(int width, int height) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(width).putInt(height);
        header.put((byte) 8).put((byte) 2).put((byte) 0).put((byte) 0).put((byte) 0);
        chunk("IHDR", header.array());
    }

    /** An iTXt chunk: keyword, not compressed, no language, no translated keyword, UTF-8. */
    private void text(Text text) throws IOException {
        byte[] keyword = text.keyword().getBytes(StandardCharsets.ISO_8859_1);
        byte[] content = text.text().getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(keyword.length + 5 + content.length);
        bytes.put(keyword).put(new byte[5]).put(content);
        chunk("iTXt", bytes.array());
    }

    private void pixels(BufferedImage image) throws IOException {
        int width = image.getWidth();
        int stride = 1 + 3 * width;
        int rowsAtOnce = Math.max(1, BLOCK / stride);
        byte[] block = new byte[rowsAtOnce * stride];
        int[] row = new int[width];
        Adler32 sum = new Adler32();
        Deflation deflation = new Deflation();
        int length = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            block[length++] = 0;
            for (int pixel : row) {
                block[length++] = (byte) (pixel >> 16);
                block[length++] = (byte) (pixel >> 8);
                block[length++] = (byte) pixel;
            }
            boolean last = y == image.getHeight() - 1;
            if (last || length == block.length) {
                sum.update(block, 0, length);
                byte[] packed = deflation.block(block, length, last);
                chunk("IDAT", framed(y < rowsAtOnce, packed, last, sum));
                length = 0;
            }
        }
    }

    private static byte[] framed(boolean first, byte[] packed, boolean last, Adler32 sum) {
        ByteBuffer bytes = ByteBuffer.allocate((first ? ZLIB.length : 0) + packed.length + (last ? Integer.BYTES : 0));
        if (first) {
            bytes.put(ZLIB);
        }
        bytes.put(packed);
        if (last) {
            bytes.putInt((int) sum.getValue());
        }
        return bytes.array();
    }

    private void chunk(String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) check.getValue());
    }
}
