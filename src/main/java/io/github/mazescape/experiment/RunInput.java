package io.github.mazescape.experiment;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.Evolution;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.run.Setup;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A run that takes part in an experiment.
 *
 * @param name its name, such as {@code seed=4}; without slashes, commas, quotes or line ends
 * @param setup what its settings mean
 * @param champions the champion of each generation, oldest first. Not to be modified.
 */
public record RunInput(String name, Setup setup, List<double[]> champions) {
    public RunInput {
        champions = List.copyOf(champions);
    }

    /** The number of generations. */
    public int generations() {
        return champions.size();
    }

    /** The champion of a generation, from 1. Not to be modified. */
    public double[] champion(int generation) {
        return champions.get(generation - 1);
    }

    /** The last champion. Not to be modified. */
    public double[] champion() {
        return champion(generations());
    }

    /**
     * Some generations, evolved once more on the calling thread.
     *
     * @param numbers which ones, from 1
     * @return by number
     */
    public SortedMap<Integer, Generation> evolved(List<Integer> numbers, Cancellation cancellation) {
        return evolved(setup, numbers, cancellation);
    }

    /** The generations of a run that differs in some settings. */
    public static SortedMap<Integer, Generation> evolved(
            Setup setup, List<Integer> numbers, Cancellation cancellation) {
        SortedMap<Integer, Generation> kept = new TreeMap<>();
        int last = numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
        try (BatchEvaluator evaluator = setup.evaluator(1)) {
            Evolution evolution = setup.evolution(evaluator);
            Generation generation = null;
            for (int number = 1; number <= last; number++) {
                generation = evolution.next(generation, cancellation);
                if (numbers.contains(number)) {
                    kept.put(number, generation);
                }
            }
        }
        return kept;
    }

    /** One generation of a run, evolved on the calling thread. */
    public static Generation evolved(Setup setup, int number, Cancellation cancellation) {
        SortedMap<Integer, Generation> kept = evolved(setup, List.of(number), cancellation);
        return kept.values().iterator().next();
    }
}
