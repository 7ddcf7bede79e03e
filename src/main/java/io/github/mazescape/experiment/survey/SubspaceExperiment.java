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
import io.github.mazescape.experiment.control.RandomFitness;
import io.github.mazescape.seed.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Whether evolution's path through weight space is special, or looks as every random walk does. */
public final class SubspaceExperiment implements Experiment {
    static final String PATH = "path";
    static final String DRIFT = "drift";
    static final String PROJECTION = "projection";
    static final String SHARES = "shares";
    static final String PARTICIPATION = "participation";
    static final String SPREADING = "spreading";
    static final String STRAIGHTNESS = "straightness";
    static final String FIRST = "first";
    static final String SECOND = "second";
    static final String ALONG_PATH = "along_path";
    static final String AT_RANDOM = "at_random";
    static final String CHAMPION = "champion";

    /** Onto how many components a champion is projected. */
    static final int[] COMPONENTS = {0, 1, 2, 3, 5, 10, 20, 50, 100};

    private static final String KEY = "experiment.subspace.";
    private static final String DRIFTS = KEY + "drifts";
    private static final String SUBSPACES = KEY + "subspaces";
    private static final int MOST_RUNS = 20;
    private static final int LEAST_GENERATIONS = 10;
    private static final int SHARES_KEPT = 10;
    private static final int POINTS_KEPT = 100;

    @Override
    public String name() {
        return "subspace";
    }

    @Override
    public String question() {
        return "Is evolution's path through weight space special, or does every random walk look like that?";
    }

    @Override
    public String claim() {
        return "Evolution's path fills another number of dimensions than a random walk of as many steps.";
    }

    @Override
    public String source() {
        return "Gur-Ari et al. 2018, arXiv:1812.04754; against Antognini & Sohl-Dickstein 2018, arXiv:1806.08805";
    }

    @Override
    public Needs needs() {
        return Needs.runs(MOST_RUNS);
    }

    @Override
    public List<ExperimentParameter> parameters() {
        return List.of(
                ExperimentParameter.whole(
                        DRIFTS, 10, 2, 1, MOST_RUNS, "runs", "How many runs are made once more without selection."),
                ExperimentParameter.whole(
                        SUBSPACES,
                        5,
                        1,
                        1,
                        1000,
                        "subspaces",
                        "How many random subspaces of each size a champion is projected onto."));
    }

    @Override
    public Calibration calibrate(boolean whole, Cancellation cancellation) {
        return SubspaceCalibration.of(whole);
    }

    @Override
    public List<String> columns() {
        return List.of(PARTICIPATION, SPREADING, STRAIGHTNESS, SHARES, FIRST, SECOND, CHAMPION, ALONG_PATH, AT_RANDOM);
    }

    @Override
    public List<Cell> cells(Inputs inputs) {
        List<RunInput> runs = inputs.runs().stream()
                .filter(run -> run.generations() >= LEAST_GENERATIONS)
                .toList();
        List<Cell> cells = new ArrayList<>();
        runs.forEach(run -> cells.add(new Cell(PATH + "/" + run.name(), run.generations())));
        long projections = (long) COMPONENTS.length * (1 + inputs.values().whole(SUBSPACES));
        runs.forEach(run -> cells.add(new Cell(PROJECTION + "/" + run.name(), projections)));
        runs.stream()
                .limit(inputs.values().whole(DRIFTS))
                .forEach(run -> cells.add(new Cell(DRIFT + "/" + run.name(), 4L * run.generations())));
        return cells;
    }

    @Override
    public Row measure(Cell cell, Inputs inputs, Cancellation cancellation) {
        RunInput run = inputs.run(cell.part(1));
        return switch (cell.part(0)) {
            case PATH -> shape(cell, run.champions().toArray(double[][]::new));
            case DRIFT -> shape(cell, drift(run, inputs, cancellation));
            default -> projections(cell, run, inputs, cancellation);
        };
    }

