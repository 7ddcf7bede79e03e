package io.github.mazescape.experiment.crossover;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.SerialEvaluator;
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
import io.github.mazescape.experiment.toy.FitnessFunction;
import io.github.mazescape.run.Setup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether two networks have better children once their units are numbered alike: strangers from two runs, two members
 * of one population, and in evolution itself.
 */
public final class CrossoverExperiment implements Experiment {
    static final String PARENTS = "fitness_of_parents";
    static final String MATE = "fitness_of_aligned_mate";
    static final String PLAIN = "children_plain";
    static final String ALIGNED = "children_aligned";
    static final String SCRAMBLED = "children_scrambled";
    static final String GOOD_PLAIN = "good_children_plain";
    static final String GOOD_ALIGNED = "good_children_aligned";
    static final String UNIFORM_PLAIN = "by_weight_plain";
    static final String UNIFORM_ALIGNED = "by_weight_aligned";
    static final String MIDDLE_PLAIN = "middle_plain";
    static final String MIDDLE_ALIGNED = "middle_aligned";
    static final String ALIKE = "alike";
    static final String DISPLACED = "displaced_units";
    static final String COSINE = "cosine";
    static final String FITNESS = "fitness";

    static final List<Integer> GENERATIONS = List.of(1, 2, 5, 10, 20, 50, 100, 200, 300);
    static final List<String> ARMS = List.of("none", "plain", "aligned", "scrambled");
    /** A child is good where it has this share of the fitness of its better parent. */
    static final double GOOD = 0.9;

    static final String CHILDREN = "experiment.crossover.children";
    private static final String CENSUS_RUNS = "experiment.crossover.census_runs";
    private static final String CENSUS_GENERATIONS = "experiment.crossover.census_generations";
    private static final String RUNS = "experiment.crossover.runs";
    private static final String SEEDS = "experiment.crossover.seeds";
    private static final String EVOLUTION = "experiment.crossover.generations";

    @Override
    public String name() {
        return "crossover";
    }

    @Override
    public String question() {
        return "Is there a permutation problem, and do children gain where the units of their parents are aligned?";
    }

    @Override
    public String claim() {
        return "Alignment helps: by neurons, champions of different runs have fitter children once their units are"
                + " numbered alike.";
    }

    @Override
    public String source() {
        return "Radcliffe 1993; Uriot & Izzo 2020, arXiv:2003.10306";
    }

    @Override
    public Needs needs() {
        return Needs.pairs(20);
    }

    @Override
    public List<ExperimentParameter> parameters() {
        return List.of(
                ExperimentParameter.whole(
                        RUNS, 20, 6, 2, 20, "runs", "Of how many runs, the first ones, all pairs have children."),
                ExperimentParameter.whole(
                        CHILDREN, 20, 2, 1, 100_000, "children", "How many children two strangers have, of each kind."),
                ExperimentParameter.whole(
                        CENSUS_RUNS, 3, 1, 0, 1000, "runs", "Of how many runs the populations are made once more."),
                ExperimentParameter.whole(
                        CENSUS_GENERATIONS,
                        300,
                        20,
                        1,
                        1_000_000,
                        "generations",
                        "Up to which generation the populations are looked at."),
                ExperimentParameter.whole(
                        SEEDS, 6, 2, 0, 1000, "seeds", "With how many seeds each arm of evolution is run."),
                ExperimentParameter.whole(
                        EVOLUTION, 60, 10, 1, 100_000, "generations", "How long an arm of evolution runs."));
    }

    @Override
    public Calibration calibrate(boolean whole, Cancellation cancellation) {
        return CrossoverCalibration.run(whole, cancellation);
    }

