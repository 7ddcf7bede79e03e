package io.github.mazescape.experiment.crossover;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.SerialEvaluator;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.experiment.Cell;
import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.experiment.toy.FitnessFunction;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.symmetry.Aligned;
import io.github.mazescape.symmetry.Alignment;
import io.github.mazescape.symmetry.SignedPermutation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Parents, their children, and their children once the units of the parents are aligned. */
final class Families {
    private static final int CENSUS_PAIRS = 24;
    private static final int MAZES = 6;
    private static final int STARTS = 1;

    private Families() {}

    /** Two champions of different runs. */
    static Row strangers(Cell cell, FitnessFunction fitness, Inputs inputs, Cancellation cancellation) {
        Topology topology = inputs.topology();
        double[] first = inputs.run(cell.part(1)).champion();
        double[] second = inputs.run(cell.part(2)).champion();
        RandomStream random = inputs.seed(cell).stream();
        SerialEvaluator searcher = inputs.evaluator();
        Aligned aligned = new Alignment(inputs.setup().kernel(), topology, inputs.few(MAZES), STARTS)
                .best(
                        first,
                        second,
                        true,
                        random,
                        points -> searcher.fitness(inputs.searching(), points, cancellation));
        double[] scrambled = SignedPermutation.random(topology.hidden(), random).apply(topology, second);
        int count = inputs.values().whole(CrossoverExperiment.CHILDREN);
        double[] parents = fitness.of(new double[][] {first, second, aligned.weights()});
        double better = Math.max(parents[0], parents[1]);
        // The same neurons come from the mate in each arm.
        Seed seed = inputs.seed(cell).child("children");
        double[] plain = fitness.of(children(count, seed.stream(), r -> Children.byNeuron(topology, first, second, r)));
        double[] matched = fitness.of(
                children(count, seed.stream(), r -> Children.byNeuron(topology, first, aligned.weights(), r)));
        double[] mixed =
                fitness.of(children(count, seed.stream(), r -> Children.byNeuron(topology, first, scrambled, r)));
        double[] byWeight = fitness.of(children(count, seed.stream(), r -> Children.byWeight(first, second, r)));
        double[] byMatchedWeight =
                fitness.of(children(count, seed.stream(), r -> Children.byWeight(first, aligned.weights(), r)));
        double[] middles =
                fitness.of(new double[][] {Children.middle(first, second), Children.middle(first, aligned.weights())});
        return Row.of(cell)
                .with(CrossoverExperiment.PARENTS, parents[0], parents[1])
                .with(CrossoverExperiment.MATE, parents[2])
                .with(CrossoverExperiment.PLAIN, mean(plain))
                .with(CrossoverExperiment.ALIGNED, mean(matched))
                .with(CrossoverExperiment.SCRAMBLED, mean(mixed))
                .with(CrossoverExperiment.GOOD_PLAIN, share(plain, CrossoverExperiment.GOOD * better))
                .with(CrossoverExperiment.GOOD_ALIGNED, share(matched, CrossoverExperiment.GOOD * better))
                .with(CrossoverExperiment.UNIFORM_PLAIN, mean(byWeight))
                .with(CrossoverExperiment.UNIFORM_ALIGNED, mean(byMatchedWeight))
                .with(CrossoverExperiment.MIDDLE_PLAIN, middles[0])
                .with(CrossoverExperiment.MIDDLE_ALIGNED, middles[1]);
    }

    private static double[][] children(int count, RandomStream random, Function<RandomStream, double[]> child) {
        return IntStream.range(0, count).mapToObj(i -> child.apply(random)).toArray(double[][]::new);
    }

    /** How alike the parents of one population number their units, and what their children are worth. */
    static Row census(Cell cell, FitnessFunction fitness, Inputs inputs, Cancellation cancellation) {
        Topology topology = inputs.topology();
        RunInput run = inputs.run(cell.part(1));
        List<Integer> numbers = CrossoverExperiment.generations(run, inputs);
        Map<Integer, Generation> populations = run.evolved(numbers, cancellation);
        double[][] columns = new double[6][numbers.size()];
        for (int g = 0; g < numbers.size(); g++) {
            Generation generation = Objects.requireNonNull(populations.get(numbers.get(g)), "a generation asked for");
            RandomStream random = inputs.seed(cell).child(numbers.get(g)).stream();
            int parents = Math.max(2, generation.population().length / 8);
            double[][] family = new double[3 * CENSUS_PAIRS][];
            for (int pair = 0; pair < CENSUS_PAIRS; pair++) {
                int i = random.nextInt(parents);
                int j = (i + 1 + random.nextInt(parents - 1)) % parents;
                double[] first = generation.population()[i];
                double[] second = generation.population()[j];
                Census census = Census.of(topology, first, second, random);
                columns[0][g] += (census.alike() ? 1.0 : 0) / CENSUS_PAIRS;
                columns[1][g] += census.displaced() / (double) CENSUS_PAIRS;
                columns[2][g] += census.cosine() / CENSUS_PAIRS;
                Seed seed = inputs.seed(cell).child(numbers.get(g)).child(pair);
                family[pair] = first;
                family[CENSUS_PAIRS + pair] = Children.byNeuron(topology, first, second, seed.stream());
                family[2 * CENSUS_PAIRS + pair] = Children.byNeuron(topology, first, census.copy(), seed.stream());
            }
            double[] values = fitness.of(family);
            for (int kind = 0; kind < 3; kind++) {
                columns[3 + kind][g] = mean(Arrays.copyOfRange(values, kind * CENSUS_PAIRS, (kind + 1) * CENSUS_PAIRS));
            }
        }
        return Row.of(cell)
                .with(CrossoverExperiment.ALIKE, columns[0])
                .with(CrossoverExperiment.DISPLACED, columns[1])
                .with(CrossoverExperiment.COSINE, columns[2])
                .with(CrossoverExperiment.PARENTS, columns[3])
                .with(CrossoverExperiment.PLAIN, columns[4])
                .with(CrossoverExperiment.ALIGNED, columns[5]);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static double share(double[] values, double least) {
        return Arrays.stream(values).filter(value -> value >= least).count() / (double) values.length;
    }
}
