package io.github.mazescape.experiment;

import io.github.mazescape.statistics.Interval;

/**
 * A number that an experiment tells.
 *
 * @param name what it is, in words
 * @param value the number, and its interval where it has one
 * @param unit its unit; empty for a pure number
 */
public record Measure(String name, Interval value, String unit) {
    /** A pure number. */
    public Measure(String name, Interval value) {
        this(name, value, "");
    }
}
