package io.github.mazescape.experiment.symmetry;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.Evolution;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.run.Setup;
import io.github.mazescape.seed.Seed;

/**
 * A run that goes on from a generation with other random numbers (the fork of Frankle et al. 2020, arXiv:1912.05671,
 * there with another order of the data). The mazes of its generations are those of the run.
 */
final class Fork {
    private Fork() {}

    /** The champion after some more generations. */
    static double[] champion(Setup setup, Generation from, int onward, Seed seed, Cancellation cancellation) {
        try (BatchEvaluator evaluator = setup.evaluator(1)) {
            Evolution evolution = new Evolution(setup.tasks(), evaluator, setup.evolutionParameters(), seed);
            Generation generation = from;
            for (int i = 0; i < onward; i++) {
                generation = evolution.next(generation, cancellation);
            }
            return generation.champion();
        }
    }
}
