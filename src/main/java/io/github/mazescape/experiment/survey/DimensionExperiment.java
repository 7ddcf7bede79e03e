package io.github.mazescape.experiment.survey;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.SerialEvaluator;
import io.github.mazescape.evolution.EvolutionParameters;
import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Cell;
import io.github.mazescape.experiment.Experiment;
import io.github.mazescape.experiment.ExperimentParameter;
import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Needs;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.experiment.control.Controls;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.foraging.TaskSource;
import io.github.mazescape.run.Setup;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.settings.Parameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How many random dimensions evolution needs to reach what it reaches in all of them (Li et al. 2018). */
public final class DimensionExperiment implements Experiment {
    static final String ORDINARY = "ordinary";
    static final String FITNESS = "fitness";

    private static final String KEY = "experiment.dimension.";
    private static final String SEEDS = KEY + "seeds";
    private static final String GENERATIONS = KEY + "generations";
    private static final String BURN_IN = KEY + "burn_in";
    private static final int LEAST = 4;
    private static final int MAZES_OF_A_CELL = 64;
    /** The seeds of its runs lie beyond those that people use. */
    private static final long FIRST_SEED = 1_000_000;

    /** In which part of weight space is searched. */
    enum Kind {
        SUBSPACE("random directions"),
        WEIGHTS("random weights"),
        BURN_IN("random directions, after burn-in");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public String name() {
        return "dimension";
    }

    @Override
    public String question() {
        return "How many random dimensions does evolution need?";
    }

    @Override
    public String claim() {
        return "A quarter of the dimensions, drawn at random, is enough for 90 % of the fitness.";
    }

    @Override
    public String source() {
        return "Li et al. 2018, arXiv:1804.08838; Larsen et al. 2021, arXiv:2107.05802";
    }

    @Override
    public Needs needs() {
        return Needs.settings();
    }

    @Override
    public List<ExperimentParameter> parameters() {
        return List.of(
                ExperimentParameter.whole(SEEDS, 5, 2, 1, 100, "runs", "How many runs there are of each kind."),
                ExperimentParameter.whole(
                        GENERATIONS, 100, 30, 1, 10_000, "generations", "How long each search takes."),
                ExperimentParameter.whole(
                        BURN_IN,
                        30,
                        10,
                        1,
                        10_000,
                        "generations",
                        "After which generation a search begins that is confined to a subspace late."));
    }

    @Override
    public Calibration calibrate(boolean whole, Cancellation cancellation) {
        return DimensionCalibration.of(whole, RandomSubspace::any, cancellation);
    }

    @Override
    public List<String> columns() {
        return List.of(FITNESS);
    }

    /** The numbers of dimensions that are tried: powers of two from 4, and all. */
    static int[] dimensions(int weights) {
        return IntStream.concat(
                        IntStream.iterate(LEAST, d -> d < weights, d -> 2 * d), IntStream.of(Math.max(1, weights)))
                .toArray();
    }

    @Override
    public List<Cell> cells(Inputs inputs) {
        int generations = inputs.values().whole(GENERATIONS);
        int seeds = inputs.values().whole(SEEDS);
        Setup setup = inputs.setup();
        long share = Math.max(1, MAZES_OF_A_CELL / Math.max(1, setup.settings().integer(Parameters.TASK_MAZES)));
        long cost = Math.max(1, (long) generations * setup.settings().integer(Parameters.EVOLUTION_POPULATION) / share);
        List<Cell> cells = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
            cells.add(new Cell(ORDINARY + "/all/" + seed, cost));
        }
        for (Kind kind : Kind.values()) {
            for (int dimensions : dimensions(inputs.topology().weightCount())) {
                for (int seed = 1; seed <= seeds; seed++) {
                    cells.add(new Cell(kind.word() + "/" + dimensions + "/" + seed, cost));
                }
            }
        }
        return cells;
    }

    @Override
    public Row measure(Cell cell, Inputs inputs, Cancellation cancellation) {
        long seed = FIRST_SEED + Long.parseLong(cell.part(2));
        Setup setup = new Setup(
                inputs.setup().settings().with(Parameters.SEED.key(), Long.toString(seed)),
                inputs.setup().mazes());
        double[] found = cell.part(0).equals(ORDINARY)
                ? ordinary(setup, inputs.values().whole(GENERATIONS), cancellation)
                : searched(cell, setup, inputs, cancellation);
        SerialEvaluator evaluator = inputs.evaluator();
        return Row.of(cell).with(FITNESS, evaluator.fitness(inputs.common(), found, cancellation));
    }

    private static double[] ordinary(Setup setup, int generations, Cancellation cancellation) {
        return RunInput.evolved(setup, generations, cancellation).champion();
    }

    private static double[] searched(Cell cell, Setup setup, Inputs inputs, Cancellation cancellation) {
        Kind kind = Stream.of(Kind.values())
                .filter(each -> each.word().equals(cell.part(0)))
                .findFirst()
                .orElseThrow();
        int dimensions = Integer.parseInt(cell.part(1));
        RandomStream random = inputs.seed(cell).stream();
        double deviation = setup.settings().number(Parameters.EVOLUTION_INITIAL);
        int weights = inputs.topology().weightCount();
        double[] origin = kind == Kind.BURN_IN
                ? inputs.once(
                        "burnt in " + setup.settings().seed(),
                        () -> ordinary(setup, inputs.values().whole(BURN_IN), cancellation))
                : Controls.random(inputs.topology(), deviation / Math.sqrt(2), random);
        RandomSubspace space = kind == Kind.WEIGHTS
                ? RandomSubspace.ofWeights(origin, dimensions, random)
                : RandomSubspace.any(origin, dimensions, random);
        EvolutionParameters parameters = setup.evolutionParameters();
        double step = setup.settings().number(Parameters.EVOLUTION_SIGMA);
        int parents = Math.max(1, (int)
                Math.round(setup.settings().number(Parameters.EVOLUTION_TRUNCATION) * parameters.population()));
        double initial = kind == Kind.BURN_IN
                ? step * Math.sqrt((double) weights / dimensions)
                : deviation * Math.sqrt((double) weights / (2 * dimensions));
        SerialEvaluator evaluator = inputs.evaluator();
        TaskSource tasks = setup.tasks();
        Map<Long, Task> known = new HashMap<>();
        int before = kind == Kind.BURN_IN ? inputs.values().whole(BURN_IN) : 0;
        SubspaceSearch search = new SubspaceSearch(
                parameters.population(), parents, step, inputs.values().whole(GENERATIONS));
        return search.search(
                space,
                initial,
                (generation, points) -> {
                    long epoch = parameters.epoch((long) before + generation);
                    known.keySet().retainAll(List.of(epoch));
                    return evaluator.fitness(known.computeIfAbsent(epoch, tasks::task), points, cancellation);
                },
                random);
    }

    @Override
    public Result conclude(Rows rows, Inputs inputs) {
        return new DimensionConclusion(rows, inputs).result();
    }
}
