package io.github.mazescape.run;

import io.github.mazescape.evolution.Generation;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whole generations of a run, from which any other one can be made again: the newest few, and of the older ones every
 * 2nd, 4th, 8th, … so that they never take more than a fixed share of memory. Not thread-safe.
 */
final class KeptGenerations {
    private static final long MOST_BYTES = 192L << 20;
    private static final int MOST = 128;
    private static final int LEAST = 8;
    private static final int NEWEST = 4;

    private final int most;
    private final TreeMap<Long, Generation> kept = new TreeMap<>();
    private long stride = 1;

    KeptGenerations() {
        this(MOST);
    }

    private KeptGenerations(int most) {
        this.most = most;
    }

    /** As few as there may be. */
    static KeptGenerations few() {
        return new KeptGenerations(LEAST);
    }

    /** Keeps a generation, for as long as there is room. */
    void add(Generation generation) {
        kept.put(generation.number(), generation);
        long bytes = (long) generation.population().length * generation.champion().length * Double.BYTES;
        long room = Math.max(LEAST, Math.min(most, MOST_BYTES / Math.max(1, bytes)));
        while (kept.size() > room) {
            thin();
        }
    }

    private void thin() {
        long newest = kept.lastKey() - NEWEST;
        int before = kept.size();
        kept.keySet().removeIf(number -> number <= newest && number % stride != 0);
        if (kept.size() == before) {
            stride *= 2;
        }
    }

    /** The newest kept generation up to a number, or null where there is none. */
    @Nullable
    Generation upTo(long number) {
        var entry = kept.floorEntry(number);
        return entry == null ? null : entry.getValue();
    }

    /** Forgets the generations after a number. */
    void forgetAfter(long number) {
        kept.tailMap(number, false).clear();
    }
}
