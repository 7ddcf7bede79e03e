package io.github.mazescape.evaluation;

import io.github.mazescape.foraging.Task;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.network.Topology;

/**
 * What a {@link Backend} is asked to evaluate.
 *
 * @param task its sensors fit the topology
 * @param topology the shape of the networks
 * @param kernel runs the networks here; another machine takes a kernel of its own of the same precision
 * @param points the weights
 * @param forPicture whether the coordinates of {@link Layer#LIKENESS} are measured, too, which takes some time more
 */
public record Chunk(Task task, Topology topology, Kernel kernel, Points points, boolean forPicture) {
    public Chunk {
        if (task.sensors().inputs() != topology.inputs()) {
            throw new IllegalArgumentException("task: expected sensors with " + topology.inputs()
                    + " inputs, as the network has, got " + task.sensors().inputs());
        }
    }

    /** The points in [from, to) of this one. */
    public Chunk part(int from, int to) {
        return new Chunk(task, topology, kernel, points.part(from, to), forPicture);
    }

    /**
     * The same with the kernel that is soonest at work, and slower from then on: Java needs some seconds to make the
     * fastest one ready. The results are the same bits.
     */
    public Chunk atOnce() {
        return new Chunk(task, topology, Kernels.named("scalar", kernel.precision()), points, forPicture);
    }

    /** How many agent-steps it takes [steps]. */
    public long agentSteps() {
        return points.size() * task.agentSteps();
    }
}
