package io.github.mazescape.evolution;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.EvolutionParameters.Champion;
import io.github.mazescape.evolution.GeneticStrategy.CrossoverKind;
import io.github.mazescape.evolution.GeneticStrategy.ParentFitness;
import io.github.mazescape.evolution.GeneticStrategy.Selection;
import io.github.mazescape.foraging.GeneratedTasks;
import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.maze.Generator;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.ScalarKernel;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.Seed;
import java.util.List;

/**
 * A run small enough for a test: 24 individuals of 4 hidden units, 3 mazes of 9 by 9 cells, renewed every 3
 * generations.
 */
final class SmallRun {
    static final Topology TOPOLOGY = new Topology(7, 4, 3, Cell.ELMAN, true);
    static final int REFRESH = 3;

    private SmallRun() {}

    static GeneratedTasks tasks(long seed) {
        return new GeneratedTasks(
                new MazeSpec(Generator.DEPTH_FIRST, 9, 9, 0.5, 0.5),
                3,
                2,
                30,
                Sensors.REFERENCE,
                new Seed(seed).child("task"));
    }

    static EvolutionParameters parameters(Selection selection, CrossoverKind kind, int refresh) {
        GeneticStrategy strategy =
                new GeneticStrategy(4, ParentFitness.RENEWED, selection, 3, 0.25, 0.4, kind, 0.5, 0.2, 0.5, 0.1, 0.5);
        return new EvolutionParameters(24, 0.5, refresh, Champion.BEST, strategy);
    }

    static EvolutionParameters parameters() {
        return parameters(Selection.TOURNAMENT, CrossoverKind.NEURON, REFRESH);
    }

    static BatchEvaluator evaluator(int threads) {
        return new BatchEvaluator(TOPOLOGY, new ScalarKernel(), threads);
    }

    /** The first generations of a run. */
    static List<Generation> run(long seed, int threads, int generations, EvolutionParameters parameters) {
        try (BatchEvaluator evaluator = evaluator(threads)) {
            return new Evolution(tasks(seed), evaluator, parameters, new Seed(seed))
                    .generations(new Cancellation())
                    .limit(generations)
                    .toList();
        }
    }
}
