package io.github.mazescape.evaluation;

import io.github.mazescape.foraging.Ablation;
import io.github.mazescape.foraging.Task;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a picture is asked to know of each point beside what every evaluation tells: the values of one layer more, for
 * which each point is evaluated on another task, too, or once more in another way.
 *
 * @param layer which layer; null for none
 * @param other the task on which it is evaluated, too; null where that is not needed
 */
public record Supplement(@Nullable Layer layer, @Nullable Task other) {
    /** Nothing more. */
    public static final Supplement NONE = new Supplement(null, null);

    /**
     * What a layer needs.
     *
     * @param shown the task of the picture
     * @param heldOut the task of the held-out mazes; asked only where they are needed
     */
    public static Supplement of(Layer layer, Task shown, Supplier<Task> heldOut) {
        return switch (layer) {
            case MEMORY ->
                new Supplement(
                        layer, shown.ablated(new Ablation(1, shown.ablation().muted())));
            case HELD_OUT -> new Supplement(layer, heldOut.get().ablated(shown.ablation()));
            case ROBUST -> new Supplement(layer, null);
            case CHAOS -> new Supplement(layer, shown);
            default -> NONE;
        };
    }

    /** How many agent-steps it takes for each point. */
    public long agentSteps() {
        return other == null ? 0 : other.agentSteps();
    }

    /**
     * Measures its values.
     *
     * @param results of the points on the task of the picture. Modified: the values are added.
     * @throws CancellationException as {@link BatchEvaluator#evaluate} does
     */
    public void measure(BatchEvaluator evaluator, Points points, Evaluations results, Cancellation cancellation) {
        Task task = other;
        if (task == null || layer == null) {
            return;
        }
        if (layer == Layer.CHAOS) {
            Growth[] growth = evaluator.growth(task, points, cancellation);
            for (int i = 0; i < growth.length; i++) {
                results.values(layer)[i] = growth[i].exponent();
            }
            return;
        }
        double[] shown = results.fitness();
        double[] there = evaluator.evaluate(task, points, cancellation).fitness();
        double[] values = results.values(layer);
        double sign = layer == Layer.MEMORY ? 1 : -1;
        for (int i = 0; i < values.length; i++) {
            values[i] = sign * (shown[i] - there[i]);
        }
    }
}
