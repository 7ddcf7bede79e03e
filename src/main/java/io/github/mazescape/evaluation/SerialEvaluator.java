package io.github.mazescape.evaluation;

import io.github.mazescape.foraging.Task;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Topology;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates on the calling thread, bit for bit as {@link BatchEvaluator} does; for work that is spread over threads in
 * larger pieces, or whose next point depends on the last result. Not safe for use by several threads.
 */
public final class SerialEvaluator {
    private final Topology topology;
    private final Kernel kernel;
    private @Nullable Task last;
    private @Nullable Evaluator evaluator;

    public SerialEvaluator(Topology topology, Kernel kernel) {
        this.topology = topology;
        this.kernel = kernel;
    }

    /** The shape of the networks that this evaluator takes. */
    public Topology topology() {
        return topology;
    }

    /** The kernel that runs the networks. */
    public Kernel kernel() {
        return kernel;
    }

    /**
     * Evaluates points.
     *
     * @return the results in the order of the points
     * @throws CancellationException if the work was asked to stop
     */
    public Evaluations evaluate(Task task, Points points, Cancellation cancellation) {
        Evaluations results = Evaluations.ofSize(points.size());
        run(task, points, results, null, cancellation);
        return results;
    }

    /** The fitness of each point, [0, 1]. */
    public double[] fitness(Task task, double[][] points, Cancellation cancellation) {
        return evaluate(task, Points.of(points), cancellation).fitness();
    }

    /** The fitness of one point, [0, 1]. */
    public double fitness(Task task, double[] weights, Cancellation cancellation) {
        return fitness(task, new double[][] {weights}, cancellation)[0];
    }

    /**
     * The fitness in each maze, for paired differences.
     *
     * @return [point][maze], each in [0, 1]
     * @throws CancellationException if the work was asked to stop
     */
    public double[][] fitnessByMaze(Task task, Points points, Cancellation cancellation) {
        double[][] byMaze = new double[points.size()][task.mazes().size()];
        run(task, points, Evaluations.ofSize(points.size()), byMaze, cancellation);
        return byMaze;
    }

    private void run(
            Task task, Points points, Evaluations results, double @Nullable [][] byMaze, Cancellation cancellation) {
        Evaluator current = evaluator;
        if (current == null || last != task) {
            current = new Evaluator(task, topology, kernel, false);
            evaluator = current;
            last = task;
        }
        current.evaluate(points, 0, points.size(), results, byMaze, cancellation::requested);
        if (cancellation.requested()) {
            throw new CancellationException("evaluation was cancelled");
        }
    }
}
