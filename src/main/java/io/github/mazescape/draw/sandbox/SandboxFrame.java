package io.github.mazescape.draw.sandbox;

import io.github.mazescape.draw.chart.ChartModel;
import io.github.mazescape.draw.landscape.LandscapeMarks;
import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.draw.maze.MazeEditModel;
import io.github.mazescape.draw.maze.ReplayModel;
import io.github.mazescape.draw.network.NetworkModel;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one frame of the sandbox shows.
 *
 * @param landscape the landscape, or null before the first champion
 * @param marks what a person points at in it
 * @param foraging what goes on in the maze
 * @param chart fitness over generations
 * @param cursor the generation that is shown, where it is not the newest; 0 for none
 * @param status the line at the bottom
 * @param help the keys and gestures to show on top, or null
 */
public record SandboxFrame(
        @Nullable LandscapeModel landscape,
        LandscapeMarks marks,
        Foraging foraging,
        ChartModel chart,
        long cursor,
        StatusModel status,
        @Nullable HelpModel help) {
    /**
     * What goes on in the maze.
     *
     * @param replay the forager being replayed, or null before the first champion
     * @param network its network, or null where it is not to be shown
     * @param compare it and another one side by side, or null
     * @param editing the maze being edited, or null
     * @param entry whether there is a button that begins editing
     * @param pointed whether the pointer is on that button
     */
    public record Foraging(
            @Nullable ReplayModel replay,
            @Nullable NetworkModel network,
            @Nullable CompareModel compare,
            @Nullable MazeEditModel editing,
            boolean entry,
            boolean pointed) {
        /** A replay and nothing else, as in a movie. */
        public static Foraging of(@Nullable ReplayModel replay) {
            return new Foraging(replay, null, null, null, false, false);
        }
    }
}
