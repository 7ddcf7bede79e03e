package io.github.mazescape.live.lineage;

import io.github.mazescape.foraging.Trajectory;
import io.github.mazescape.foraging.Trajectory.Step;
import io.github.mazescape.maze.Maze;
import java.util.ArrayList;
import java.util.List;

/** Finds where a forager goes back the way it came. */
final class ReturnSteps {
    private ReturnSteps() {}

    /** The steps after which it stands again in the cell before the last one, in order, each counted from 1. */
    static List<Integer> of(Trajectory trajectory) {
        Maze maze = trajectory.maze();
        int before = -1;
        int here = maze.startY() * maze.width() + maze.startX();
        List<Integer> returns = new ArrayList<>();
        for (int i = 0; i < trajectory.steps().size(); i++) {
            Step step = trajectory.steps().get(i);
            int next = step.y() * maze.width() + step.x();
            if (next != here) {
                if (next == before) {
                    returns.add(i + 1);
                }
                before = here;
                here = next;
            }
        }
        return returns;
    }
}
