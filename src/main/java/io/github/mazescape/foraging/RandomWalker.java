package io.github.mazescape.foraging;

import io.github.mazescape.maze.Heading;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;

/**
 * Walks at random: in each cell it picks one of the open sides other than the one behind, all equally likely, and turns back only
 * where there is no other. Turning takes steps as for everyone.
 */
final class RandomWalker extends LaneForager {
    private final RandomStream random;

    RandomWalker(Seed seed) {
        random = seed.child("random walker").stream();
    }

    @Override
    Action decide(int lane, Maze maze, int x, int y, Heading heading, boolean arrived, Episode episode) {
        if (!arrived) {
            return isOpen(maze, x, y, heading) ? Action.FORWARD : Action.TURN_RIGHT;
        }
        int[] open = new int[3];
        int count = 0;
        for (int side : new int[] {0, 1, 3}) {
            if (isOpen(maze, x, y, heading.turned(side))) {
                open[count++] = side;
            }
        }
        int side = count == 0 ? 2 : open[random.nextInt(count)];
        return switch (side) {
            case 0 -> Action.FORWARD;
            case 3 -> Action.TURN_LEFT;
            default -> Action.TURN_RIGHT;
        };
    }
}
