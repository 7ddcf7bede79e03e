package io.github.mazescape.experiment.fractal;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.evaluation.SerialEvaluator;
import io.github.mazescape.experiment.toy.Labels;
import io.github.mazescape.foraging.Task;

/** Labels networks by what they do in a task: first by every action, then by their fitness. */
public final class Behaviours implements Labels {
    /** The criterion: every action in every maze. */
    public static final int ACTIONS = 0;

    /** The criterion: the mean share of pellets eaten. */
    public static final int FITNESS = 1;

    public static final int CRITERIA = 2;

    private final SerialEvaluator evaluator;
    private final Task task;
    private final Cancellation cancellation;

    public Behaviours(SerialEvaluator evaluator, Task task, Cancellation cancellation) {
        this.evaluator = evaluator;
        this.task = task;
        this.cancellation = cancellation;
    }

    @Override
    public long[][] of(double[][] points) {
        Evaluations found = evaluator.evaluate(task, Points.of(points), cancellation);
        long[] fitness = new long[points.length];
        for (int i = 0; i < fitness.length; i++) {
            fitness[i] = Double.doubleToLongBits(found.fitness()[i]);
        }
        return new long[][] {found.fingerprint(), fitness};
    }
}
