package io.github.mazescape.live;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.run.RunState;
import org.jspecify.annotations.Nullable;

/**
 * Makes views of what is looked at. The numbers of a plane are made once, for as long as it stays the same plane; they are measured in the
 * precision that the run has, or in double where a view is too close for single. For one thread.
 */
final class PlaneViews {
    private final EvolutionLoop evolution;
    private @Nullable Ground ground;
    private @Nullable Plane base;
    private @Nullable Plane plane;
    private @Nullable PlaneView originOf;
    private double originFitness;

    /** All that decides the numbers of a plane: the run up to its centre, and what is said of it, but for the depth. */
    private record Ground(Plan plan, PlaneRecipe spec) {}

    /** @param evolution knows the champions and populations that planes go through */
    PlaneViews(EvolutionLoop evolution) {
        this.evolution = evolution;
    }

    /** What a look shows at a moment of the run; its plane's centre must be known then. */
    PlaneView of(RunState moment, LandscapeControl.Look look) {
        PlaneRecipe spec = look.plane();
        Ground wantedGround = new Ground(moment.plan().before(spec.centre()), spec.atDepth(0));
        Plane known = base;
        if (known == null || !wantedGround.equals(ground)) {
            known = evolution.planes(moment).of(wantedGround.spec());
            base = known;
            ground = wantedGround;
            plane = null;
        }
        Plane wanted = plane;
        if (wanted == null || wanted.depth() != spec.depth()) {
            wanted = spec.depth() == 0 ? known : known.atDepth(spec.depth());
            plane = wanted;
        }
        return new PlaneView(
                wantedGround.plan(),
                spec,
                wanted,
                look.viewport(),
                moment.task(),
                look.viewport().evaluator(moment.evaluator()));
    }

    /** What the origin of a view's plane is worth, measured once for each plane and task. */
    double originFitness(PlaneView seen) {
        PlaneView known = originOf;
        if (known == null || !known.measures(seen)) {
            double[] weights = seen.plane().point(0, 0);
            originFitness = seen.evaluator()
                    .evaluate(seen.task(), Points.of(new double[][] {weights}), new Cancellation())
                    .fitness()[0];
            originOf = seen;
        }
        return originFitness;
    }
}
