package io.github.mazescape.live.worker;

import io.github.mazescape.draw.landscape.LandscapeView;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.landscape.Projection;
import io.github.mazescape.landscape.Projector;
import io.github.mazescape.landscape.Slice;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.landscape.zoom.BehaviourBorder;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.network.Precision;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.run.ShownTask;
import java.util.Optional;

/**
 * What is to be seen of the landscape: a piece of a plane, measured on a task.
 *
 * @param run the run up to the plane's centre, which decides its numbers
 * @param spec what the plane is made of
 * @param plane its numbers; the same object for as long as it is the same plane
 * @param viewport which piece of it
 * @param shown the task that each pixel is measured on
 * @param evaluator measures
 */
public record PlaneView(
        Plan run, PlaneRecipe spec, Plane plane, Viewport viewport, ShownTask shown, BatchEvaluator evaluator) {
    /** The task that each pixel is measured on. */
    public Task task() {
        return shown.task();
    }

    /** The piece of the plane. */
    public Slice slice() {
        return new Slice(plane, viewport);
    }

    /** What is drawn of it. */
    public LandscapeView drawn() {
        return drawnAs(shown);
    }

    /** What is drawn of it while that is what is shown of the run, in which the same task may have another name. */
    LandscapeView drawnAs(ShownTask now) {
        return new LandscapeView(
                spec.directions().word(), plane, viewport, now.task().equals(task()) ? now : shown);
    }

    /**
     * Whether some weights lie near the middle, as seen in this view.
     *
     * @param most how far from it they may lie to be near, in half-widths and half-heights
     */
    public boolean hasNearItsMiddle(double[] weights, double most) {
        Projection seen = new Projector(plane, viewport).project(weights);
        return Math.abs(seen.u()) <= most && Math.abs(seen.v()) <= most;
    }

    /** The border of behaviour nearest to the middle. Computes. */
    Optional<BehaviourBorder> nearestBorder() {
        double x = viewport.x(viewport.width() / 2);
        double y = viewport.y(viewport.height() / 2);
        return BehaviourBorder.nearest(plane, task(), evaluator, x, y, viewport.halfWidth());
    }

    /** The precision in which it is measured. */
    public Precision precision() {
        return evaluator.kernel().precision();
    }

    /** Measures as this view is measured, but in double precision. */
    public BatchEvaluator exactEvaluator() {
        Kernel kernel = evaluator.kernel();
        return kernel.precision() == Precision.DOUBLE
                ? evaluator
                : evaluator.with(evaluator.topology(), Kernels.named(kernel.name(), Precision.DOUBLE));
    }

    /** Whether another view shows the same plane on the same task, in whatever precision. */
    public boolean showsPlaneOf(PlaneView other) {
        return plane.equals(other.plane)
                && task().equals(other.task())
                && evaluator.topology().equals(other.evaluator.topology());
    }

    /** Whether another view shows the same, pixel by pixel. */
    public boolean shows(PlaneView other) {
        return viewport.equals(other.viewport) && measures(other);
    }

    /** Whether another view shows another plane of the same networks on the same task. */
    boolean liesBeside(PlaneView other) {
        return !plane.equals(other.plane)
                && task().equals(other.task())
                && shown.supplement().equals(other.shown.supplement())
                && precision() == other.precision()
                && evaluator.topology().equals(other.evaluator.topology());
    }

    /** Whether a point is worth the same in another view, of which the same is asked. */
    public boolean measures(PlaneView other) {
        return shown.supplement().equals(other.shown.supplement()) && measuresBeside(other);
    }

    /** Whether a point is worth the same in another view, of which something else may be asked beside. */
    boolean measuresBeside(PlaneView other) {
        return plane.equals(other.plane)
                && task().equals(other.task())
                && precision() == other.precision()
                && evaluator.topology().equals(other.evaluator.topology());
    }
}
