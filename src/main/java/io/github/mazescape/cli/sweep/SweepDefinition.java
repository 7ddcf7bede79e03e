package io.github.mazescape.cli.sweep;

import io.github.mazescape.settings.Settings;
import java.util.List;

/**
 * What a sweep was asked for, from which its grid follows.
 *
 * @param base the settings of all runs
 * @param assignments such as {@code network.hidden=4,8,16}
 * @param seeds such as {@code 1..5} or {@code 1,3,7}
 * @param sample such as {@code latin:40}; empty for all combinations
 */
record SweepDefinition(Settings base, List<String> assignments, String seeds, String sample) {
    SweepDefinition {
        assignments = List.copyOf(assignments);
    }

    SweepGrid grid() {
        return SweepGrid.of(base, assignments, seeds, sample.isEmpty() ? null : LatinSample.parse(sample));
    }
}