    private static Row shape(Cell cell, double[][] path) {
        PathShape shape = PathShape.of(path, 2);
        return Row.of(cell)
                .with(PARTICIPATION, shape.participation())
                .with(SPREADING, PathShape.spreading(path))
                .with(STRAIGHTNESS, PathShape.straightness(path))
                .with(SHARES, Arrays.copyOf(shape.variances(), Math.min(SHARES_KEPT, shape.variances().length)))
                .with(FIRST, some(shape, 0))
                .with(SECOND, some(shape, 1));
    }

    /** Some of the places along a component, in units of their root mean square along the first one. */
    private static double[] some(PathShape shape, int component) {
        if (component >= shape.scores().length) {
            return new double[0];
        }
        double squares = 0;
        for (double score : shape.scores()[0]) {
            squares += score * score;
        }
        double[] scores = shape.scores()[component];
        double unit = Math.sqrt(squares / scores.length);
        int kept = Math.min(POINTS_KEPT, scores.length);
        return IntStream.range(0, kept)
                .mapToDouble(i -> scores[(int) ((long) i * (scores.length - 1) / Math.max(1, kept - 1))] / unit)
                .toArray();
    }

    private static double[][] drift(RunInput run, Inputs inputs, Cancellation cancellation) {
        List<Integer> all = IntStream.rangeClosed(1, run.generations()).boxed().toList();
        return RandomFitness.champions(run.setup(), inputs.seed("drift of " + run.name()), all, cancellation)
                .values()
                .toArray(double[][]::new);
    }

    private static Row projections(Cell cell, RunInput run, Inputs inputs, Cancellation cancellation) {
        SerialEvaluator evaluator = inputs.evaluator();
        RandomStream random = inputs.seed(cell).stream();
        double[] champion = run.champion();
        int most = COMPONENTS[COMPONENTS.length - 1];
        PathShape shape = PathShape.of(run.champions().toArray(double[][]::new), most);
        List<double[]> points = new ArrayList<>();
        points.add(champion);
        for (int count : COMPONENTS) {
            points.add(shape.projected(champion, count));
        }
        int subspaces = inputs.values().whole(SUBSPACES);
        for (int i = 0; i < subspaces; i++) {
            double[][] axes = axes(Math.min(most, champion.length), champion.length, random);
            for (int count : COMPONENTS) {
                points.add(PathShape.ontoAxes(champion, shape.mean(), axes, count));
            }
        }
        double[] fitness = evaluator.fitness(inputs.common(), points.toArray(double[][]::new), cancellation);
        double[] atRandom = new double[COMPONENTS.length];
        for (int i = 0; i < subspaces * COMPONENTS.length; i++) {
            atRandom[i % COMPONENTS.length] += fitness[1 + COMPONENTS.length + i] / subspaces;
        }
        return Row.of(cell)
                .with(CHAMPION, fitness[0])
                .with(ALONG_PATH, Arrays.copyOfRange(fitness, 1, 1 + COMPONENTS.length))
                .with(AT_RANDOM, atRandom);
    }

    /** Orthogonal random axes of length 1, by Gram and Schmidt. */
    private static double[][] axes(int count, int dimensions, RandomStream random) {
        double[][] axes = new double[count][dimensions];
        for (int k = 0; k < count; k++) {
            for (int d = 0; d < dimensions; d++) {
                axes[k][d] = random.nextGaussian();
            }
            double[] along = PathShape.ontoAxes(axes[k], new double[dimensions], axes, k);
            double squares = 0;
            for (int d = 0; d < dimensions; d++) {
                axes[k][d] -= along[d];
                squares += axes[k][d] * axes[k][d];
            }
            for (int d = 0; d < dimensions; d++) {
                axes[k][d] /= Math.sqrt(squares);
            }
        }
        return axes;
    }

    @Override
    public Result conclude(Rows rows, Inputs inputs) {
        return new SubspaceConclusion(rows, inputs).result();
    }
}
