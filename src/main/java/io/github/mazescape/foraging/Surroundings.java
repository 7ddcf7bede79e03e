package io.github.mazescape.foraging;

/**
 * A cell and what lies around it, in one word: bits 0 to 3 say whether the cell to the north, east, south and west is a
 * corridor, bits 4 to 7 whether it holds a pellet; then come the cell's own pellet and whether nobody has been there
 * yet. A <em>place</em> is {@code cell * 4 + heading}.
 */
final class Surroundings {
    /** The part of a word that says what lies around. */
    static final int ALL = 0xff;
    /** The cell holds a pellet. */
    static final int PELLET = 1 << 8;
    /** Nobody has been in the cell. */
    static final int UNSEEN = 1 << 9;

    private static final int PELLETS = 4;
    private static final byte[] SENSED = new byte[4 << 8];

    static {
        for (int index = 0; index < SENSED.length; index++) {
            int heading = index >> 8;
            int passages = 0;
            for (int side = 0; side < 4; side++) {
                passages |= bit(index, heading + side & 3) << side;
            }
            int ahead = bit(index, PELLETS + heading);
            int right = bit(index, PELLETS + (heading + 1 & 3));
            int left = bit(index, PELLETS + (heading + 3 & 3));
            SENSED[index] = (byte) (passages | ahead << 4 | right << 5 | left << 6);
        }
    }

    private Surroundings() {}

    private static int bit(int word, int number) {
        return word >> number & 1;
    }

    /**
     * What one senses at a place: bits 0 to 3 the passages ahead, right, behind and left, bits 4 to 6 the pellets
     * ahead, right, left.
     */
    static int sensed(int word, int place) {
        return SENSED[(place & 3) << 8 | word & ALL];
    }

    /** The ways from a cell to its neighbours to the north, east, south and west, 16 bits each. */
    static long deltas(int stride) {
        return -stride & 0xffffL | 1L << 16 | (long) stride << 32 | 0xffffL << 48;
    }

    /** The way from a cell to the one ahead at a place. */
    static int delta(long deltas, int place) {
        return (short) (deltas >> (place << 4));
    }

    /** Takes note in the neighbours that the pellet of a cell is gone. */
    static void clear(int[] cells, int cell, long deltas) {
        int stride = delta(deltas, 2);
        cells[cell - stride] &= ~(1 << PELLETS + 2);
        cells[cell + 1] &= ~(1 << PELLETS + 3);
        cells[cell + stride] &= ~(1 << PELLETS);
        cells[cell - 1] &= ~(1 << PELLETS + 1);
    }

    /** What entering a cell counts for: 1 for its pellet, 65536 for its being new. */
    static int tally(int word) {
        return word >> 8 & 1 | (word & UNSEEN) << 7;
    }
}
