package io.github.mazescape.draw.chart;

import io.github.mazescape.run.ChampionPath.FitnessEntry;
import java.util.List;

/**
 * The fitness of another run, which differs from the one that is charted in its seed alone.
 *
 * @param seed its seed
 * @param generations its generations so far, in order; of a long run some are missing
 */
public record SeedCurve(long seed, List<FitnessEntry> generations) {
    public SeedCurve {
        generations = List.copyOf(generations);
    }
}
