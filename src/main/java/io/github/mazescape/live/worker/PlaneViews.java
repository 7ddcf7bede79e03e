package io.github.mazescape.live.worker;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.input.InputException;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.PlaneMaker;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.run.RunState;
import io.github.mazescape.run.Setup;
import io.github.mazescape.run.ShownTask;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes views of what is looked at. The numbers of a plane are made once, for as long as it stays the same plane; they
 * are measured in the precision that the run has, or in double where a view is too close for single. For one thread.
 */
public final class PlaneViews {
    private @Nullable Ground ground;
    private @Nullable Plane base;
    private @Nullable Plane plane;
    private @Nullable PlaneView originOf;
    private double originFitness;

    /** All that decides the numbers of a plane: the run up to its centre, and what is said of it, but for the depth. */
    private record Ground(Plan plan, PlaneRecipe spec) {}

    /**
     * What the user sees from a viewpoint; its plane's generation must have been reached.
     *
     * @param shown the task that is shown of that state
     * @param populations the population of that generation, best individual first, where the plane needs it
     * @param others the champions of two other runs, as the plane shows them, where it needs them
     * @return null if the individuals that were picked span no plane
     */
    @Nullable
    PlaneView of(
            RunState state,
            ShownTask shown,
            Viewpoint viewpoint,
            Map<Long, double[][]> populations,
            List<double[]> others) {
        PlaneRecipe recipe = viewpoint.plane();
        Ground wantedGround = new Ground(state.plan().before(recipe.centre()), recipe.atDepth(0));
        Plane known = base;
        if (known == null || !wantedGround.equals(ground)) {
            Setup setup = new Setup(state.plan().start());
            try {
                known = new PlaneMaker(setup, state.history(), populations::get, spec -> others)
                        .of(wantedGround.spec());
            } catch (InputException spansNoPlane) {
                return null;
            }
            base = known;
            ground = wantedGround;
            plane = null;
        }
        Plane wanted = plane;
        if (wanted == null || wanted.depth() != recipe.depth()) {
            wanted = recipe.depth() == 0 ? known : known.atDepth(recipe.depth());
            plane = wanted;
        }
        return new PlaneView(
                wantedGround.plan(),
                recipe,
                wanted,
                viewpoint.viewport(),
                shown,
                viewpoint.viewport().evaluator(state.evaluator()));
    }

    /** What the origin of a view's plane is worth, measured once for each plane and task. */
    public double originFitness(PlaneView seen) {
        PlaneView known = originOf;
        if (known == null || !known.measures(seen)) {
            originFitness = seen.drawn().centre(seen.evaluator(), new Cancellation());
            originOf = seen;
        }
        return originFitness;
    }
}
