package io.github.mazescape.view;

import java.util.List;

/**
 * Fitness over generations.
 *
 * @param generations one entry per generation, in order; empty before the first
 * @param references what the reference foragers reach on the held-out mazes
 */
public record ChartModel(List<Entry> generations, List<Reference> references) {
    /** The chart before anything is known. */
    public static final ChartModel EMPTY = new ChartModel(List.of(), List.of());

    public ChartModel {
        generations = List.copyOf(generations);
        references = List.copyOf(references);
    }

    /**
     * One generation.
     *
     * @param generation its number, from 1
     * @param best the champion's fitness, [0, 1]
     * @param mean the mean fitness of the population, [0, 1]
     * @param heldOut the champion's held-out fitness, [0, 1], or NaN where it was not measured
     */
    public record Entry(long generation, double best, double mean, double heldOut) {}

    /**
     * A forager that does not evolve.
     *
     * @param name as "wall follower"
     * @param fitness its fitness, [0, 1]
     */
    public record Reference(String name, double fitness) {}
}
