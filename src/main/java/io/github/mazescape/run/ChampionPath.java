package io.github.mazescape.run;

import io.github.mazescape.evolution.Generation;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What a run has been so far: its champions, and the lines of its chart. Of a long run only those of the older
 * generations are kept that later paths go through, which are some 250 more each time the run doubles. For one thread;
 * a copy that nobody changes is for all.
 */
public final class ChampionPath {
    /** The most points of the path that is handed out; a power of 2. */
    static final int LONGEST_PATH = 512;

    private static final int MOST = 8 * LONGEST_PATH;

    private final TreeMap<Long, Entry> entries;

    public ChampionPath() {
        this(new TreeMap<>());
    }

    private ChampionPath(TreeMap<Long, Entry> entries) {
        this.entries = entries;
    }

    private record Entry(double[] champion, FitnessEntry line) {}

    /** A copy, which what comes later does not change. */
    public ChampionPath copy() {
        return new ChampionPath(new TreeMap<>(entries));
    }

    /** Adds a generation, or puts it in the place of what was known of it. */
    public void put(Generation generation) {
        put(generation, generation.champion());
    }

    /**
     * Adds a generation, or puts it in the place of what was known of it.
     *
     * @param champion the point of the path, if it is another than the generation's champion. Not to be modified.
     */
    void put(Generation generation, double[] champion) {
        entries.put(generation.number(), new Entry(champion, FitnessEntry.of(generation)));
        if (entries.size() > MOST) {
            long newest = entries.lastKey();
            entries.keySet().removeIf(number -> number != newest && !lasting(number));
        }
    }

    /** Whether a generation is part of the path to some later one however long the run becomes; fewer and fewer are. */
    private static boolean lasting(long number) {
        return number <= LONGEST_PATH * Long.lowestOneBit(number);
    }

    /** Forgets all generations after a number. */
    void forgetAfter(long number) {
        entries.tailMap(number, false).clear();
    }

    /** Whether there has been a generation, though a long run's history may know it no more. */
    public boolean reached(long generation) {
        return !entries.isEmpty() && generation <= entries.lastKey();
    }

    /** Whether a generation is known. */
    public boolean knows(long generation) {
        return entries.containsKey(generation);
    }

    /**
     * The way that the champions took up to a generation, oldest first, that generation's own last: all of them up to
     * {@link #LONGEST_PATH}, and of a longer way every 2nd, 4th, 8th, … generation, as that number alone decides.
     */
    public List<double[]> path(long generation) {
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

    /** The centres that led to a generation without a gap, newest first; only those that are known. */
    List<Lineage.Ancestor> centres(long generation) {
        List<Lineage.Ancestor> centres = new ArrayList<>();
        for (var entry : entries.headMap(generation, true).descendingMap().entrySet()) {
            if (Double.isNaN(entry.getValue().line().centre())) {
                break;
            }
            centres.add(new Lineage.Ancestor(entry.getKey(), entry.getValue().champion()));
        }
        return centres;
    }

    /** The generations up to a number as the chart shows them. */
    public List<FitnessEntry> lines(long generation) {
        return entries.headMap(generation, true).values().stream()
                .map(Entry::line)
                .toList();
    }

    /**
     * The fitness of one generation, as charts show it.
     *
     * @param generation its number, from 1
     * @param best the fitness of the best individual, [0, 1]
     * @param mean the mean fitness of the population, [0, 1]
     * @param centre the fitness of the centre, [0, 1], or NaN where there was none
     * @param heldOut the champion's held-out fitness, [0, 1], or NaN where it was not measured
     */
    public record FitnessEntry(long generation, double best, double mean, double centre, double heldOut) {
        static FitnessEntry of(Generation generation) {
            return new FitnessEntry(
                    generation.number(),
                    generation.best(),
                    generation.mean(),
                    generation.centreFitness(),
                    generation.heldOut());
        }
    }
}
