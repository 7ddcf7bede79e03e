package io.github.mazescape.app;

import io.github.mazescape.evolution.Generation;
import io.github.mazescape.view.ChartModel;
import java.util.ArrayList;
import java.util.List;

/** What a run has been so far: its champions, and the lines of its chart. Thread-safe. */
final class History {
    private final List<double[]> champions = new ArrayList<>();
    private final List<ChartModel.Entry> entries = new ArrayList<>();

    /** Adds the newest generation. */
    synchronized void add(Generation generation) {
        champions.add(generation.champion());
        entries.add(
                new ChartModel.Entry(generation.number(), generation.best(), generation.mean(), generation.heldOut()));
    }

    /** All champions, oldest first. */
    synchronized List<double[]> champions() {
        return List.copyOf(champions);
    }

    /** All generations as the chart shows them. */
    synchronized List<ChartModel.Entry> entries() {
        return List.copyOf(entries);
    }
}
