package io.github.mazescape.seed;

import java.util.random.RandomGenerator;

/**
 * A random stream that is the same on every JDK and machine. The generator is xoshiro256++ (Blackman and Vigna,
 * "Scrambled linear pseudorandom number generators", ACM TOMS 47(4), 2021), its state filled by SplitMix64 (Steele, Lea
 * and Flood, OOPSLA 2014). Whatever the JDK is free to change from one release to the next (bounded integers,
 * Gaussians) is written out here. Not safe for use by several threads.
 */
public final class RandomStream implements RandomGenerator {
    static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long s0;
    private long s1;
    private long s2;
    private long s3;
    private double spareGaussian = Double.NaN;

    RandomStream(long seed) {
        long z = seed;
        s0 = mix(z += GOLDEN_GAMMA);
        s1 = mix(z += GOLDEN_GAMMA);
        s2 = mix(z += GOLDEN_GAMMA);
        s3 = mix(z + GOLDEN_GAMMA);
    }

    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    @Override
    public long nextLong() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    @Override
    public int nextInt() {
        return (int) (nextLong() >>> 32);
    }

    /** Uniform in [0, bound), without bias. */
    @Override
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound: expected a positive number, got " + bound);
        }
        long limit = (1L << 32) - (1L << 32) % bound;
        long draw = nextLong() >>> 32;
        while (draw >= limit) {
            draw = nextLong() >>> 32;
        }
        return (int) (draw % bound);
    }

    /** Uniform in [origin, bound), without bias. */
    @Override
    public int nextInt(int origin, int bound) {
        return origin + nextInt(Math.subtractExact(bound, origin));
    }

    /** Uniform in [0, 1), a multiple of 2^-53. */
    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    @Override
    public boolean nextBoolean() {
        return nextLong() < 0;
    }

    /** Standard normal, by Marsaglia's polar method with operations that are the same everywhere. */
    @Override
    public double nextGaussian() {
        if (!Double.isNaN(spareGaussian)) {
            double spare = spareGaussian;
            spareGaussian = Double.NaN;
            return spare;
        }
        while (true) {
            double u = 2 * nextDouble() - 1;
            double v = 2 * nextDouble() - 1;
            double s = u * u + v * v;
            if (s > 0 && s < 1) {
                double scale = Math.sqrt(-2 * StrictMath.log(s) / s);
                spareGaussian = v * scale;
                return u * scale;
            }
        }
    }
}
