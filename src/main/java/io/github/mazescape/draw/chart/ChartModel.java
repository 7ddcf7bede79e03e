package io.github.mazescape.draw.chart;

import io.github.mazescape.run.ChampionPath.FitnessEntry;
import io.github.mazescape.run.ReferenceLevel;
import java.util.List;

/**
 * The fitness of one run over its generations.
 *
 * @param generations one entry per generation, in order; empty before the first
 * @param references what the reference foragers reach on the held-out mazes
 */
public record ChartModel(List<FitnessEntry> generations, List<ReferenceLevel> references) {
    /** The chart before anything is known. */
    public static final ChartModel EMPTY = new ChartModel(List.of(), List.of());

    public ChartModel {
        generations = List.copyOf(generations);
        references = List.copyOf(references);
    }
}
