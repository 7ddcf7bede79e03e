package io.github.mazescape.evaluation;

import io.github.mazescape.foraging.Episode;
import io.github.mazescape.foraging.NetworkController;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.network.ForwardPass;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Topology;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The evaluation of points one after the other: the workspace of one thread, for one task. */
final class Evaluator {
    private final Task task;
    private final int mazes;
    private final ForwardPass pass;
    private final Episode episode;
    private final NetworkController controller;
    private final double[] weights;
    private final boolean whereabouts;
    private final int[] point = new int[Layer.COORDINATES];

    /** @param whereabouts whether the coordinates of {@link Layer#LIKENESS} are measured, too */
    Evaluator(Task task, Topology topology, Kernel kernel, boolean whereabouts) {
        this.task = task;
        this.whereabouts = whereabouts;
        mazes = task.mazes().size();
        pass = kernel.forwardPass(topology, mazes);
        episode = new Episode(task, pass.genomes());
        controller = new NetworkController(pass);
        weights = new double[topology.weightCount()];
    }

    /** About so many points, but such that no genome's place in a pass stays empty. */
    int wholePasses(int count) {
        int genomes = pass.genomes();
        return Math.max(1, count / genomes) * genomes;
    }

    /** Evaluates the points in [from, to), unless it is told to stop, and returns the agent-steps done. */
    long evaluate(Points points, int from, int to, Evaluations results, BooleanSupplier stop) {
        return evaluate(points, from, to, results, null, stop);
    }

    /**
     * Evaluates likewise, and notes the fitness in each maze where asked to.
     *
     * @param byMaze [point][maze], overwritten; null where nobody asks
     */
    long evaluate(
            Points points, int from, int to, Evaluations results, double @Nullable [][] byMaze, BooleanSupplier stop) {
        int genomes = pass.genomes();
        long done = 0;
        for (int first = from; first < to; first += genomes) {
            int count = Math.min(genomes, to - first);
            for (int g = 0; g < genomes; g++) {
                if (g < count) {
                    points.copy(first + g, weights);
                }
                pass.load(g, weights);
            }
            if (!episode.run(controller, null, stop)) {
                return done;
            }
            for (int g = 0; g < count; g++) {
                score(g, first + g, results);
                for (int maze = 0; byMaze != null && maze < mazes; maze++) {
                    byMaze[first + g][maze] = episode.fitness(g * mazes + maze);
                }
            }
            done += count * task.agentSteps();
        }
        return done;
    }

    private void score(int genome, int index, Evaluations results) {
        int first = genome * mazes;
        double sum = 0;
        double visited = 0;
        for (int lane = first; lane < first + mazes; lane++) {
            sum += episode.fitness(lane);
            visited += episode.visited(lane);
        }
        double mean = sum / mazes;
        double squares = 0;
        for (int lane = first; lane < first + mazes; lane++) {
            double off = episode.fitness(lane) - mean;
            squares += off * off;
        }
        results.fitness()[index] = mean;
        results.values(Layer.STANDARD_ERROR)[index] = mazes < 2 ? 0 : Math.sqrt(squares / (mazes - 1) / mazes);
        results.values(Layer.VISITED)[index] = visited / mazes;
        results.fingerprint()[index] = episode.fingerprint(genome);
        if (whereabouts) {
            episode.whereabouts(genome, point);
            for (int axis = 0; axis < point.length; axis++) {
                results.coordinates(axis)[index] = point[axis];
            }
        }
    }
}
