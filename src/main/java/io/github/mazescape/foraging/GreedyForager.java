package io.github.mazescape.foraging;

import io.github.mazescape.maze.Heading;
import io.github.mazescape.maze.Maze;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Knows the whole maze and goes, by a fewest-steps path over cells and headings, to the pellet that is reached first;
 * of pellets equally far, to the one found first when ahead is tried before right and right before left. With no pellet
 * left it stays and turns.
 */
final class GreedyForager extends LaneForager {
    private Deque<Action>[] plans = newPlans(0);
    /** The lanes in which no pellet can be reached any more, so that the maze need not be searched again. */
    private boolean[] done = new boolean[0];

    @Override
    public void begin(Episode episode) {
        super.begin(episode);
        plans = newPlans(episode.lanes());
        done = new boolean[episode.lanes()];
    }

    @SuppressWarnings("unchecked")
    private static Deque<Action>[] newPlans(int lanes) {
        Deque<Action>[] made = new Deque[lanes];
        Arrays.setAll(made, lane -> new ArrayDeque<>());
        return made;
    }

    @Override
    Action decide(int lane, Maze maze, int x, int y, Heading heading, boolean arrived, Episode episode) {
        Deque<Action> plan = plans[lane];
        if (plan.isEmpty() && !done[lane]) {
            done[lane] = !plan(maze, lane, episode, (y * maze.width() + x) * 4 + heading.ordinal(), plan);
        }
        Action next = plan.poll();
        return next == null ? Action.TURN_RIGHT : next;
    }

    /** Plans the way to the pellet that is reached first; whether there is one. */
    private static boolean plan(Maze maze, int lane, Episode episode, int start, Deque<Action> plan) {
        int width = maze.width();
        int[] from = new int[width * maze.height() * 4];
        Arrays.fill(from, -1);
        from[start] = start;
        int[] queue = new int[from.length];
        queue[0] = start;
        int filled = 1;
        for (int head = 0; head < filled; head++) {
            int place = queue[head];
            int cell = place >> 2;
            if (episode.hasPellet(lane, cell % width, cell / width)) {
                trace(from, start, place, plan);
                return true;
            }
            for (Action action : Action.values()) {
                int next = after(maze, place, action);
                if (from[next] < 0) {
                    from[next] = place;
                    queue[filled++] = next;
                }
            }
        }
        return false;
    }

    private static int after(Maze maze, int place, Action action) {
        int x = (place >> 2) % maze.width();
        int y = (place >> 2) / maze.width();
        Heading heading = Heading.values()[place & 3];
        return switch (action) {
            case FORWARD ->
                isOpen(maze, x, y, heading)
                        ? ((y + heading.dy()) * maze.width() + x + heading.dx()) * 4 + heading.ordinal()
                        : place;
            case TURN_RIGHT -> place & ~3 | heading.turned(1).ordinal();
            case TURN_LEFT -> place & ~3 | heading.turned(-1).ordinal();
        };
    }

    private static void trace(int[] from, int start, int end, Deque<Action> plan) {
        for (int place = end; place != start; place = from[place]) {
            int before = from[place];
            if (before >> 2 != place >> 2) {
                plan.addFirst(Action.FORWARD);
            } else {
                boolean right = ((before + 1) & 3) == (place & 3);
                plan.addFirst(right ? Action.TURN_RIGHT : Action.TURN_LEFT);
            }
        }
    }
}
