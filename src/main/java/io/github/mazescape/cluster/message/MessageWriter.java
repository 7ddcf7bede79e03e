package io.github.mazescape.cluster.message;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of a message, one value after the other, big-endian. Grows as it needs. */
final class MessageWriter {
    private ByteBuffer buffer;

    MessageWriter(int expected) {
        buffer = ByteBuffer.allocate(Math.max(Long.BYTES, expected));
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            int size = Math.max(2 * buffer.capacity(), Math.addExact(buffer.position(), bytes));
            buffer = ByteBuffer.allocate(size).put(buffer.flip());
        }
        return buffer;
    }

    MessageWriter putByte(int value) {
        room(1).put((byte) value);
        return this;
    }

    MessageWriter putInt(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    MessageWriter putLong(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    MessageWriter putBytes(byte[] bytes) {
        room(bytes.length).put(bytes);
        return this;
    }

    /** The values alone, without their number; every bit of each is kept. */
    MessageWriter putDoubles(double[] values) {
        ByteBuffer out = room(Math.multiplyExact(values.length, Double.BYTES));
        for (double value : values) {
            out.putLong(Double.doubleToRawLongBits(value));
        }
        return this;
    }

    /** The number of bytes in UTF-8, then these. */
    MessageWriter putText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return putInt(bytes.length).putBytes(bytes);
    }

    int size() {
        return buffer.position();
    }

    byte[] bytes() {
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
