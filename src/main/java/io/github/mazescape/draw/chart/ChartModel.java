package io.github.mazescape.draw.chart;

import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.run.ChampionPath.FitnessEntry;
import io.github.mazescape.run.ReferenceLevel;
import java.util.List;

/**
 * The fitness of one run over its generations.
 *
 * @param generations one entry per generation, in order; empty before the first
 * @param references what the reference foragers reach, stretch by stretch, in order
 * @param changes what the user changed in the run, in order
 * @param seeds runs of other seeds beside it
 */
public record ChartModel(
        List<FitnessEntry> generations, List<ReferenceStretch> references, List<ChangeMark> changes, SeedStrip seeds) {
    /** The chart before anything is known. */
    public static final ChartModel EMPTY = new ChartModel(List.of(), List.of(), List.of(), SeedStrip.NONE);

    public ChartModel {
        generations = List.copyOf(generations);
        references = List.copyOf(references);
        changes = List.copyOf(changes);
    }

    /** The chart of a run in which nothing was changed, on generated mazes. */
    public static ChartModel ofUnchanged(List<FitnessEntry> generations, List<ReferenceLevel> heldOut) {
        return new ChartModel(generations, List.of(ReferenceStretch.whole(heldOut)), List.of(), SeedStrip.NONE);
    }

    boolean empty() {
        return generations.isEmpty() && references.isEmpty();
    }

    /** The generations at the two ends of the whole chart. */
    ValueRange range() {
        return generations.isEmpty()
                ? PlotAxis.generations(1, 1)
                : PlotAxis.generations(
                        generations.get(0).generation(),
                        generations.get(generations.size() - 1).generation());
    }
}
