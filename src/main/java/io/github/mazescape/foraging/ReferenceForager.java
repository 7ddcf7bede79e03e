package io.github.mazescape.foraging;

import io.github.mazescape.seed.Seed;

/** The foragers that stand beside the evolved ones and say what a fitness is worth. */
public enum ReferenceForager {
    /** Walks at random, turning back only in dead ends. */
    RANDOM_WALKER("random walker"),
    /** Keeps its right hand on the wall. */
    WALL_FOLLOWER("wall follower"),
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
            case GREEDY -> new GreedyForager();
        };
    }

    /**
     * The fitness of the forager on a task: mean over the mazes of pellets eaten / pellets there, [0, 1].
     *
     * @param seed what a random one draws from
     */
    public double fitness(Task task, Seed seed) {
        Episode episode = new Episode(task, 1);
        episode.run(controller(seed), null);
        double sum = 0;
        for (int lane = 0; lane < episode.lanes(); lane++) {
            sum += episode.fitness(lane);
        }
        return sum / episode.lanes();
    }
}
