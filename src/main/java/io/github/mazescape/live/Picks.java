package io.github.mazescape.live;

import io.github.mazescape.draw.landscape.Dot;
import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.input.InputException;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.run.RunState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Individuals that a person picks by their dots, one after the other; the third makes the plane through all three. For one thread. */
public final class Picks {
    private static final int ALL = 3;

    private final Simulation simulation;
    private final List<Integer> picked = new ArrayList<>();
    private @Nullable Generation generation;

    public Picks(Simulation simulation) {
        this.simulation = simulation;
    }

    /** Picks the individual whose dot is nearest to the pointer, and says in a line what came of it. */
    public String pick() {
        RunState moment = simulation.moment();
        LandscapeModel model = simulation.landscape();
        LandscapeControl control = simulation.control();
        if (moment == null || model == null || Double.isNaN(control.focusX())) {
            return "point at a dot of the population first";
        }
        if (moment.raw() != generation) {
            picked.clear();
            generation = moment.raw();
        }
        int width = control.look().viewport().width();
        int height = control.look().viewport().height();
        int nearest = nearest(model.population(), 2 * control.focusX() / width - 1, 2 * control.focusY() / height - 1);
        int index = nearest < 0 || nearest >= moment.generation().population().length
                ? -1
                : indexOf(moment.raw(), moment.generation().population()[nearest]);
        if (index < 0) {
            return "this individual joined just now; pick it in the next generation";
        }
        if (picked.contains(index)) {
            return "this individual is picked already; choose another";
        }
        picked.add(index);
        if (picked.size() < ALL) {
            return "picked individual " + (index + 1) + "; " + (ALL - picked.size()) + " more make a plane";
        }
        PlaneRecipe plane = new PlaneRecipe(PlaneRecipe.PICKED, 0, moment.number(), 0, picked);
        picked.clear();
        try {
            simulation.evolution().planes(moment).of(plane);
        } catch (InputException e) {
            return "these three lie on one line; pick others";
        } catch (CancellationException e) {
            return "the run is another one now; pick again";
        }
        control.turn(plane, false, Simulation.millis());
        simulation.publishSoon();
        return "the plane through three individuals";
    }

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
