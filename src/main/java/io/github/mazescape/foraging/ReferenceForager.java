package io.github.mazescape.foraging;

import io.github.mazescape.maze.Heading;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;

/** The foragers that stand beside the evolved ones and say what a fitness is worth. */
public enum ReferenceForager {
    /** Walks at random, turning back only in dead ends. */
    RANDOM_WALKER("random walker"),
    /** Keeps its right hand on the wall. */
    WALL_FOLLOWER("wall follower"),
    /** Draws a map from what it senses and goes where it has not been: what a perfect memory is worth. */
    MAP("map forager"),
    /** Knows the whole maze and goes for the pellet that is the fewest steps away. */
    GREEDY("greedy, full knowledge");

    private final String label;

    ReferenceForager(String label) {
        this.label = label;
    }

    /** What the forager is called on charts. */
    public String label() {
        return label;
    }

    /**
     * The forager itself.
     *
     * @param seed what a random one draws from
     */
    public Controller controller(Seed seed) {
        return switch (this) {
            case RANDOM_WALKER -> new RandomWalker(seed);
            case WALL_FOLLOWER -> new WallFollower();
            case MAP -> new MapForager();
            case GREEDY -> new GreedyForager();
        };
    }

    /**
     * The fitness of the forager on a task: mean over the mazes of pellets eaten / pellets there, [0, 1]. That of the
     * map forager is the best of what it reaches with each of its bonuses.
     *
     * @param seed what a random one draws from
     */
    public double fitness(Task task, Seed seed) {
        if (this == MAP) {
            return MapForager.BONUSES.stream()
                    .mapToDouble(bonus -> fitness(task, new MapForager(bonus)))
                    .max()
                    .orElseThrow();
        }
        return fitness(task, controller(seed));
    }

    private static double fitness(Task task, Controller forager) {
        Episode episode = new Episode(task, 1);
        episode.run(forager, null);
        double sum = 0;
        for (int lane = 0; lane < episode.lanes(); lane++) {
            sum += episode.fitness(lane);
        }
        return sum / episode.lanes();
    }

    /** Follows the wall on its right: right where that is open, else ahead, else it turns left until a side is open. */
    private static final class WallFollower extends LaneForager {
        @Override
        Action decide(int lane, Maze maze, int x, int y, Heading heading, boolean arrived, Episode episode) {
            if (arrived && isOpen(maze, x, y, heading.turned(1))) {
                return Action.TURN_RIGHT;
            }
            return isOpen(maze, x, y, heading) ? Action.FORWARD : Action.TURN_LEFT;
        }
    }

    /**
     * Walks at random: in each cell it picks one of the open sides other than the one behind, all equally likely, and
     * turns back only where there is no other. Turning takes steps as for everyone.
     */
    private static final class RandomWalker extends LaneForager {
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
}
