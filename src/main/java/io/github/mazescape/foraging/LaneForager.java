package io.github.mazescape.foraging;

import io.github.mazescape.maze.Heading;
import io.github.mazescape.maze.Maze;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A forager without a network that decides lane by lane, knowing the maze, its place in it and whether it has just
 * arrived there.
 */
abstract class LaneForager implements Controller {
    private static final Heading[] HEADINGS = Heading.values();

    private @Nullable Episode current;
    private int[] cells = new int[0];

    @Override
    public void begin(Episode episode) {
        current = episode;
        cells = new int[episode.lanes()];
        Arrays.fill(cells, -1);
    }

    @Override
    public final void decide(int[] observations, int[] actions) {
        Episode episode = current;
        if (episode == null) {
            throw new IllegalStateException("begin: expected a call before the first decision, got none");
        }
        List<Maze> mazes = episode.task().mazes();
        for (int lane = 0; lane < actions.length; lane++) {
            Maze maze = mazes.get(lane % mazes.size());
            int x = episode.x(lane);
            int y = episode.y(lane);
            int cell = y * maze.width() + x;
            boolean arrived = cells[lane] != cell;
            cells[lane] = cell;
            Heading heading = HEADINGS[episode.heading(lane)];
            actions[lane] = decide(lane, maze, x, y, heading, arrived, episode).ordinal();
        }
    }

    /**
     * Decides one step in one lane; {@code arrived} is false while the forager has only turned since it came to the
     * cell.
     */
    abstract Action decide(int lane, Maze maze, int x, int y, Heading heading, boolean arrived, Episode episode);

    static boolean isOpen(Maze maze, int x, int y, Heading side) {
        return !maze.isWall(x + side.dx(), y + side.dy());
    }
}
