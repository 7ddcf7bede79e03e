package io.github.mazescape.cluster.message;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The SHA-256 of some bytes: what has the same digest is the same. Its words are in the order of the bytes. */
public record Digest(long first, long second, long third, long fourth) {
    static final int BYTES = 4 * Long.BYTES;

    /** The digest of some bytes. */
    public static Digest of(byte[] bytes) {
        try {
            ByteBuffer sum =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new Digest(sum.getLong(), sum.getLong(), sum.getLong(), sum.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void write(MessageWriter out) {
        out.putLong(first).putLong(second).putLong(third).putLong(fourth);
    }

    static Digest read(MessageReader in) {
        return new Digest(in.getLong(), in.getLong(), in.getLong(), in.getLong());
    }
}
