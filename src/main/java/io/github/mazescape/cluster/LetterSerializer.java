package io.github.mazescape.cluster;

import io.github.mazescape.cluster.message.Message;
import java.io.NotSerializableException;
import org.apache.pekko.serialization.SerializerWithStringManifest;

/** Gives the engine the bytes of a {@link Letter} as they are, and takes them from it, if there are not too many. */
final class LetterSerializer extends SerializerWithStringManifest {
    static final int IDENTIFIER = 0x4d5a5343;

    private static final String MANIFEST = "1";

    @Override
    public int identifier() {
        return IDENTIFIER;
    }

    @Override
    public String manifest(Object message) {
        return MANIFEST;
    }

    @Override
    public byte[] toBinary(Object message) {
        if (message instanceof Letter letter) {
            return letter.bytes();
        }
        throw new IllegalArgumentException("message: expected a letter, got " + message.getClass());
    }

    @Override
    public Object fromBinary(byte[] bytes, String manifest) throws NotSerializableException {
        if (!MANIFEST.equals(manifest) || bytes.length > Message.MOST_BYTES) {
            throw new NotSerializableException("no letter of this program: " + bytes.length + " bytes");
        }
        return new Letter(bytes);
    }
}
