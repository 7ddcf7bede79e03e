package io.github.mazescape.live;

import io.github.mazescape.draw.landscape.Dot;
import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.live.lineage.LineageRecorder;
import io.github.mazescape.live.worker.MeasuringWorker.Shown;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.run.RunState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Individuals that the user picks by their dots, one after the other; three of one generation make a plane. For the
 * conductor's thread.
 */
final class Picks {
    private static final int ALL = 3;

    private final List<Integer> picked = new ArrayList<>();
    private @Nullable Generation generation;

    /**
     * Picks the individual whose dot is nearest to a place in the picture of a frame; see
     * {@link Controls#pickIndividual}.
     */
    Outcome pick(Frame frame, double u, double v) {
        LandscapeModel model = frame.landscape();
        Shown shown = frame.shown();
        if (model == null || shown == null || Double.isNaN(u)) {
            return new Outcome("point at a dot of the population first", null);
        }
        RunState state = shown.state();
        int dot = nearest(model.population(), u, v);
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

    /** Lets go of those that were picked. */
    void clear() {
        picked.clear();
    }

    /** The individual that was picked last; empty where a plane was made since. */
    Optional<LineageRecorder.Individual> last() {
        Generation of = generation;
        if (of == null || picked.isEmpty()) {
            return Optional.empty();
        }
        int index = picked.get(picked.size() - 1);
        return Optional.of(new LineageRecorder.Individual(of.number(), index, of.population()[index]));
    }

    /** What came of a pick: words for the user, and the plane through three individuals, if there is one now. */
    record Outcome(String words, @Nullable PlaneRecipe plane) {}

    private static int nearest(List<Dot> dots, double u, double v) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < dots.size(); i++) {
            double distance = Math.hypot(dots.get(i).u() - u, dots.get(i).v() - v);
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

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
