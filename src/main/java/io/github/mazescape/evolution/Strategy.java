package io.github.mazescape.evolution;

import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a population comes from the one before it. A strategy keeps nothing from one generation to the next: what it must
 * remember lies in the {@link Generation}, so that a run goes on from any of them.
 */
public interface Strategy {
    /**
     * The population after another, evaluated.
     *
     * @param previous the generation before, or null for the first population
     * @param conditions all else on which it depends
     */
    Population next(@Nullable Generation previous, Conditions conditions);

    /**
     * Refuses a population that this strategy cannot work with.
     *
     * @param size the individuals, the centre included
     * @throws IllegalArgumentException if they are too few
     */
    default void requireEnough(int size) {}

    /** Whether it notes in a generation who descends from whom; see {@link Generation#parents}. */
    default boolean notesParents() {
        return false;
    }

    /** How many rows the state has that this strategy keeps in a generation; a checkpoint must have as many. */
    default int stateRows() {
        return 0;
    }

    /**
     * On what a population depends besides the one before it.
     *
     * @param topology the shape of the networks
     * @param size how many individuals the population is to have, the centre included
     * @param initial the standard deviation of the first weights, over 0
     * @param centred whether the centre joins the population, unperturbed
     * @param renewed whether its mazes are others than those of the generation before
     * @param number the number of the generation, from 1
     * @param random all randomness of this generation
     * @param scores evaluates on the mazes of this generation
     */
    record Conditions(
            Topology topology,
            int size,
            double initial,
            boolean centred,
            boolean renewed,
            long number,
            RandomStream random,
            Scores scores) {}

    /** Evaluates weights on the mazes of one generation. */
    @FunctionalInterface
    interface Scores {
        /** The fitness of each individual, in order, [0, 1]. The weights are not modified. */
        double[] of(double[][] weights);
    }

    /**
     * An evaluated population. The arrays are not to be modified.
     *
     * @param weights the weights of each individual
     * @param fitness the fitness of each, in the same order, [0, 1]
     * @param centre the index of the centre; -1 where there is none
     * @param state what the strategy needs for the next population besides, in rows as long as the weights; may have no
     *     row
     * @param parents the parent of each individual, as {@link Generation#parents} has them; empty where none are noted
     */
    record Population(double[][] weights, double[] fitness, int centre, double[][] state, int[] parents) {
        /** A population of which no parents are noted. */
        Population(double[][] weights, double[] fitness, int centre, double[][] state) {
            this(weights, fitness, centre, state, new int[0]);
        }

        /** The same individuals, best first; equally good ones stay in their order. */
        Population ranked() {
            List<Integer> ranking = new ArrayList<>();
            for (int i = 0; i < fitness.length; i++) {
                ranking.add(i);
            }
            ranking.sort(Comparator.comparing((Integer i) -> fitness[i], Comparator.reverseOrder()));
            double[][] weightsByRank = new double[weights.length][];
            double[] fitnessByRank = new double[weights.length];
            int[] parentsByRank = new int[parents.length];
            for (int rank = 0; rank < weights.length; rank++) {
                weightsByRank[rank] = weights[ranking.get(rank)];
                fitnessByRank[rank] = fitness[ranking.get(rank)];
            }
            for (int rank = 0; rank < parents.length; rank++) {
                parentsByRank[rank] = parents[ranking.get(rank)];
            }
            return new Population(weightsByRank, fitnessByRank, ranking.indexOf(centre), state, parentsByRank);
        }
    }
}
