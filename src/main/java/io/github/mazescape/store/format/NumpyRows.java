package io.github.mazescape.store.format;

import io.github.mazescape.input.InputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * A table of doubles in NumPy's format, one row after the other, to which rows can be appended: the header has room for
 * any number of rows and is rewritten after each of them, so that the file can be loaded at any moment.
 */
public final class NumpyRows implements AutoCloseable {
    private final HeldFile file;
    private final CRC32C checksum;
    private NumpyHeader header;

    private NumpyRows(HeldFile file, NumpyHeader header, CRC32C checksum) {
        this.file = file;
        this.header = header;
        this.checksum = checksum;
    }

    /** A new file without rows; there must be none of that name. */
    static NumpyRows create(Path file, int columns) throws IOException {
        return started(
                columns,
                HeldFile.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /** A file without rows; if there is one of that name, its rows are dropped. */
    public static NumpyRows restart(Path file, int columns) throws IOException {
        HeldFile held =
                HeldFile.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        held.channel().truncate(0);
        return started(columns, held);
    }

    private static NumpyRows started(int columns, HeldFile held) throws IOException {
        NumpyHeader header = new NumpyHeader(0, columns);
        PlainFile.writeFully(held.channel(), header.bytes(), 0);
        return new NumpyRows(held, header, new CRC32C());
    }

    /** An existing file, to be read. */
    public static NumpyRows open(Path file) throws IOException {
        HeldFile held = HeldFile.open(file, StandardOpenOption.READ);
        FileChannel channel = held.channel();
        try {
            ByteBuffer start = ByteBuffer.allocate((int) Math.min(NumpyHeader.BYTES, channel.size()));
            PlainFile.readFully(channel, start, 0);
            NumpyHeader header = NumpyHeader.parse(start.array(), channel.size(), file.toString());
            return new NumpyRows(held, header, new CRC32C());
        } catch (IOException | InputException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * An existing file, to be appended to. What lies behind the rows that are kept is cut off.
     *
     * @param rows how many rows are kept, which must be there
     */
    public static NumpyRows resume(Path file, long rows, int columns) throws IOException {
        HeldFile held = HeldFile.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileChannel channel = held.channel();
        try {
            NumpyHeader header = new NumpyHeader(rows, columns);
            CRC32C checksum = new CRC32C();
            if (!FileChecksum.feed(checksum, channel, NumpyHeader.BYTES, header.fileLength())) {
                throw InputException.found(file, rows + " rows", "fewer").advise("the file is cut short");
            }
            channel.truncate(header.fileLength());
            PlainFile.writeFully(channel, header.bytes(), 0);
            return new NumpyRows(held, header, checksum);
        } catch (IOException | InputException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Writes a whole table to an empty file.
     *
     * @param table at least one row, all of one length. Not modified.
     * @return what there is to vouch for; the checksum is that of the rows
     */
    public static FileChecksum write(FileChannel channel, double[][] table) throws IOException {
        NumpyHeader header = new NumpyHeader(table.length, table[0].length);
        PlainFile.writeFully(channel, header.bytes(), 0);
        CRC32C checksum = new CRC32C();
        for (int row = 0; row < table.length; row++) {
            ByteBuffer bytes = bytes(table[row]);
            checksum.update(bytes.duplicate());
            PlainFile.writeFully(channel, bytes, header.position(row));
        }
        return new FileChecksum(header.fileLength(), (int) checksum.getValue());
    }

    public long rows() {
        return header.rows();
    }

    public int columns() {
        return header.columns();
    }

    /** Appends a row of {@link #columns()} numbers. Not modified. */
    public void append(double[] row) throws IOException {
        if (row.length != columns()) {
            throw new IllegalArgumentException("row: expected " + columns() + " numbers, got " + row.length);
        }
        ByteBuffer bytes = bytes(row);
        PlainFile.writeFully(file.channel(), bytes, header.fileLength());
        checksum.update(bytes.flip());
        header = new NumpyHeader(rows() + 1, columns());
        PlainFile.writeFully(file.channel(), header.bytes(), 0);
    }

    /** A row; the first is row 0. */
    public double[] row(long index) throws IOException {
        if (index < 0 || index >= rows()) {
            throw InputException.got(file.file(), "a row from 0 to " + (rows() - 1), index);
        }
        ByteBuffer bytes = ByteBuffer.allocate(columns() * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        PlainFile.readFully(file.channel(), bytes, header.position(index));
        if (bytes.hasRemaining()) {
            throw InputException.found(file.file(), "row " + index, "the end").advise("the file was cut short");
        }
        double[] row = new double[columns()];
        bytes.flip().asDoubleBuffer().get(row);
        return row;
    }

    /** Writes the file anew if it has been deleted; see {@link HeldFile#restore}. */
    public void restore() throws IOException {
        file.restore();
    }

    /** Brings everything to disk; what there is to vouch for. */
    public FileChecksum force() throws IOException {
        file.channel().force(true);
        return new FileChecksum(header.fileLength(), (int) checksum.getValue());
    }

    private static ByteBuffer bytes(double[] row) {
        ByteBuffer bytes = ByteBuffer.allocate(row.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(row);
        return bytes;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
