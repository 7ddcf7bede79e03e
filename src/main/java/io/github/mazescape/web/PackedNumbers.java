package io.github.mazescape.web;

import io.github.mazescape.store.format.Deflation;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Numbers of 8 or 16 bits as text for a script: base64 of a raw deflate stream. All upper bytes of a sequence of 16-bit
 * numbers come before all lower ones, since they vary less. The text depends on the numbers alone.
 */
public final class PackedNumbers {
    private PackedNumbers() {}

    /** Packs bytes. */
    public static String bytes(byte[] bytes) {
        return Base64.getEncoder().encodeToString(new Deflation().block(bytes, bytes.length, true));
    }

    /** Packs unsigned numbers of 16 bits. */
    public static String words(char[] numbers) {
        byte[] planes = new byte[2 * numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            planes[i] = (byte) (numbers[i] >> 8);
            planes[numbers.length + i] = (byte) numbers[i];
        }
        return bytes(planes);
    }

    /**
     * The numbers of a text, if it is one of {@link #words}.
     *
     * @param count how many numbers there must be
     */
    public static Optional<char[]> words(String text, int count) {
        byte[] planes = new byte[2 * count];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(Base64.getDecoder().decode(text));
            if (inflater.inflate(planes) != planes.length || inflater.inflate(new byte[1]) != 0) {
                return Optional.empty();
            }
        } catch (DataFormatException | IllegalArgumentException damaged) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
        char[] numbers = new char[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (char) ((planes[i] & 0xff) << 8 | planes[count + i] & 0xff);
        }
        return Optional.of(numbers);
    }
}
