package io.github.mazescape.draw.sandbox;

import io.github.mazescape.draw.chart.ChartMarks;
import io.github.mazescape.draw.chart.ChartModel;
import io.github.mazescape.draw.landscape.LandscapeMarks;
import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.draw.maze.BrushedMaze;
import io.github.mazescape.draw.maze.MazeEditModel;
import io.github.mazescape.draw.maze.ReplayModel;
import io.github.mazescape.draw.network.NetworkModel;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one frame of the sandbox shows.
 *
 * @param landscape the landscape, or null before the first champion
 * @param marks what the user points at in it
 * @param foraging the maze and its forager
 * @param chart fitness over generations
 * @param charted what the user looks at in the chart
 * @param status the line at the bottom
 * @param help the keys and gestures to show on top, or null
 * @param seconds when it is shown, by a clock that never goes back; what moves depends on it alone [s]
 */
public record SandboxFrame(
        @Nullable LandscapeModel landscape,
        LandscapeMarks marks,
        Foraging foraging,
        ChartModel chart,
        ChartMarks charted,
        StatusModel status,
        @Nullable HelpModel help,
        double seconds) {
    /**
     * The maze and its forager.
     *
     * @param replay the forager being replayed, or null before the first champion
     * @param network its network, or null if it is not shown
     * @param compare this forager and another one side by side, or null
     * @param editing the maze being edited, or null
     * @param brushed what is painted in the maze, or runs in it since its pixels are painted
     * @param lineage ancestors, each in the same maze, or null
     */
    public record Foraging(
            @Nullable ReplayModel replay,
            @Nullable NetworkModel network,
            @Nullable CompareModel compare,
            @Nullable MazeEditModel editing,
            BrushedMaze brushed,
            @Nullable LineageModel lineage) {
        /** Where nothing is painted. */
        public Foraging(
                @Nullable ReplayModel replay,
                @Nullable NetworkModel network,
                @Nullable CompareModel compare,
                @Nullable MazeEditModel editing) {
            this(replay, network, compare, editing, BrushedMaze.NONE, null);
        }

        /** The same with what is painted. */
        public Foraging with(BrushedMaze painted) {
            return new Foraging(replay, network, compare, editing, painted, lineage);
        }

        /** The same with ancestors, or without. */
        public Foraging with(@Nullable LineageModel ancestors) {
            return new Foraging(replay, network, compare, editing, brushed, ancestors);
        }

        /** Only a replay, as in a movie. */
        public static Foraging of(@Nullable ReplayModel replay) {
            return new Foraging(replay, null, null, null);
        }
    }
}
