package io.github.mazescape.live;

import io.github.mazescape.evolution.Generation;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.PlaneMaker;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.run.RunState;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Populations by their generation, of one plan, as far as the plane needs them. For the conductor's thread. */
final class Populations {
    private @Nullable Plan plan;
    private Map<Long, double[][]> known = Map.of();

    /** Those that are known: individuals by weights. */
    Map<Long, double[][]> known() {
        return known;
    }

    /**
     * The generation whose population a plane needs and that is not known; 0 where there is none.
     *
     * @param now the plan of the run; populations of another are forgotten
     * @param state the newest generation that is made; null before the first
     */
    long missing(Plan now, @Nullable RunState state, PlaneRecipe plane) {
        if (state == null) {
            return 0;
        }
        if (plan != now) {
            plan = now;
            known = Map.of();
        }
        if (state.plan() != now
                || known.containsKey(plane.centre())
                || !state.history().reached(plane.centre())
                || !PlaneMaker.needsPopulation(plane, state.history())) {
            return 0;
        }
        if (state.number() == plane.centre()) {
            remember(state.raw());
            return 0;
        }
        return plane.centre();
    }

    /** Takes in a generation that was made again, unless it is one of another plan. */
    void take(Plan of, Generation generation) {
        if (of == plan) {
            remember(generation);
        }
    }

    private void remember(Generation generation) {
        known = Map.of(generation.number(), generation.population());
    }
}
