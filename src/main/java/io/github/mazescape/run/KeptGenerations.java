package io.github.mazescape.run;

import io.github.mazescape.evolution.Generation;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whole generations of a run, from which any other one can be made again: the first, the newest few, and of the older
 * ones every 2nd, 4th, 8th, … so that they never take more than a fixed share of memory. Who descends from whom is
 * known from each of them to the next. Not thread-safe.
 */
final class KeptGenerations {
    private static final long MOST_BYTES = 192L << 20;
    private static final int MOST = 128;
    private static final int LEAST = 8;
    private static final int NEWEST = 4;

    private final int most;
    private final TreeMap<Long, Lineage.Step> kept = new TreeMap<>();
    /** The generation that was added last, which may have been dropped at once; null for none. */
    private Lineage.@Nullable Step latest;

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

    /**
     * Keeps a generation that was made of the one before it, for as long as there is room.
     *
     * @param parents for each individual its parent's place in the generation before; see {@link Generation#parents}
     */
    void add(Generation generation, int[] parents) {
        long number = generation.number();
        Lineage.Step step = new Lineage.Step(generation, number - 1, parents);
        if (!kept.containsKey(number - 1)) {
            Lineage.Step dropped = latest;
            step = dropped != null && dropped.generation().number() == number - 1
                    ? step.past(dropped)
                    : new Lineage.Step(generation, 0, parents);
        }
        kept.put(number, step);
        latest = step;
        long bytes = (long) generation.population().length * generation.champion().length * Double.BYTES;
        long room = Math.max(LEAST, Math.min(most, MOST_BYTES / Math.max(1, bytes)));
        while (kept.size() > room) {
            thin();
        }
    }

    private void thin() {
        long newest = kept.lastKey() - NEWEST;
        List<Long> leaving = kept.keySet().stream()
                .filter(number -> number <= newest && number > 1 && number % stride != 0)
                .toList();
        leaving.forEach(this::drop);
        if (leaving.isEmpty()) {
            stride *= 2;
        }
    }

    private void drop(long number) {
        Lineage.Step gone = kept.remove(number);
        if (gone == null) {
            return;
        }
        kept.replaceAll((other, step) -> step.before() == number ? step.past(gone) : step);
        if (latest != null && latest.generation().number() == number) {
            latest = gone;
        }
    }

    /** The newest kept generation up to a number, or null where there is none. */
    @Nullable
    Generation upTo(long number) {
        var entry = kept.floorEntry(number);
        return entry == null ? null : entry.getValue().generation();
    }

    /**
     * What is kept, and the generation that was added last, by the numbers of the generations; what comes later does
     * not change it.
     */
    SortedMap<Long, Lineage.Step> steps() {
        TreeMap<Long, Lineage.Step> steps = new TreeMap<>(kept);
        Lineage.Step newest = latest;
        if (newest != null) {
            steps.putIfAbsent(newest.generation().number(), newest);
        }
        return Collections.unmodifiableSortedMap(steps);
    }

    /** Forgets the generations after a number. */
    void forgetAfter(long number) {
        kept.tailMap(number, false).clear();
        latest = null;
    }
}