    @Override
    public List<String> columns() {
        return List.of(
                PARENTS,
                MATE,
                PLAIN,
                ALIGNED,
                SCRAMBLED,
                GOOD_PLAIN,
                GOOD_ALIGNED,
                UNIFORM_PLAIN,
                UNIFORM_ALIGNED,
                MIDDLE_PLAIN,
                MIDDLE_ALIGNED,
                ALIKE,
                DISPLACED,
                COSINE,
                FITNESS);
    }

    @Override
    public List<Cell> cells(Inputs inputs) {
        List<Cell> cells = new ArrayList<>();
        List<RunInput> runs = strangers(inputs);
        int population = inputs.setup().evolutionParameters().population();
        int children = inputs.values().whole(CHILDREN);
        for (int i = 0; i < runs.size(); i++) {
            for (int j = i + 1; j < runs.size(); j++) {
                // Half of the common mazes; the choice of the copy takes 9 points of 8 lines.
                cells.add(new Cell(
                        "pair/" + runs.get(i).name() + "/" + runs.get(j).name(), (5L * children + 80) / 2));
            }
        }
        int counted = Math.min(inputs.runs().size(), inputs.values().whole(CENSUS_RUNS));
        for (RunInput run : inputs.runs().subList(0, counted)) {
            int last = generations(run, inputs).stream()
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElse(1);
            cells.add(new Cell("census/" + run.name(), (long) last * population / 4 + 1));
        }
        for (int seed = 1; seed <= inputs.values().whole(SEEDS); seed++) {
            for (String arm : ARMS) {
                long cost = (long) inputs.values().whole(EVOLUTION) * population / 4 + 1;
                cells.add(new Cell("evolution/" + seed + "/" + arm, cost));
            }
        }
        return cells;
    }

    /** The runs whose champions have children with one another. */
    static List<RunInput> strangers(Inputs inputs) {
        return inputs.runs()
                .subList(0, Math.min(inputs.runs().size(), inputs.values().whole(RUNS)));
    }

    /** The generations that a census of a run looks at. */
    static List<Integer> generations(RunInput run, Inputs inputs) {
        int last = Math.min(run.generations(), inputs.values().whole(CENSUS_GENERATIONS));
        return GENERATIONS.stream().filter(number -> number <= last).toList();
    }

    @Override
    public Row measure(Cell cell, Inputs inputs, Cancellation cancellation) {
        SerialEvaluator evaluator = inputs.evaluator();
        FitnessFunction fitness = points -> evaluator.fitness(inputs.telling(), points, cancellation);
        return switch (cell.part(0)) {
            case "pair" -> Families.strangers(cell, fitness, inputs, cancellation);
            case "census" -> Families.census(cell, fitness, inputs, cancellation);
            default ->
                Row.of(cell)
                        .with(
                                FITNESS,
                                evaluator.fitness(inputs.common(), evolved(cell, inputs, cancellation), cancellation));
        };
    }

    private static double[] evolved(Cell cell, Inputs inputs, Cancellation cancellation) {
        String arm = cell.part(2);
        Setup setup = arm(inputs.setup(), arm);
        RecodedStrategy.Kind kind = arm.equals("none")
                ? RecodedStrategy.Kind.PLAIN
                : RecodedStrategy.Kind.valueOf(arm.toUpperCase(Locale.ROOT));
        return RecodedStrategy.evolved(
                setup,
                kind,
                inputs.values().whole(EVOLUTION),
                inputs.seed("evolution").child(Long.parseLong(cell.part(1))),
                cancellation);
    }

    /** The settings of an arm: parents by truncation, crossover by neurons or none. */
    static Setup arm(Setup usual, String arm) {
        return new Setup(
                usual.settings()
                        .with("evolution.strategy", "genetic")
                        .with("evolution.selection", "truncation")
                        .with("evolution.crossover_kind", "neuron")
                        .with("evolution.crossover", arm.equals("none") ? "0.0" : "1.0"),
                usual.mazes());
    }

    @Override
    public Result conclude(Rows rows, Inputs inputs) {
        return CrossoverConclusion.of(rows, inputs);
    }
}
