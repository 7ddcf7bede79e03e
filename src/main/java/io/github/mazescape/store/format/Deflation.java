package io.github.mazescape.store.format;

import java.util.Arrays;

/**
 * A small compressor whose bytes depend on the input alone. Pictures must be the same bytes everywhere, but
 * {@code java.util.zip.Deflater} hands the work to whatever zlib a JDK was built with, and these differ.
 *
 * <p>It writes the blocks of RFC 1951 with the fixed Huffman code: literals and matches of 4 to 258 bytes, found
 * greedily through chains of equal hashes (as in section 4 of the RFC) within the 32 KiB before. Each call is a block
 * of its own that any inflater reads.
 */
public final class Deflation {
    private static final int WINDOW = 1 << 15;
    private static final int HASHES = 1 << 15;
    private static final int LEAST_MATCH = 4;
    private static final int LONGEST_MATCH = 258;
    private static final int MOST_TRIES = 24;
    private static final int END_OF_BLOCK = 256;
    private static final int[] LENGTH_BASE = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258
    };
    private static final int[] LENGTH_EXTRA = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
    };
    private static final int[] DISTANCE_BASE = {
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145, 8193, 12289, 16385, 24577
    };

    private byte[] out = new byte[1 << 16];
    private int size;
    private long bits;
    private int bitCount;

    /**
     * Compresses some bytes.
     *
     * @param in the bytes. Not modified.
     * @param length how many of them
     * @param last whether the stream ends with them; if not, the block ends on a whole byte, with an empty stored block
     *     behind
     * @return a fresh array
     */
    public byte[] block(byte[] in, int length, boolean last) {
        size = 0;
        put(last ? 1 : 0, 1);
        put(1, 2);
        int[] newest = new int[HASHES];
        int[] before = new int[WINDOW];
        Arrays.fill(newest, -1);
        int at = 0;
        while (at < length) {
            int best = 0;
            int bestFrom = 0;
            if (at + LEAST_MATCH <= length) {
                int most = Math.min(LONGEST_MATCH, length - at);
                int from = newest[hash(in, at)];
                for (int tries = 0; tries < MOST_TRIES && from >= 0 && at - from < WINDOW; tries++) {
                    int same = mismatch(in, from, at, most);
                    if (same > best) {
                        best = same;
                        bestFrom = from;
                    }
                    from = best == most ? -1 : before[from & WINDOW - 1];
                }
            }
            int step = 1;
            if (best >= LEAST_MATCH) {
                match(best, at - bestFrom);
                step = best;
            } else {
                symbol(in[at] & 0xff);
            }
            for (int i = at; i < at + step && i + LEAST_MATCH <= length; i++) {
                int hash = hash(in, i);
                before[i & WINDOW - 1] = newest[hash];
                newest[hash] = i;
            }
            at += step;
        }
        symbol(END_OF_BLOCK);
        if (!last) {
            put(0, 3);
        }
        flush();
        if (!last) {
            put(0, 16);
            put(0xffff, 16);
            flush();
        }
        return Arrays.copyOf(out, size);
    }

    private static int hash(byte[] in, int at) {
        int word = in[at] & 0xff | (in[at + 1] & 0xff) << 8 | (in[at + 2] & 0xff) << 16 | in[at + 3] << 24;
        return word * 0x9e3779b1 >>> 17;
    }

    private static int mismatch(byte[] in, int from, int at, int most) {
        int same = Arrays.mismatch(in, from, from + most, in, at, at + most);
        return same < 0 ? most : same;
    }

    private void match(int length, int distance) {
        int code = index(LENGTH_BASE, length);
        symbol(257 + code);
        put(length - LENGTH_BASE[code], LENGTH_EXTRA[code]);
        int far = index(DISTANCE_BASE, distance);
        put(Integer.reverse(far) >>> 27, 5);
        put(distance - DISTANCE_BASE[far], Math.max(0, far / 2 - 1));
    }

    /** The last entry that is not over a value. */
    private static int index(int[] ascending, int value) {
        int found = Arrays.binarySearch(ascending, value);
        return found >= 0 ? found : -found - 2;
    }

    /** A symbol in the fixed code of RFC 1951, section 3.2.6. */
    private void symbol(int symbol) {
        if (symbol < 144) {
            reversed(0x30 + symbol, 8);
        } else if (symbol < 256) {
            reversed(0x190 + symbol - 144, 9);
        } else if (symbol < 280) {
            reversed(symbol - 256, 7);
        } else {
            reversed(0xc0 + symbol - 280, 8);
        }
    }

    private void reversed(int code, int length) {
        put(Integer.reverse(code) >>> 32 - length, length);
    }

    private void put(int value, int length) {
        bits |= (long) value << bitCount;
        bitCount += length;
        while (bitCount >= 8) {
            write();
        }
    }

    private void flush() {
        while (bitCount > 0) {
            write();
        }
    }

    private void write() {
        if (size == out.length) {
            out = Arrays.copyOf(out, 2 * size);
        }
        out[size++] = (byte) bits;
        bits >>>= 8;
        bitCount = Math.max(0, bitCount - 8);
    }
}
