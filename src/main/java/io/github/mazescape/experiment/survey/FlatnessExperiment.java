package io.github.mazescape.experiment.survey;

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
import io.github.mazescape.experiment.control.Controls;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.foraging.TaskSource;
import io.github.mazescape.network.Topology;
import io.github.mazescape.run.Setup;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.settings.Parameters;
import java.util.ArrayList;
import java.util.List;

/** Whether flat optima do better on mazes that evolution has not seen (Hochreiter and Schmidhuber 1997). */
public final class FlatnessExperiment implements Experiment {
    static final String CHAMPION = "champion";
    static final String ARM = "arm";
    static final String SHARP = "as-usual";
    static final String FLAT = "under-noise";
    static final String TRAINING = "training";
    static final String OTHER = "other";
    static final String BY_NEURON = "by_neuron";
    static final String UNIFORM = "uniform";
    static final String SCALED = "scaled_by_neuron";

    private static final String KEY = "experiment.flatness.";
    private static final String DRAWS = KEY + "draws";
    private static final String CHAMPIONS = KEY + "champions";
    private static final String ARMS = KEY + "arms";
    private static final String GENERATIONS = KEY + "generations";
    private static final int MOST_RUNS = 20;
    private static final double NOISE = 0.05;
    private static final long FIRST_SEED = 2_000_000;
    private static final int COMMON_MAZES = 64;

    @Override
    public String name() {
        return "flatness";
    }

    @Override
    public String question() {
        return "Do flat optima do better on mazes that evolution has not seen?";
    }

    @Override
    public String claim() {
        return "Of champions that are equally fit in training, the flatter ones are fitter on other mazes.";
    }

    @Override
    public String source() {
        return "Hochreiter and Schmidhuber 1997; Keskar et al. 2017, arXiv:1609.04836";
    }

    @Override
    public Needs needs() {
        return Needs.runs(MOST_RUNS);
    }

    @Override
    public List<ExperimentParameter> parameters() {
        return List.of(
                ExperimentParameter.whole(
                        DRAWS, 64, 16, 1, 100_000, "steps", "How many steps away from a champion are measured."),
                ExperimentParameter.whole(
                        CHAMPIONS, 11, 3, 2, 1000, "champions", "How many champions of a run are measured."),
                ExperimentParameter.whole(
                        ARMS, 10, 2, 0, 1000, "seeds", "How many evolutions there are of each of the two arms."),
                ExperimentParameter.whole(
                        GENERATIONS, 100, 20, 2, 10_000, "generations", "How long an evolution of an arm is."));
    }

    @Override
    public Calibration calibrate(boolean whole, Cancellation cancellation) {
        return FlatnessCalibration.of(whole, cancellation);
    }

    @Override
    public List<String> columns() {
        return List.of(TRAINING, OTHER, BY_NEURON, UNIFORM, SCALED);
    }

    @Override
    public List<Cell> cells(Inputs inputs) {
        List<Cell> cells = new ArrayList<>();
        int champions = inputs.values().whole(CHAMPIONS);
        long draws = 2L * inputs.values().whole(DRAWS) + 1;
        for (RunInput run : inputs.runs()) {
            for (int i = 0; i < champions; i++) {
                int generation = generation(run.generations(), i, champions);
                boolean known = i > 0 && generation == generation(run.generations(), i - 1, champions);
                if (!known) {
                    cells.add(new Cell(CHAMPION + "/" + run.name() + "/" + generation, draws));
                }
            }
        }
        int mazes = inputs.setup().settings().integer(Parameters.TASK_MAZES);
        long cost = Math.max(
                1,
                (long) inputs.values().whole(GENERATIONS)
                        * inputs.setup().settings().integer(Parameters.EVOLUTION_POPULATION)
                        * mazes
                        / COMMON_MAZES);
        for (String arm : List.of(SHARP, FLAT)) {
            for (int seed = 1; seed <= inputs.values().whole(ARMS); seed++) {
                cells.add(new Cell(ARM + "/" + arm + "/" + seed, cost));
            }
        }
        return cells;
    }

    /** Generations from a third of the run on, evenly apart. */
    private static int generation(int generations, int index, int count) {
        double first = Math.max(1, generations / 3.0);
        return (int) Math.round(first + index * (generations - first) / (count - 1));
    }

