package io.github.mazescape.run;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.foraging.Ablation;
import io.github.mazescape.foraging.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How far back a forager remembers: its fitness on the held-out mazes where its hidden state is reset every n steps.
 * With n = 1 it remembers nothing; where n is the length of an episode, it forgets nothing.
 */
public final class MemoryHorizon {
    private MemoryHorizon() {}

    /**
     * After how many steps the state is reset in episodes of some length [steps], ascending from 1: Fibonacci numbers
     * up to half the length, which lie evenly on a logarithmic axis but for the first, and the length itself.
     */
    public static List<Integer> resets(int length) {
        List<Integer> resets = new ArrayList<>();
        int before = 1;
        int n = 1;
        while (n <= length / 2) {
            resets.add(n);
            int next = before + n;
            before = n;
            n = next;
        }
        resets.add(length);
        return resets;
    }

    /**
     * Measures a forager on the held-out mazes of an experiment.
     *
     * @param weights the forager's. Not modified.
     * @param resets after how many steps the state is reset, each at least 1
     * @return its fitness for each of them, [0, 1]
     */
    public static double[] heldOut(Setup experiment, double[] weights, List<Integer> resets) {
        Task task = experiment.heldOut();
        Points one = Points.of(new double[][] {weights});
        // More threads would be idle: a single point is the work of one.
        try (BatchEvaluator evaluator = experiment.evaluator(1)) {
            return resets.stream()
                    .mapToDouble(n -> evaluator.evaluate(
                                    task.ablated(new Ablation(n, Set.of())), one, new Cancellation())
                            .fitness()[0])
                    .toArray();
        }
    }
}
