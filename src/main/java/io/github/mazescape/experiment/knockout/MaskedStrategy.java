package io.github.mazescape.experiment.knockout;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.Evolution;
import io.github.mazescape.evolution.EvolutionParameters;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.evolution.Strategy;
import io.github.mazescape.run.Setup;
import io.github.mazescape.seed.Seed;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Another strategy of which some weights are always 0.
 *
 * @param inner what makes the populations
 * @param keep which weights there are
 */
record MaskedStrategy(Strategy inner, boolean[] keep) implements Strategy {
    /**
     * The champion of an evolution within a mask, from random weights on.
     *
     * @param setup how it evolves, and on which mazes
     * @param keep which weights there are
     * @param seed where its randomness comes from
     */
    static double[] evolved(Setup setup, boolean[] keep, int generations, Seed seed, Cancellation cancellation) {
        EvolutionParameters usual = setup.evolutionParameters();
        EvolutionParameters masked = new EvolutionParameters(
                usual.population(),
                usual.initial(),
                usual.refresh(),
                usual.champion(),
                new MaskedStrategy(usual.strategy(), keep));
        try (BatchEvaluator evaluator = setup.evaluator(1)) {
            Evolution evolution = new Evolution(setup.tasks(), evaluator, masked, seed);
            Generation generation = null;
            for (int i = 0; i < generations; i++) {
                generation = evolution.next(generation, cancellation);
            }
            return generation == null ? new double[keep.length] : generation.champion();
        }
    }

    @Override
    public Population next(@Nullable Generation previous, Conditions conditions) {
        Population made = inner.next(
                previous,
                new Conditions(
                        conditions.topology(),
                        conditions.size(),
                        conditions.initial(),
                        conditions.centred(),
                        conditions.renewed(),
                        conditions.number(),
                        conditions.random(),
                        weights -> conditions.scores().of(masked(weights))));
        return new Population(masked(made.weights()), made.fitness(), made.centre(), made.state(), made.parents());
    }

    private double[][] masked(double[][] weights) {
        return Arrays.stream(weights).map(each -> Lesions.kept(each, keep)).toArray(double[][]::new);
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
