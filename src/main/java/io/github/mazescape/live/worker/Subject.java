package io.github.mazescape.live.worker;

import io.github.mazescape.draw.maze.Replay;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.foraging.TrajectoryRecorder;
import io.github.mazescape.run.ShownTask;
import org.jspecify.annotations.Nullable;

/**
 * One individual under the magnifying glass: a pixel of the landscape, or a champion, and what it is worth on a task.
 * The weights are not to be modified.
 *
 * @param label who it is, as "pixel (0.120, −0.031)"
 * @param place where it lies on a plane; null for a champion, who lies in the population already
 * @param weights its weights
 * @param shown the task on which it was measured
 * @param evaluator who measured it
 * @param fitness mean over the mazes of pellets eaten / pellets there, [0, 1]
 * @param visited mean over the mazes of the different cells visited [cells]
 * @param fingerprint its behaviour fingerprint
 */
public record Subject(
        String label,
        @Nullable Place place,
        double[] weights,
        ShownTask shown,
        BatchEvaluator evaluator,
        double fitness,
        double visited,
        long fingerprint) {
    /**
     * A point of a plane.
     *
     * @param view the view in which it was picked
     * @param x along the first direction, in its lengths
     * @param y along the second direction, in its lengths
     */
    public record Place(PlaneView view, double x, double y) {
        /** How far it lies from the origin of the plane, in norms of the origin. */
        public double distance() {
            double[] origin = view.plane().origin();
            double[] point = view.plane().point(x, y);
            double off = 0;
            double norm = 0;
            for (int i = 0; i < point.length; i++) {
                off += (point[i] - origin[i]) * (point[i] - origin[i]);
                norm += origin[i] * origin[i];
            }
            return Math.sqrt(off / norm);
        }
    }

    /** The task on which it was measured. */
    public Task task() {
        return shown.task();
    }

    /** Measures an individual. */
    public static Subject of(
            String label, @Nullable Place place, double[] weights, ShownTask shown, BatchEvaluator evaluator) {
        Evaluations worth = evaluator.evaluate(shown.task(), Points.of(new double[][] {weights}), new Cancellation());
        return new Subject(
                label,
                place,
                weights,
                shown,
                evaluator,
                worth.fitness()[0],
                worth.values(Layer.VISITED)[0],
                worth.fingerprint()[0]);
    }

    /** The same individual on another task. */
    public Subject on(ShownTask other, BatchEvaluator measuring) {
        return of(label, place, weights, other, measuring);
    }

    /** What it does in one maze of the task. */
    public Replay replay(int maze) {
        return Replay.record(evaluator.kernel(), evaluator.topology(), weights, label, fitness, shown, maze);
    }

    /** Which actions it takes in all mazes of the task; see {@link TrajectoryRecorder#actions}. */
    public byte[][] actions() {
        return TrajectoryRecorder.actions(evaluator.kernel(), evaluator.topology(), weights, task());
    }
}
