package io.github.mazescape.seed;

import java.nio.charset.StandardCharsets;

/**
 * A point in the tree of seeds. Children are named by purpose or number, so that what one part of the program draws
 * never depends on how much another part has drawn: the randomness of generation g is
 * {@code root.child("evolution").child(g).stream()}, whoever asks and whenever.
 *
 * @param value the 64 bits of this point; any value will do
 */
public record Seed(long value) {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /**
     * The child for a purpose.
     *
     * @param purpose a short constant name, such as "mazes"
     */
    public Seed child(String purpose) {
        long hash = FNV_OFFSET;
        for (byte octet : purpose.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * FNV_PRIME;
        }
        return new Seed(RandomStream.mix(RandomStream.mix(value) ^ hash));
    }

    /**
     * The child with a number.
     *
     * @param index any number, such as that of a generation
     */
    public Seed child(long index) {
        return new Seed(RandomStream.mix(RandomStream.mix(value + RandomStream.GOLDEN_GAMMA) + index));
    }

    /** A new random stream that starts here: the same for equal seeds. */
    public RandomStream stream() {
        return new RandomStream(value);
    }
}
