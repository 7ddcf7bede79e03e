package io.github.mazescape.cluster.message;

import io.github.mazescape.input.InputException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Takes the bytes of a stranger apart. A number of things is believed only where their bytes are there; whatever is
 * wrong ends in an {@link InputException} of one line.
 */
final class MessageReader {
    private final String what;
    private final ByteBuffer bytes;

    /** @param what as errors call it */
    MessageReader(String what, byte[] bytes) {
        this.what = what;
        this.bytes = ByteBuffer.wrap(bytes);
    }

    int remaining() {
        return bytes.remaining();
    }

    private void require(int count, String expected) {
        if (bytes.remaining() < count) {
            throw wrong(expected, bytes.remaining() + " bytes at the end");
        }
    }

    InputException wrong(String expected, Object found) {
        return InputException.found(what, expected, found);
    }

    int getByte() {
        require(1, "a byte");
        return bytes.get() & 0xff;
    }

    int getInt() {
        require(Integer.BYTES, "a number of 4 bytes");
        return bytes.getInt();
    }

    long getLong() {
        require(Long.BYTES, "a number of 8 bytes");
        return bytes.getLong();
    }

    boolean getFlag(String name) {
        return getByte(name, 0, 1) == 1;
    }

    /** A byte of a range. */
    int getByte(String name, int low, int high) {
        return inRange(name, getByte(), low, high);
    }

    /** A number of 4 bytes of a range. */
    int getInt(String name, int low, int high) {
        return inRange(name, getInt(), low, high);
    }

    private int inRange(String name, int value, int low, int high) {
        if (value < low || value > high) {
            throw wrong(name + " from " + low + " to " + high, value);
        }
        return value;
    }

    /** One of the constants of an enumeration, by its place. */
    <E> E getChoice(String name, E[] choices) {
        return choices[getByte(name, 0, choices.length - 1)];
    }

    /**
     * A number of things that follow.
     *
     * @param least the fewest that make sense
     * @param bytesEach how many bytes each takes at least, over 0
     */
    int getCount(String name, int least, int bytesEach) {
        int count = getInt();
        if (count < least || count > bytes.remaining() / bytesEach) {
            throw wrong(
                    name + ": a number from " + least + " of which each takes " + bytesEach + " of the "
                            + bytes.remaining() + " bytes left",
                    count);
        }
        return count;
    }

    byte[] getBytes(int count) {
        require(count, count + " bytes");
        byte[] part = new byte[count];
        bytes.get(part);
        return part;
    }

    double[] getDoubles(int count) {
        if (count > bytes.remaining() / Double.BYTES) {
            throw wrong(count + " numbers of 8 bytes", bytes.remaining() + " bytes");
        }
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = Double.longBitsToDouble(bytes.getLong());
        }
        return values;
    }

    /** A text of at most so many bytes of UTF-8. */
    String getText(String name, int most) {
        int count = getCount(name, 0, 1);
        if (count > most) {
            throw wrong(name + " of at most " + most + " bytes", count);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(getBytes(count)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw wrong(name + " in UTF-8", "other bytes");
        }
    }

    void requireEnd() {
        if (bytes.hasRemaining()) {
            throw wrong("its end", bytes.remaining() + " more bytes");
        }
    }
}
