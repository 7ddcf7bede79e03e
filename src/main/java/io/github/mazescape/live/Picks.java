package io.github.mazescape.live;

import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.run.RunState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Individuals that the user picks by their dots, one after the other; three of one generation make a plane. For the conductor's thread. */
final class Picks {
    private static final int ALL = 3;

    private final List<Integer> picked = new ArrayList<>();
    private @Nullable Generation generation;

    /**
     * Picks an individual.
     *
     * @param state where the run stood when the user saw it
     * @param dot which individual of the generation that was seen, or -1 for none
     * @return the plane, once there are three, or else what to say
     */
    Outcome pick(RunState state, int dot) {
        if (state.raw() != generation) {
            picked.clear();
            generation = state.raw();
        }
        double[][] seen = state.generation().population();
        int index = dot < 0 || dot >= seen.length ? -1 : indexOf(state.raw(), seen[dot]);
        if (index < 0) {
            return new Outcome("this individual joined just now; pick it in the next generation", null);
        }
        if (picked.contains(index)) {
            return new Outcome("this individual is picked already; choose another", null);
        }
        picked.add(index);
        if (picked.size() < ALL) {
            String more = (ALL - picked.size()) + " more make a plane";
            return new Outcome("picked individual " + (index + 1) + "; " + more, null);
        }
        PlaneRecipe plane = new PlaneRecipe(DirectionKind.PICKED, 0, state.number(), 0, List.copyOf(picked));
        picked.clear();
        return new Outcome("the plane through three individuals", plane);
    }

    /** What came of a pick: words for the user, and the plane through three individuals, if there is one now. */
    record Outcome(String words, @Nullable PlaneRecipe plane) {}

    private static int indexOf(Generation generation, double[] weights) {
        double[][] population = generation.population();
        for (int i = 0; i < population.length; i++) {
            if (population[i] == weights) {
                return i;
            }
        }
        return -1;
    }
}
