package io.github.mazescape.evaluation;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The points of a batch, shared out to workers. Each worker owns a range and takes chunks from its front, untouched by
 * others; one that has nothing left steals the latter half of what another has left (Blumofe and Leiserson 1999, with
 * ranges in place of deques). Thread-safe.
 */
final class Shares {
    /** What {@link #next} returns where nothing is left to do anywhere. */
    static final long NOTHING = 0;

    /** Per worker its range, packed as {@link #range} does. */
    private final AtomicLong[] ranges;

    /**
     * @param size how many points there are
     * @param workers how many workers share them, at least 1
     */
    Shares(int size, int workers) {
        ranges = new AtomicLong[workers];
        for (int worker = 0; worker < workers; worker++) {
            int from = (int) ((long) size * worker / workers);
            int to = (int) ((long) size * (worker + 1) / workers);
            ranges[worker] = new AtomicLong(range(from, to));
        }
    }

    private static long range(int from, int to) {
        return (long) from << 32 | to;
    }

    /** The first point of a range. */
    static int from(long range) {
        return (int) (range >>> 32);
    }

    /** The point after the last of a range. */
    static int to(long range) {
        return (int) range;
    }

    /**
     * Takes the next points from a worker's own range, and where that is used up, steals first.
     *
     * @param worker who asks; no two threads ask for the same worker
     * @param chunk the most points to take, at least 1
     * @return a range that nobody else gets, or {@link #NOTHING}
     */
    long next(int worker, int chunk) {
        long taken = take(worker, chunk);
        while (taken == NOTHING && steal(worker)) {
            taken = take(worker, chunk);
        }
        return taken;
    }

    private long take(int worker, int chunk) {
        AtomicLong own = ranges[worker];
        while (true) {
            long rest = own.get();
            int from = from(rest);
            int end = Math.min(to(rest), from + chunk);
            if (from >= end) {
                return NOTHING;
            }
            if (own.compareAndSet(rest, range(end, to(rest)))) {
                return range(from, end);
            }
        }
    }

    /** Makes the latter half of another's range the worker's own; false if nobody has anything left. */
    private boolean steal(int worker) {
        for (int i = 1; i < ranges.length; i++) {
            AtomicLong victim = ranges[(worker + i) % ranges.length];
            long rest = victim.get();
            while (from(rest) < to(rest)) {
                int middle = from(rest) + (to(rest) - from(rest)) / 2;
                if (victim.compareAndSet(rest, range(from(rest), middle))) {
                    ranges[worker].set(range(middle, to(rest)));
                    return true;
                }
                rest = victim.get();
            }
        }
        return false;
    }
}
