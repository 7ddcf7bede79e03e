package io.github.mazescape.foraging;

import io.github.mazescape.maze.Heading;
import io.github.mazescape.maze.Maze;

/** Follows the wall on its right: right where that is open, else ahead, else it turns left until a side is open. */
final class WallFollower extends LaneForager {
    @Override
    Action decide(int lane, Maze maze, int x, int y, Heading heading, boolean arrived, Episode episode) {
        if (arrived && isOpen(maze, x, y, heading.turned(1))) {
            return Action.TURN_RIGHT;
        }
        return isOpen(maze, x, y, heading) ? Action.FORWARD : Action.TURN_LEFT;
    }
}
