package io.github.mazescape.network;

/** In which numbers a kernel computes. Weights are carried in double everywhere and rounded when they enter a pass. */
public enum Precision {
    /** 24 bits of significand: fast, and fine enough for evolution. */
    SINGLE(Float.SIZE),
    /** 53 bits of significand: for slices whose pixel pitch is finer than single precision resolves. */
    DOUBLE(Double.SIZE);

    private final int bits;

    Precision(int bits) {
        this.bits = bits;
    }

    /** The size of a number [bits]. */
    public int bits() {
        return bits;
    }
}
