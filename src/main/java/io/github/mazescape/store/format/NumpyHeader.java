package io.github.mazescape.store.format;

import io.github.mazescape.input.InputException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of a table of doubles in NumPy's format 1.0 (NEP 1), in the one form that Mazescape writes and reads.
 *
 * @param rows how many rows there are, in [0, 999999999]
 * @param columns how many numbers a row has, in [1, {@value #MOST_COLUMNS}]
 */
public record NumpyHeader(long rows, int columns) {
    /** How long the header is [bytes]; it has room for any number of rows. */
    public static final int BYTES = 128;
    /** More than the weights of the largest network. */
    static final int MOST_COLUMNS = 1 << 20;

    private static final long MOST_ROWS = 999_999_999;
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ROOM = BYTES - MAGIC.length - Short.BYTES;
    private static final Pattern DESCRIPTION = Pattern.compile(
            "\\{'descr': '<f8', 'fortran_order': False, 'shape': \\(([0-9]{1,9}), ([0-9]{1,9})\\), \\} *\n");

    public NumpyHeader {
        if (rows < 0 || rows > MOST_ROWS || columns < 1 || columns > MOST_COLUMNS) {
            throw new IllegalArgumentException("shape: expected at most " + MOST_ROWS + " rows of 1 to " + MOST_COLUMNS
                    + " columns, got (" + rows + ", " + columns + ")");
        }
    }

    /**
     * Reads a header and holds it against the length of its file, so that nothing is allocated for numbers that are not
     * there.
     *
     * @param header the first bytes of the file, {@value #BYTES} if it is that long. Not modified.
     * @param length how long the file is [bytes]
     * @param source what errors call the file
     */
    public static NumpyHeader parse(byte[] header, long length, String source) {
        ByteBuffer start = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        Matcher shape = null;
        if (header.length == BYTES
                && ByteBuffer.wrap(MAGIC).equals(start.slice(0, MAGIC.length))
                && start.getShort(MAGIC.length) == ROOM) {
            shape = DESCRIPTION.matcher(new String(header, BYTES - ROOM, ROOM, StandardCharsets.US_ASCII));
        }
        if (shape == null || !shape.matches()) {
            throw InputException.found(source, "a table of doubles in NumPy's format", "something else")
                    .advise("is this the file that mazescape wrote?");
        }
        int columns = Integer.parseInt(shape.group(2));
        if (columns < 1 || columns > MOST_COLUMNS) {
            throw InputException.found(source, "a table of 1 to " + MOST_COLUMNS + " columns", columns)
                    .advise("is this the file that mazescape wrote?");
        }
        NumpyHeader parsed = new NumpyHeader(Long.parseLong(shape.group(1)), columns);
        if (length < parsed.fileLength()) {
            throw InputException.found(source, parsed.fileLength() + " bytes for " + parsed.rows + " rows", length)
                    .advise("the file is cut short");
        }
        return parsed;
    }

    /** The header as it stands in the file, from position 0 to the limit. */
    public ByteBuffer bytes() {
        String description = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + rows + ", " + columns + "), }";
        ByteBuffer header = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put(MAGIC).putShort((short) ROOM);
        header.put(
                (description + " ".repeat(ROOM - 1 - description.length()) + "\n").getBytes(StandardCharsets.US_ASCII));
        return header.flip();
    }

    /** Where a row starts, the first being row 0 [bytes]. */
    long position(long row) {
        return BYTES + row * columns * Double.BYTES;
    }

    /** How long a file of these rows is [bytes]. */
    public long fileLength() {
        return position(rows);
    }
}
