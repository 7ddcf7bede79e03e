package io.github.mazescape.experiment.crossover;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.Evolution;
import io.github.mazescape.evolution.EvolutionParameters;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.evolution.Strategy;
import io.github.mazescape.network.Topology;
import io.github.mazescape.run.Setup;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.symmetry.SignedPermutation;
import io.github.mazescape.symmetry.WeightMatching;
import org.jspecify.annotations.Nullable;

/**
 * Another strategy whose parents are first replaced by symmetric copies of themselves, which do the same. Only the best
 * share of the population is: nobody else has children under truncation.
 *
 * @param inner what makes the populations
 * @param kind which copies
 * @param parents how many individuals have children
 * @param seed where the randomness of the copies comes from
 */
record RecodedStrategy(Strategy inner, Kind kind, int parents, Seed seed) implements Strategy {
    /** Which copies stand in for the parents. */
    enum Kind {
        /** Themselves. */
        PLAIN,
        /** The copies whose weights lie nearest to those of the best. */
        ALIGNED,
        /** Any copies. */
        SCRAMBLED
    }

    /** The champion of an evolution with such parents. */
    static double[] evolved(Setup setup, Kind kind, int generations, Seed seed, Cancellation cancellation) {
        EvolutionParameters usual = setup.evolutionParameters();
        int parents = Math.max(
                1, (int) Math.round(usual.population() * setup.settings().number(Parameters.EVOLUTION_TRUNCATION)));
        EvolutionParameters recoded = new EvolutionParameters(
                usual.population(),
                usual.initial(),
                usual.refresh(),
                usual.champion(),
                new RecodedStrategy(usual.strategy(), kind, parents, seed.child("copies")));
        try (BatchEvaluator evaluator = setup.evaluator(1)) {
            Evolution evolution = new Evolution(setup.tasks(), evaluator, recoded, seed);
            Generation generation = evolution.next(null, cancellation);
            while (generation.number() < generations) {
                generation = evolution.next(generation, cancellation);
            }
            return generation.champion();
        }
    }

    @Override
    public Population next(@Nullable Generation previous, Conditions conditions) {
        return inner.next(previous == null ? null : recoded(previous, conditions.topology()), conditions);
    }

    private Generation recoded(Generation generation, Topology topology) {
        double[][] population = generation.population().clone();
        RandomStream random = seed.child(generation.number()).stream();
        for (int i = 0; i < Math.min(parents, population.length); i++) {
            SignedPermutation copy = copy(topology, population[0], population[i], random);
            population[i] = copy == null ? population[i] : copy.apply(topology, population[i]);
        }
        return new Generation(
                generation.number(),
                generation.epoch(),
                population,
                generation.fitness(),
                generation.centre(),
                generation.state(),
                generation.mean(),
                generation.spread(),
                generation.heldOut(),
                generation.evaluations(),
                generation.agentSteps(),
                generation.parents());
    }

    private @Nullable SignedPermutation copy(Topology topology, double[] best, double[] parent, RandomStream random) {
        return switch (kind) {
            case PLAIN -> null;
            case ALIGNED ->
                best == parent
                        ? null
                        : WeightMatching.of(topology, best, parent, 1, random)
                                .get(0)
                                .copy();
            case SCRAMBLED -> SignedPermutation.random(topology.hidden(), random);
        };
    }

    @Override
    public void requireEnough(int size) {
        inner.requireEnough(size);
    }

    @Override
    public boolean notesParents() {
        return inner.notesParents();
    }

    @Override
    public int stateRows() {
        return inner.stateRows();
    }
}
