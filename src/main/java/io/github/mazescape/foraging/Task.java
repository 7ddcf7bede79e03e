package io.github.mazescape.foraging;

import io.github.mazescape.maze.Maze;
import java.util.List;

/**
 * What is asked of a forager, whatever its network: the mazes, the number of steps, the sensors, and what is taken from
 * it. {@code (weights, task)} decides fitness. Immutable. Tasks are equal only where they are of the same making: the
 * same task, or two that were {@link #ablated} of one by equal ablations.
 */
public final class Task {
    /**
     * The most cells that all mazes have together, each maze counted as wide and as high as any: places are indices.
     */
    public static final long MOST_CELLS = 1 << 29;

    private final List<Maze> mazes;
    private final int steps;
    private final Sensors sensors;
    private final Ablation ablation;
    private final PackedMazes packed;

    /**
     * @param mazes one or more mazes, of any sizes
     * @param steps the length of an episode [steps], at least 1; a maze whose header names its own steps has those
     * @param sensors what the forager senses
     */
    public Task(List<Maze> mazes, int steps, Sensors sensors) {
        if (mazes.isEmpty()) {
            throw new IllegalArgumentException("mazes: expected at least one, got none");
        }
        if (steps < 1) {
            throw new IllegalArgumentException("steps: expected at least 1, got " + steps);
        }
        this.mazes = List.copyOf(mazes);
        this.steps = steps;
        this.sensors = sensors;
        ablation = Ablation.NONE;
        packed = new PackedMazes(this.mazes, steps);
    }

    private Task(Task other, Ablation ablation) {
        mazes = other.mazes;
        steps = other.steps;
        sensors = other.sensors;
        this.ablation = ablation;
        packed = other.packed;
    }

    /** The same mazes, steps and sensors with another ablation; this task where it has that already. */
    public Task ablated(Ablation wanted) {
        return wanted.equals(ablation) ? this : new Task(this, wanted);
    }

    /** The mazes, in the order of the lanes. */
    public List<Maze> mazes() {
        return mazes;
    }

    /** The length of an episode [steps] in a maze that does not name its own. */
    public int steps() {
        return steps;
    }

    /** The sensors. */
    public Sensors sensors() {
        return sensors;
    }

    /** What is taken from the network; {@link Ablation#NONE} unless someone asked. */
    public Ablation ablation() {
        return ablation;
    }

    /** How many agent-steps one evaluation takes: the steps of all mazes together. */
    public long agentSteps() {
        return packed.agentSteps();
    }

    PackedMazes packed() {
        return packed;
    }

    /** Whether another task is this one, or was made of it by taking the same from the network. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Task task && packed == task.packed && ablation.equals(task.ablation);
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(packed) + ablation.hashCode();
    }
}
