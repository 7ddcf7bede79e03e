package io.github.mazescape.evaluation;

import io.github.mazescape.foraging.Task;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

/**
 * The fitness along the straight line from one network to another, both ends included (Goodfellow, Vinyals and Saxe,
 * "Qualitatively characterizing neural network optimization problems", arXiv:1412.6544).
 *
 * @param fitness at even distances. Not to be modified.
 */
public record LineProfile(double[] fitness) {
    /** How many networks are measured along a line. */
    public static final int POINTS = 129;

    /**
     * Measures a line.
     *
     * @param from as long as {@code to}. Not modified.
     * @param to not modified
     * @throws CancellationException as {@link BatchEvaluator#evaluate} does
     */
    public static LineProfile between(
            BatchEvaluator evaluator, Task task, double[] from, double[] to, Cancellation cancellation) {
        Points line = new Points() {
            @Override
            public int size() {
                return POINTS;
            }

            @Override
            public void copy(int index, double[] weights) {
                double share = (double) index / (POINTS - 1);
                for (int i = 0; i < weights.length; i++) {
                    weights[i] = Math.fma(share, to[i], (1 - share) * from[i]);
                }
            }
        };
        return new LineProfile(evaluator.evaluate(task, line, cancellation).fitness());
    }

    /** Whether another one has the same values. */
    @Override
    public boolean equals(Object other) {
        return other instanceof LineProfile line && Arrays.equals(fitness, line.fitness);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(fitness);
    }

    /** Which of the points is the worst, the first of equals. */
    public int worst() {
        int worst = 0;
        for (int i = 1; i < fitness.length; i++) {
            worst = fitness[i] < fitness[worst] ? i : worst;
        }
        return worst;
    }

    /** How far the line falls below the worse of its ends; 0 where it does not. */
    public double barrier() {
        return Math.min(fitness[0], fitness[fitness.length - 1]) - fitness[worst()];
    }
}
