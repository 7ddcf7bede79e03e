package io.github.mazescape.network;

/**
 * How a weight enters a pass: held within plus or minus 2^64 and rounded to the precision, and 0 where it is not a
 * number. So no sum can overflow, since every input and state lies within [-1, 1], and no value of a pass is ever
 * infinite or not a number, of which machines disagree on the bits.
 */
public final class Weights {
    private static final double LIMIT = 0x1p64;

    private Weights() {}

    /** A weight as it enters a pass in double precision. */
    public static double asDouble(double weight) {
        double held = Math.max(-LIMIT, Math.min(LIMIT, weight));
        return Double.isNaN(held) ? 0 : held;
    }

    static float asFloat(double weight) {
        return (float) asDouble(weight);
    }
}
