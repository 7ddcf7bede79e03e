package io.github.mazescape.store.format;

import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.Raster;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Writes the numbers behind a landscape as a TIFF (revision 6.0, 1992) of one page for each measured layer, in single
 * precision and not compressed, as ImageJ, GDAL and tifffile read it. The description of a page is the layer's name.
 */
final class TiffPages {
    private static final int HEADER = 8;
    private static final int ENTRY = 12;
    private static final int ENTRIES = 11;
    private static final int DIRECTORY = Short.BYTES + ENTRIES * ENTRY + Integer.BYTES;
    private static final int MAGIC = 42;
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int FLOATS = 3;

    private TiffPages() {}

    static void write(Raster raster, OutputStream out) throws IOException {
        ByteBuffer header = buffer(HEADER);
        header.put((byte) 'I').put((byte) 'I').putShort((short) MAGIC).putInt(HEADER);
        out.write(header.array());
        // Three layers of the largest raster end below the 4 GiB that a TIFF can address.
        long at = HEADER;
        for (Layer layer : Layer.MEASURED) {
            boolean last = layer.row() == Layer.MEASURED.size() - 1;
            byte[] name = name(layer);
            long values = at + DIRECTORY + name.length;
            long end = values + (long) Float.BYTES * raster.width() * raster.height();
            out.write(directory(raster, name.length, at + DIRECTORY, values, last ? 0 : end));
            out.write(name);
            values(raster, layer, out);
            at = end;
        }
    }

    /** Ends in a zero, and is of even length, since all that is pointed at must begin at an even byte. */
    private static byte[] name(Layer layer) {
        String text = layer.column() + '\0';
        return (text.length() % 2 == 0 ? text : text + '\0').getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] directory(Raster raster, int nameLength, long name, long values, long next) {
        ByteBuffer entries = buffer(DIRECTORY).putShort((short) ENTRIES);
        entry(entries, 256, LONG, 1, raster.width());
        entry(entries, 257, LONG, 1, raster.height());
        entry(entries, 258, SHORT, 1, Float.SIZE);
        entry(entries, 259, SHORT, 1, 1); // Not compressed.
        entry(entries, 262, SHORT, 1, 1); // 0 is black.
        entry(entries, 270, ASCII, nameLength, name);
        entry(entries, 273, LONG, 1, values);
        entry(entries, 277, SHORT, 1, 1); // A value a pixel.
        entry(entries, 278, LONG, 1, raster.height());
        entry(entries, 279, LONG, 1, (long) Float.BYTES * raster.width() * raster.height());
        entry(entries, 339, SHORT, 1, FLOATS);
        return entries.putInt((int) next).array();
    }

    private static void entry(ByteBuffer entries, int tag, int type, int count, long value) {
        entries.putShort((short) tag).putShort((short) type).putInt(count).putInt((int) value);
    }

    private static void values(Raster raster, Layer layer, OutputStream out) throws IOException {
        ByteBuffer row = buffer(Float.BYTES * raster.width());
        for (int y = 0; y < raster.height(); y++) {
            row.clear();
            for (int x = 0; x < raster.width(); x++) {
                row.putFloat((float) raster.value(layer, x, y));
            }
            out.write(row.array());
        }
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
