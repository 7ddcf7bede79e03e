package io.github.mazescape.network;

/**
 * Brings the observations and actions of a vector of lanes to words as wide as its numbers and back. Ints serve single
 * precision where they lie, unless the vector is not full; longs are always copied.
 */
final class Words {
    private Words() {}

    /**
     * The array in which a vector finds {@code count} observations from {@code first} on: the given one, or
     * {@code spare}.
     */
    static int[] taken(int[] observations, int first, int count, int[] spare) {
        if (count == spare.length) {
            return observations;
        }
        System.arraycopy(observations, first, spare, 0, count);
        return spare;
    }

    static long[] taken(int[] observations, int first, int count, long[] spare) {
        for (int lane = 0; lane < count; lane++) {
            spare[lane] = observations[first + lane];
        }
        return spare;
    }

    /** The array into which a vector writes its actions; {@link #give} brings them where they belong. */
    static int[] room(int[] actions, int count, int[] spare) {
        return count == spare.length ? actions : spare;
    }

    static long[] room(int[] actions, int count, long[] spare) {
        return spare;
    }

    static int offset(int first, int count, int[] spare) {
        return count == spare.length ? first : 0;
    }

    static int offset(int first, int count, long[] spare) {
        return 0;
    }

    static void give(int[] spare, int[] actions, int first, int count) {
        if (count != spare.length) {
            System.arraycopy(spare, 0, actions, first, count);
        }
    }

    static void give(long[] spare, int[] actions, int first, int count) {
        for (int lane = 0; lane < count; lane++) {
            actions[first + lane] = (int) spare[lane];
        }
    }
}
