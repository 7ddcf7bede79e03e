package io.github.mazescape.app;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/** The icon in each size, made of one square landscape: mean colours, in a square with round corners. */
final class IconPicture {
    /** Share of the side that the radius of a corner takes. */
    private static final double CORNER = 0.22;

    private static final int SAMPLES = 8;
    private static final int ICO_HEADER = 6;
    private static final int ICO_ENTRY = 16;
    private static final int ICNS_ENTRY = 8;

    private IconPicture() {}

    /**
     * @param landscape square, its side a multiple of the size
     * @param size the side [pixels]
     */
    static BufferedImage of(BufferedImage landscape, int size) {
        BufferedImage icon = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        int block = landscape.getWidth() / size;
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                icon.setRGB(x, y, alpha(x, y, size) << 24 | mean(landscape, x * block, y * block, block));
            }
        }
        return icon;
    }

    private static int mean(BufferedImage picture, int left, int top, int block) {
        int[] colours = picture.getRGB(left, top, block, block, null, 0, block);
        int mean = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int sum = 0;
            for (int colour : colours) {
                sum += colour >> shift & 0xff;
            }
            mean |= (sum + colours.length / 2) / colours.length << shift;
        }
        return mean;
    }

    /** How much of a pixel lies inside the square, in [0, 255]. */
    private static int alpha(int x, int y, int size) {
        double radius = CORNER * size;
        int inside = 0;
        for (int sample = 0; sample < SAMPLES * SAMPLES; sample++) {
            double across = x + (sample % SAMPLES + 0.5) / SAMPLES;
            double down = y + (sample / SAMPLES + 0.5) / SAMPLES;
            double beyondX = radius - Math.min(across, size - across);
            double beyondY = radius - Math.min(down, size - down);
            if (beyondX <= 0 || beyondY <= 0 || beyondX * beyondX + beyondY * beyondY <= radius * radius) {
                inside++;
            }
        }
        return (inside * 255 + SAMPLES * SAMPLES / 2) / (SAMPLES * SAMPLES);
    }

    static byte[] png(BufferedImage picture) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * An icon of Windows: a directory, then a PNG for each size.
     *
     * @param pngs of at most 256 pixels, by their size
     */
    static byte[] ico(Map<Integer, byte[]> pngs) {
        int offset = ICO_HEADER + ICO_ENTRY * pngs.size();
        ByteBuffer bytes = ByteBuffer.allocate(offset
                        + pngs.values().stream().mapToInt(png -> png.length).sum())
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort((short) 0).putShort((short) 1).putShort((short) pngs.size());
        for (Map.Entry<Integer, byte[]> png : pngs.entrySet()) {
            // A size of 256 is written as 0.
            byte size = (byte) (int) png.getKey();
            bytes.put(size).put(size).putShort((short) 0).putShort((short) 1).putShort((short) 32);
            bytes.putInt(png.getValue().length).putInt(offset);
            offset += png.getValue().length;
        }
        pngs.values().forEach(bytes::put);
        return bytes.array();
    }

    /** The PNGs of an icon of Windows, by the size that its directory tells. */
    static Map<Integer, byte[]> ofIco(byte[] ico) {
        ByteBuffer bytes = ByteBuffer.wrap(ico).order(ByteOrder.LITTLE_ENDIAN);
        Map<Integer, byte[]> pngs = new TreeMap<>();
        for (int entry = 0; entry < bytes.getShort(4); entry++) {
            int at = ICO_HEADER + ICO_ENTRY * entry;
            byte[] png = new byte[bytes.getInt(at + 8)];
            bytes.get(bytes.getInt(at + 12), png);
            pngs.put(bytes.get(at) == 0 ? 256 : bytes.get(at), png);
        }
        return pngs;
    }

    /** One picture of an icon of macOS: the four letters of its type, and the PNG. */
    record Typed(String type, byte[] png) {}

    /** An icon of macOS: a length, then pictures with a type and a length each, all big-endian. */
    static byte[] icns(List<Typed> pictures) {
        int length = ICNS_ENTRY
                + pictures.stream()
                        .mapToInt(picture -> ICNS_ENTRY + picture.png.length)
                        .sum();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeBytes("icns");
            out.writeInt(length);
            for (Typed picture : pictures) {
                out.writeBytes(picture.type);
                out.writeInt(ICNS_ENTRY + picture.png.length);
                out.write(picture.png);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The PNGs of an icon of macOS, by the letters of their types. */
    static Map<String, byte[]> ofIcns(byte[] icns) {
        ByteBuffer bytes = ByteBuffer.wrap(icns);
        Map<String, byte[]> pngs = new TreeMap<>();
        int at = ICNS_ENTRY;
        while (at < bytes.getInt(4)) {
            byte[] png = new byte[bytes.getInt(at + 4) - ICNS_ENTRY];
            bytes.get(at + ICNS_ENTRY, png);
            pngs.put(new String(icns, at, 4, StandardCharsets.US_ASCII), png);
            at += ICNS_ENTRY + png.length;
        }
        return pngs;
    }
}
