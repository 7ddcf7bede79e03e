package io.github.mazescape.store.format;

import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.input.InputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * Rows of a landscape with their exact values, one after the other: what is there of it after an interruption are its
 * first rows. A head of {@value #HEAD} bytes ({@code MZROWS01}, width, first row, how many values a pixel has), then
 * for each row the doubles of each layer, the fingerprints, and the CRC-32C of its number and all of these. Big-endian.
 */
public final class PixelRows implements AutoCloseable {
    private static final long MAGIC =
            ByteBuffer.wrap("MZROWS01".getBytes(StandardCharsets.US_ASCII)).getLong();
    private static final int HEAD = Long.BYTES + 3 * Integer.BYTES;

    private final Path file;
    private final FileChannel channel;
    private final int width;
    private final int first;
    private int rows;

    private PixelRows(Path file, FileChannel channel, int width, int first) {
        this.file = file;
        this.channel = channel;
        this.width = width;
        this.first = first;
    }

    /**
     * Opens rows to go on with them; makes a file without rows where there is none. Behind the first row that is not
     * whole all is cut off.
     *
     * @param width how many pixels a row has
     * @param first the number of the first row
     * @throws InputException if the file holds something else
     */
    public static PixelRows resume(Path file, int width, int first) throws IOException {
        FileChannel channel =
                PlainFile.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        PixelRows rows = new PixelRows(file, channel, width, first);
        try {
            if (channel.size() < HEAD) {
                channel.truncate(0);
                PlainFile.writeFully(channel, rows.head(), 0);
            }
            rows.requireHead();
            rows.rows = rows.wholeRows();
            channel.truncate(rows.place(rows.rows));
            return rows;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Opens rows to read them; a last one that is not whole does not count.
     *
     * @throws InputException if the file holds something else
     */
    public static PixelRows open(Path file, int width, int first) throws IOException {
        FileChannel channel = PlainFile.open(file, StandardOpenOption.READ);
        PixelRows rows = new PixelRows(file, channel, width, first);
        try {
            rows.requireHead();
            rows.rows = (int) ((channel.size() - HEAD) / rows.rowBytes());
            return rows;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private ByteBuffer head() {
        return ByteBuffer.allocate(HEAD)
                .putLong(MAGIC)
                .putInt(width)
                .putInt(first)
                .putInt(Layer.ROWS)
                .flip();
    }

    private void requireHead() throws IOException {
        ByteBuffer found = ByteBuffer.allocate(HEAD);
        PlainFile.readFully(channel, found, 0);
        if (!found.flip().equals(head())) {
            throw InputException.found(file, "rows of " + width + " pixels from row " + first, "something else")
                    .advise("copy the folder again");
        }
    }

    private int rowBytes() {
        return width * (Layer.ROWS * Double.BYTES + Long.BYTES) + Integer.BYTES;
    }

    private long place(int row) {
        return HEAD + (long) row * rowBytes();
    }

    private int wholeRows() throws IOException {
        ByteBuffer row = ByteBuffer.allocate(rowBytes());
        int whole = 0;
        while (place(whole + 1) <= channel.size() && isWhole(read(whole, row), whole)) {
            whole++;
        }
        return whole;
    }

    private ByteBuffer read(int row, ByteBuffer bytes) throws IOException {
        PlainFile.readFully(channel, bytes.clear(), place(row));
        return bytes.flip();
    }

    private boolean isWhole(ByteBuffer bytes, int row) {
        return bytes.limit() == rowBytes() && bytes.getInt(rowBytes() - Integer.BYTES) == sum(bytes, row);
    }

    private int sum(ByteBuffer bytes, int row) {
        CRC32C sum = new CRC32C();
        sum.update(ByteBuffer.allocate(Integer.BYTES).putInt(first + row).flip());
        sum.update(bytes.duplicate().position(0).limit(rowBytes() - Integer.BYTES));
        return (int) sum.getValue();
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /**
     * Adds rows and brings them to disk.
     *
     * @param pixels those of some rows, row by row. Not modified.
     */
    public void append(Evaluations pixels) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(rowBytes());
        for (int from = 0; from < pixels.size(); from += width) {
            bytes.clear();
            for (double[] layer : pixels.layers()) {
                for (int x = 0; x < width; x++) {
                    bytes.putDouble(layer[from + x]);
                }
            }
            for (int x = 0; x < width; x++) {
                bytes.putLong(pixels.fingerprint()[from + x]);
            }
            bytes.putInt(sum(bytes, rows)).flip();
            PlainFile.writeFully(channel, bytes, place(rows));
            rows++;
        }
        channel.force(false);
    }

    /**
     * The bytes of a row, its sum included.
     *
     * @param row from 0, the first of the file
     * @throws InputException if they are damaged
     */
    public byte[] bytes(int row) throws IOException {
        ByteBuffer bytes = read(row, ByteBuffer.allocate(rowBytes()));
        if (!isWhole(bytes, row)) {
            throw InputException.found(file, "the sum of row " + (first + row), "another")
                    .advise("copy the folder again, or measure the tile anew");
        }
        return bytes.array();
    }

    /** The pixels of a row. */
    public Evaluations row(int row) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(bytes(row));
        Evaluations pixels = Evaluations.ofSize(width);
        for (double[] layer : pixels.layers()) {
            for (int x = 0; x < width; x++) {
                layer[x] = bytes.getDouble();
            }
        }
        for (int x = 0; x < width; x++) {
            pixels.fingerprint()[x] = bytes.getLong();
        }
        return pixels;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
