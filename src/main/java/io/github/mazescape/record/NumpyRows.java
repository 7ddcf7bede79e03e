package io.github.mazescape.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table of doubles in NumPy's format 1.0 (NEP 1), one row after the other, to which rows can be appended: the header has room
 * for any number of rows and is rewritten after each of them, so that the file can be loaded at any moment.
 */
final class NumpyRows implements AutoCloseable {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int HEADER_BYTES = 128;
    private static final Pattern DESCRIPTION = Pattern.compile(
            "\\{'descr': '<f8', 'fortran_order': False, 'shape': \\((\\d{1,9}), (\\d{1,9})\\), \\} *\n");

    private final Path file;
    private final FileChannel channel;
    private final int columns;
    private long rows;

    private NumpyRows(Path file, FileChannel channel, long rows, int columns) {
        this.file = file;
        this.channel = channel;
        this.rows = rows;
        this.columns = columns;
    }

    /** A new file without rows; there must be none of that name. */
    static NumpyRows create(Path file, int columns) throws IOException {
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        NumpyRows created = new NumpyRows(file, channel, 0, columns);
        created.writeHeader();
        return created;
    }

    /** An existing file, to be read. */
    static NumpyRows open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
            readFully(channel, header, 0);
            String text = new String(
                    header.array(), MAGIC.length + 2, HEADER_BYTES - MAGIC.length - 2, StandardCharsets.US_ASCII);
            Matcher shape = DESCRIPTION.matcher(text);
            boolean magic = ByteBuffer.wrap(MAGIC).equals(header.slice(0, MAGIC.length));
            if (!magic || header.position() < HEADER_BYTES || !shape.matches()) {
                throw new RecordException(
                        file + ": expected a table of doubles in NumPy's format, found something else;"
                                + " is this the file that mazescape wrote?");
            }
            long rows = Long.parseLong(shape.group(1));
            int columns = Integer.parseInt(shape.group(2));
            long expected = HEADER_BYTES + rows * columns * Double.BYTES;
            if (channel.size() < expected) {
                throw new RecordException(file + ": expected " + expected + " bytes for " + rows + " rows, found "
                        + channel.size() + "; the file is cut short");
            }
            return new NumpyRows(file, channel, rows, columns);
        } catch (IOException | RecordException e) {
            channel.close();
            throw e;
        }
    }

    long rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /** Appends a row of {@link #columns()} numbers. Not modified. */
    void append(double[] row) throws IOException {
        if (row.length != columns) {
            throw new IllegalArgumentException("row: expected " + columns + " numbers, got " + row.length);
        }
        ByteBuffer bytes = ByteBuffer.allocate(columns * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(row);
        writeFully(bytes, position(rows));
        rows++;
        writeHeader();
    }

    /** A row; the first is row 0. */
    double[] row(long index) throws IOException {
        if (index < 0 || index >= rows) {
            throw new RecordException(file + ": expected a row from 0 to " + (rows - 1) + ", got " + index);
        }
        ByteBuffer bytes = ByteBuffer.allocate(columns * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        readFully(channel, bytes, position(index));
        double[] row = new double[columns];
        bytes.flip().order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(row);
        return row;
    }

    private long position(long row) {
        return HEADER_BYTES + row * columns * Double.BYTES;
    }

    private void writeHeader() throws IOException {
        String description = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + rows + ", " + columns + "), }";
        int room = HEADER_BYTES - MAGIC.length - 2;
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put(MAGIC).putShort((short) room);
        header.put(
                (description + " ".repeat(room - 1 - description.length()) + "\n").getBytes(StandardCharsets.US_ASCII));
        writeFully(header.flip(), 0);
    }

    private void writeFully(ByteBuffer bytes, long position) throws IOException {
        long at = position;
        bytes.position(0);
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    private static void readFully(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        long at = position;
        int count = 0;
        while (bytes.hasRemaining() && count >= 0) {
            count = channel.read(bytes, at);
            at += Math.max(0, count);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
