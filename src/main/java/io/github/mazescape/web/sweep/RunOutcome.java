package io.github.mazescape.web.sweep;

import io.github.mazescape.run.ChampionPath.FitnessEntry;
import java.util.List;

/**
 * How a run ended. Each fitness is in [0, 1].
 *
 * @param best the best of the last generation
 * @param mean the mean of the last generation
 * @param heldOut the held-out fitness of the last champion; NaN where it was not measured
 * @param heldOutLately its mean over the last {@value #LATELY} generations
 */
public record RunOutcome(double best, double mean, double heldOut, double heldOutLately) {
    public static final int LATELY = 20;

    /** The outcome of a run of at least one generation. */
    public static RunOutcome of(List<FitnessEntry> rows) {
        FitnessEntry last = rows.get(rows.size() - 1);
        double lately = rows.subList(Math.max(0, rows.size() - LATELY), rows.size()).stream()
                .mapToDouble(FitnessEntry::heldOut)
                .average()
                .orElse(Double.NaN);
        return new RunOutcome(last.best(), last.mean(), last.heldOut(), lately);
    }
}