    @Override
    public Row measure(Cell cell, Inputs inputs, Cancellation cancellation) {
        return cell.part(0).equals(CHAMPION) ? champion(cell, inputs, cancellation) : arm(cell, inputs, cancellation);
    }

    private static Row champion(Cell cell, Inputs inputs, Cancellation cancellation) {
        RunInput run = inputs.run(cell.part(1));
        int generation = Integer.parseInt(cell.part(2));
        double[] weights = run.champion(generation);
        SerialEvaluator evaluator = inputs.evaluator();
        Setup setup = run.setup();
        Task training = setup.tasks().task(setup.evolutionParameters().epoch(generation));
        Row row = Row.of(cell).with(TRAINING, evaluator.fitness(training, weights, cancellation));
        Flatness flatness = flatness(evaluator, weights, cell, inputs, cancellation);
        row = row.with(OTHER, flatness.fitness())
                .with(BY_NEURON, flatness.byNeuron())
                .with(UNIFORM, flatness.uniform());
        if (generation < run.generations()) {
            return row;
        }
        double[] scaled = FlatnessCalibration.scaled(evaluator.topology(), weights);
        return row.with(
                SCALED, flatness(evaluator, scaled, cell, inputs, cancellation).byNeuron());
    }

    private static Flatness flatness(
            SerialEvaluator evaluator, double[] weights, Cell cell, Inputs inputs, Cancellation cancellation) {
        int draws = inputs.values().whole(DRAWS);
        return Flatness.of(evaluator, inputs.common(), weights, draws, inputs.seed(cell), cancellation);
    }

    /** An evolution as usual, or one that is scored a little beside each individual, twice, for half as long. */
    private static Row arm(Cell cell, Inputs inputs, Cancellation cancellation) {
        boolean noisy = cell.part(1).equals(FLAT);
        long seed = FIRST_SEED + Long.parseLong(cell.part(2));
        Setup setup = new Setup(
                inputs.setup().settings().with(Parameters.SEED.key(), Long.toString(seed)),
                inputs.setup().mazes());
        int population = setup.evolutionParameters().population();
        double truncation = setup.settings().number(Parameters.EVOLUTION_TRUNCATION);
        int generations = inputs.values().whole(GENERATIONS);
        SubspaceSearch search = new SubspaceSearch(
                population,
                Math.max(1, (int) Math.round(truncation * population)),
                setup.settings().number(Parameters.EVOLUTION_SIGMA),
                noisy ? Math.max(1, generations / 2) : generations);
        SerialEvaluator evaluator = inputs.evaluator();
        TaskSource tasks = setup.tasks();
        RandomStream random = inputs.seed("evolution " + seed).stream();
        RandomStream noise = inputs.seed(cell).stream();
        double[] origin = new double[inputs.topology().weightCount()];
        double[] found = search.search(
                RandomSubspace.ofWeights(origin, origin.length, random),
                setup.settings().number(Parameters.EVOLUTION_INITIAL),
                (generation, points) -> {
                    Task task = tasks.task(setup.evolutionParameters().epoch(generation));
                    return noisy
                            ? beside(evaluator, task, points, noise, cancellation)
                            : evaluator.fitness(task, points, cancellation);
                },
                random);
        Flatness flatness = flatness(evaluator, found, cell, inputs, cancellation);
        return Row.of(cell)
                .with(OTHER, flatness.fitness())
                .with(BY_NEURON, flatness.byNeuron())
                .with(UNIFORM, flatness.uniform());
    }

    /** The mean fitness of two copies of each point, each moved by noise. */
    private static double[] beside(
            SerialEvaluator evaluator, Task task, double[][] points, RandomStream noise, Cancellation cancellation) {
        Topology topology = evaluator.topology();
        double[][] copies = new double[2 * points.length][];
        for (int i = 0; i < points.length; i++) {
            double deviation = NOISE * Controls.rms(points[i]);
            for (int copy = 0; copy < 2; copy++) {
                double[] moved = Controls.random(topology, deviation, noise);
                for (int k = 0; k < moved.length; k++) {
                    moved[k] += points[i][k];
                }
                copies[2 * i + copy] = moved;
            }
        }
        double[] fitness = evaluator.fitness(task, copies, cancellation);
        double[] mean = new double[points.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = 0.5 * (fitness[2 * i] + fitness[2 * i + 1]);
        }
        return mean;
    }

    @Override
    public Result conclude(Rows rows, Inputs inputs) {
        return new FlatnessConclusion(rows, inputs).result();
    }
}
