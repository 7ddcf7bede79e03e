package io.github.mazescape.run;

import io.github.mazescape.input.InputException;
import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.landscape.Directions;
import io.github.mazescape.landscape.Plane;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * Turns what is said of a plane into its numbers.
 *
 * @param experiment the start of the run
 * @param history the champions so far; not modified
 * @param population the weights of each individual of a generation, best first; may make it again
 * @param others the champions of two other runs, as an aligned plane shows them; may make these runs
 */
public record PlaneMaker(
        Setup experiment,
        ChampionPath history,
        LongFunction<double[][]> population,
        Function<PlaneRecipe, List<double[]>> others) {
    /** The plane. Directions that the champions do not span yet are random ones. */
    public Plane of(PlaneRecipe spec) {
        Directions directions;
        double[] origin;
        if (spec.directions() == DirectionKind.PICKED) {
            double[][] individuals = population.apply(spec.centre());
            origin = individual(individuals, spec, 0);
            directions = Directions.through(origin, individual(individuals, spec, 1), individual(individuals, spec, 2));
        } else if (spec.directions() == DirectionKind.ALIGNED) {
            List<double[]> champions = path(spec.centre());
            origin = champions.get(champions.size() - 1);
            List<double[]> beside = others.apply(spec);
            directions = Directions.through(origin, beside.get(0), beside.get(1));
        } else {
            List<double[]> champions = path(spec.centre());
            double[] champion = champions.get(champions.size() - 1);
            origin = spec.directions().origin(experiment.topology(), champion, spec.draw());
            directions = spec.directions()
                    .directionsOrRandom(experiment.topology(), champions, experiment.seed(), spec.draw());
        }
        double[] third = directions.third(
                experiment.topology(),
                origin,
                experiment.seed().child("third direction").child(spec.draw()));
        return new Plane(origin, directions.across(), directions.down(), third, spec.depth());
    }

    /**
     * Whether the population of a recipe's generation is needed to make its plane, since the champions alone do not
     * tell.
     */
    public static boolean needsPopulation(PlaneRecipe recipe, ChampionPath path) {
        return recipe.directions() == DirectionKind.PICKED || !path.knows(recipe.centre());
    }

    /** The champions up to a generation, its own last, though a long run's history may know it no more. */
    private List<double[]> path(long generation) {
        List<double[]> path = new ArrayList<>(history.path(generation));
        if (!history.knows(generation)) {
            path.add(population.apply(generation)[0]);
        }
        return path;
    }

    private static double[] individual(double[][] population, PlaneRecipe spec, int which) {
        int index = spec.picked().get(which);
        if (index < 0 || index >= population.length) {
            throw InputException.got("plane", "an individual from 0 to " + (population.length - 1), index);
        }
        return population[index];
    }
}
