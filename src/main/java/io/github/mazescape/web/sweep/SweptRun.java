package io.github.mazescape.web.sweep;

import io.github.mazescape.run.ChampionPath.FitnessEntry;
import io.github.mazescape.settings.Settings;
import java.util.List;

/**
 * A finished run of a sweep.
 *
 * @param settings all of its settings, the seed included
 * @param rows its generations, at least one
 */
public record SweptRun(Settings settings, List<FitnessEntry> rows) {
    public SweptRun {
        rows = List.copyOf(rows);
    }

    RunOutcome outcome() {
        return RunOutcome.of(rows);
    }
}
