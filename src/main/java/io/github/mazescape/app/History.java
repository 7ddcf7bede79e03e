package io.github.mazescape.app;

import io.github.mazescape.evolution.Generation;
import io.github.mazescape.view.ChartModel;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What a run has been so far: its champions, and the lines of its chart. Of a long run the older generations are kept at a stride that
 * doubles as it grows. Thread-safe.
 */
final class History {
    /** The most points of the path that is handed out; a power of 2. */
    static final int LONGEST_PATH = 512;

    private static final int MOST = 8 * LONGEST_PATH;

    private final TreeMap<Long, Entry> entries = new TreeMap<>();
    private long stride = 1;

    private record Entry(double[] champion, ChartModel.Entry line) {}

    /** Adds a generation, or puts it in the place of what was known of it. */
    synchronized void put(Generation generation) {
        entries.put(
                generation.number(),
                new Entry(
                        generation.champion(),
                        new ChartModel.Entry(
                                generation.number(), generation.best(), generation.mean(), generation.heldOut())));
        if (entries.size() > MOST) {
            stride *= 2;
            long newest = entries.lastKey();
            entries.keySet().removeIf(number -> number != newest && number % stride != 0);
        }
    }

    /** Forgets all generations after a number. */
    synchronized void forgetAfter(long number) {
        entries.tailMap(number, false).clear();
    }

    /**
     * The way that the champions took up to a generation, oldest first, that generation's own last: all of them up to {@link #LONGEST_PATH}, and of a
     * longer way every 2nd, 4th, 8th, … generation, as that number alone decides.
     */
    synchronized List<double[]> path(long generation) {
        long step = 1;
        while (generation / step > LONGEST_PATH) {
            step *= 2;
        }
        List<double[]> path = new ArrayList<>();
        for (var entry : entries.headMap(generation, true).entrySet()) {
            if (entry.getKey() % step == 0 || entry.getKey() == generation) {
                path.add(entry.getValue().champion());
            }
        }
        return path;
    }

    /** The generations up to a number as the chart shows them. */
    synchronized List<ChartModel.Entry> lines(long generation) {
        return entries.headMap(generation, true).values().stream()
                .map(Entry::line)
                .toList();
    }
}
