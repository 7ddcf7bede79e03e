package io.github.mazescape.experiment.control;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.EvolutionParameters;
import io.github.mazescape.evolution.EvolutionParameters.Champion;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.evolution.Strategy;
import io.github.mazescape.run.Setup;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Drift: an evolution of the same operators and the same number of parents, whose fitness is drawn at random. So what
 * it has in common with a run comes from the operators, and what the run has beyond it from selection. Nothing is
 * evaluated.
 */
public final class RandomFitness {
    private final Setup setup;
    private final EvolutionParameters parameters;
    private final Seed seed;

    private RandomFitness(Setup setup, Seed seed) {
        this.setup = setup;
        this.seed = seed;
        parameters = setup.evolutionParameters();
    }

    /**
     * The champions of some generations.
     *
     * @param setup the settings of the run that it is to be told apart from
     * @param seed where its randomness comes from
     * @param numbers which generations, from 1
     * @return by number
     * @throws CancellationException if the work was asked to stop
     */
    public static SortedMap<Integer, double[]> champions(
            Setup setup, Seed seed, List<Integer> numbers, Cancellation cancellation) {
        return new RandomFitness(setup, seed).champions(numbers, cancellation);
    }

    private SortedMap<Integer, double[]> champions(List<Integer> numbers, Cancellation cancellation) {
        SortedMap<Integer, double[]> champions = new TreeMap<>();
        int last = numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
        Generation generation = null;
        for (int number = 1; number <= last; number++) {
            if (cancellation.requested()) {
                throw new CancellationException("drift was cancelled");
            }
            generation = next(generation, number);
            if (numbers.contains(number)) {
                champions.put(number, generation.champion());
            }
        }
        return champions;
    }

    private Generation next(@Nullable Generation previous, long number) {
        RandomStream fitness = seed.child("fitness").child(number).stream();
        long epoch = parameters.epoch(number);
        Strategy.Population made = parameters
                .strategy()
                .next(
                        previous,
                        new Strategy.Conditions(
                                setup.topology(),
                                parameters.population(),
                                parameters.initial(),
                                parameters.champion() == Champion.CENTRE,
                                previous != null && previous.epoch() != epoch,
                                number,
                                seed.child(number).stream(),
                                weights -> drawn(weights.length, fitness)));
        return ranked(made, number, epoch);
    }

    private static double[] drawn(int count, RandomStream random) {
        double[] fitness = new double[count];
        for (int i = 0; i < count; i++) {
            fitness[i] = random.nextDouble();
        }
        return fitness;
    }

    private static Generation ranked(Strategy.Population made, long number, long epoch) {
        List<Integer> ranking = new ArrayList<>();
        for (int i = 0; i < made.fitness().length; i++) {
            ranking.add(i);
        }
        ranking.sort(Comparator.comparing((Integer i) -> made.fitness()[i], Comparator.reverseOrder()));
        double[][] weights = ranking.stream().map(i -> made.weights()[i]).toArray(double[][]::new);
        double[] fitness = ranking.stream().mapToDouble(i -> made.fitness()[i]).toArray();
        return new Generation(
                number, epoch, weights, fitness, ranking.indexOf(made.centre()), made.state(), 0, 0, 0, 0, 0);
    }
}
