package io.github.mazescape.settings;

import java.util.List;

/**
 * Named settings: a few assignments on top of the defaults.
 *
 * @param name such as {@code quick}
 * @param help one line, a sentence
 * @param assignments such as {@code evolution.population=64}
 */
public record Preset(String name, String help, List<String> assignments) {
    public Preset {
        assignments = List.copyOf(assignments);
    }

    /** The defaults with these assignments. */
    public Settings settings() {
        return Settings.defaults().with(assignments, "preset " + name);
    }
}
