package io.github.mazescape.cli.tile;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.PlanePoints;
import io.github.mazescape.evaluation.Supplement;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.landscape.Slice;
import java.util.concurrent.CancellationException;

/**
 * Measures whole rows of a picture that nobody watches meanwhile, the same pixels as a {@link io.github.mazescape.landscape.Renderer} does.
 *
 * @param slice what the whole picture shows
 * @param task on which task
 * @param supplement what each pixel is asked to know beside
 */
record RowMeasurement(Slice slice, Task task, Supplement supplement) {
    /**
     * The pixels of some rows, row by row from the upper one.
     *
     * @param from the first row
     * @param to the row behind the last one
     * @throws CancellationException if the work was asked to stop
     */
    Evaluations of(int from, int to, BatchEvaluator evaluator, Cancellation cancellation) {
        int width = slice.viewport().width();
        int[] pixels = new int[(to - from) * width];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = from * width + i;
        }
        PlanePoints points = slice.points(pixels);
        Evaluations results = evaluator.evaluateForPicture(task, points, cancellation);
        supplement.measure(evaluator, points, results, cancellation);
        return results;
    }
}
