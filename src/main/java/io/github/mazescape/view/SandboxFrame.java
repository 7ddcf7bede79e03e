package io.github.mazescape.view;

import org.jspecify.annotations.Nullable;

/**
 * Everything that one frame of the sandbox shows.
 *
 * @param landscape the landscape, or null before the first champion
 * @param replay the forager being replayed, or null before the first champion
 * @param chart fitness over generations
 * @param status the line at the bottom
 * @param help whether the keys are shown on top
 */
public record SandboxFrame(
        @Nullable LandscapeModel landscape,
        @Nullable ReplayModel replay,
        ChartModel chart,
        StatusModel status,
        boolean help) {}
