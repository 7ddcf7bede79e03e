package io.github.mazescape.cli.bench;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.evolution.Evolution;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.foraging.GeneratedTasks;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.input.InputException;
import io.github.mazescape.run.Setup;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;

/**
 * Measures how fast evolution finds something: evolves with each strategy from each seed, and measures the champions.
 *
 * <p>All champions of all runs are measured on the same two sets of mazes, which no run sees. One tells the fitness
 * after so many evaluations. The other, the validation mazes, tells when a champion reaches a goal: the first of many
 * champions to reach it owes that partly to luck on these mazes, which has no part in the fitness on the first set.
 */
final class SearchBench {
    /** How many mazes either set has: the standard error of a fitness on so many is about 0.006. */
    static final int MAZES = 256;

    private static final double NANOS = 1e9;

    private final Setup experiment;
    private final List<Integer> budgets;
    private final List<Double> goals;
    private final BatchEvaluator evaluator;
    private final Task heldOut;
    private final Task validation;

    /** Is told how many evaluations are done, and what is under way, in words. */
    interface Watcher {
        void show(long done, String note);
    }

    /**
     * @param experiment what is evolved; its strategy and seed do not matter
     * @param budgets after how many evaluations champions are measured, ascending
     * @param goals fitnesses to be reached, ascending, [0, 1]
     * @param evaluator one of the experiment
     */
    SearchBench(Setup experiment, List<Integer> budgets, List<Double> goals, BatchEvaluator evaluator) {
        this.experiment = experiment;
        this.budgets = List.copyOf(budgets);
        this.goals = List.copyOf(goals);
        this.evaluator = evaluator;
        GeneratedTasks tasks = new GeneratedTasks(
                experiment.mazeSpec(),
                MAZES,
                MAZES,
                experiment.settings().integer(Parameters.TASK_STEPS),
                experiment.sensors(),
                new Seed(0).child("search bench"));
        heldOut = tasks.heldOut();
        validation = tasks.task(0);
    }

    /** The mazes on which the fitness after so many evaluations is measured. */
    Task heldOut() {
        return heldOut;
    }

    /** The mazes that tell when a goal is reached. */
    Task validation() {
        return validation;
    }

    private static List<String> strategies() {
        return Parameters.EVOLUTION_STRATEGY.domain().words();
    }

    private int last() {
        return budgets.get(budgets.size() - 1);
    }

    /** How many evaluations the runs from some seeds take at most. */
    long most(List<Long> seeds) {
        return (long) seeds.size() * strategies().size() * last();
    }

    /**
     * Runs each strategy from each seed. The strategies take turns, so that a machine that changes its pace changes it
     * for all of them.
     *
     * @return the runs, seed by seed, and within one strategy by strategy
     * @throws InputException if the first generation alone takes more evaluations than the fewest asked for
     * @throws CancellationException if the work was asked to stop
     */
    List<SearchRun> runs(List<Long> seeds, Watcher watcher, Cancellation cancellation) {
        List<SearchRun> runs = new ArrayList<>();
        for (long seed : seeds) {
            for (String strategy : strategies()) {
                long before = (long) runs.size() * last();
                String note = strategy + ", seed " + seed;
                runs.add(run(strategy, seed, spent -> watcher.show(before + spent, note), cancellation));
            }
        }
        return runs;
    }

    private SearchRun run(String strategy, long seed, LongConsumer watcher, Cancellation cancellation) {
        Evolution evolution = evolution(strategy, seed);
        double[] fitness = new double[budgets.size()];
        double[] reached = new double[goals.size()];
        Arrays.fill(reached, Double.POSITIVE_INFINITY);
        int budget = 0;
        int goal = 0;
        long start = System.nanoTime();
        Generation newest = evolution.next(null, cancellation);
        long nanos = System.nanoTime() - start;
        long spent = newest.evaluations();
        if (spent > budgets.get(0)) {
            throw InputException.got(
                    "--evaluations", "at least the " + spent + " of the first generation", budgets.get(0));
        }
        while (budget < fitness.length) {
            if (goal < reached.length) {
                double valid = fitness(newest, validation, cancellation);
                while (goal < reached.length && valid >= goals.get(goal)) {
                    reached[goal++] = spent;
                }
            }
            start = System.nanoTime();
            Generation next = evolution.next(newest, cancellation);
            long took = System.nanoTime() - start;
            spent += next.evaluations();
            while (budget < fitness.length && spent > budgets.get(budget)) {
                fitness[budget++] = fitness(newest, heldOut, cancellation);
            }
            nanos += budget < fitness.length ? took : 0;
            newest = next;
            watcher.accept(Math.min(spent, last()));
        }
        return new SearchRun(strategy, seed, fitness, reached, nanos / NANOS);
    }

    /** The mazes on which an evolution itself measures its champions are not needed. */
    private Evolution evolution(String strategy, long seed) {
        return new Setup(
                        experiment
                                .settings()
                                .with(Map.of(
                                        Parameters.EVOLUTION_STRATEGY,
                                        strategy,
                                        Parameters.SEED,
                                        Long.toString(seed),
                                        Parameters.TASK_HELD_OUT,
                                        "1")),
                        experiment.mazes())
                .evolution(evaluator);
    }

    private double fitness(Generation generation, Task task, Cancellation cancellation) {
        return evaluator.evaluate(task, Points.of(new double[][] {generation.champion()}), cancellation)
                .fitness()[0];
    }
}
