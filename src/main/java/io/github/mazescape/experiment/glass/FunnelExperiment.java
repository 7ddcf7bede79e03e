package io.github.mazescape.experiment.glass;

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
import io.github.mazescape.experiment.glass.NestedSampling.Outcome;
import io.github.mazescape.experiment.glass.NestedSampling.Plan;
import io.github.mazescape.experiment.toy.FitnessFunction;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.network.Topology;
import io.github.mazescape.run.Setup;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.statistics.Summary;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of weight space forages how well, by nested sampling under the distribution of the first weights; and
 * whether good networks are as rare as in a glass, or less so, as in a funnel.
 */
public final class FunnelExperiment implements Experiment {
    static final String PRIOR = "prior";
    static final String CHAMPION = "champion";
    static final String VOLUME = "volume";
    static final String SIZE = "size";

    static final String FITNESS = "fitness";
    static final String MOMENTS = "moments";
    static final String DISTANCES = "distances";
    static final String LOG_VOLUMES = "log_volumes";
    static final String REACHED = "reached";
    static final String ANCESTORS = "ancestors";
    static final String EVALUATIONS = "evaluations";
    static final String DEAD_FITNESS = "dead_fitness";
    static final String DEAD_DISTANCE = "dead_distance";

    /** The two samplings that must agree. */
    static final String FEW = "few-moves";

    static final String MANY = "many-moves";
    static final int MORE = 4;
    /** The fitness at which sizes of networks are compared. */
    static final double SIZE_FITNESS = 0.5;

    private static final String KEY = "experiment.funnel.";
    static final String LIVE = KEY + "live";
    static final String MOVES = KEY + "moves";
    static final String MAZES = KEY + "mazes";
    static final String DRAWS = KEY + "draws";
    static final String SIZE_LIVE = KEY + "size_live";
    static final String REPEATS = KEY + "repeats";
    private static final int[] SIZES = {4, 8, 16, 32};
    private static final int SIZE_MOVES = 10;
    /** No sampling goes on beyond so many nats. */
    private static final int MOST_NATS = 60;

    private static final int COMMON_MAZES = 64;
    private static final int TOLD = 300;

    @Override
    public String name() {
        return "funnel";
    }

    @Override
    public String question() {
        return "Is the landscape a spin glass or a funnel, and how much of weight space is good?";
    }

    @Override
    public String claim() {
        return "Up to the fitness of champions the landscape is a funnel: it folds before it freezes.";
    }

    @Override
    public String source() {
        return "Martin 2015, \"Why does deep learning work?\"; Bryngelson and Wolynes 1987";
    }

    @Override
    public Needs needs() {
        return new Needs(0, Needs.VERDICT, Integer.MAX_VALUE);
    }

    @Override
    public List<ExperimentParameter> parameters() {
        return List.of(
                ExperimentParameter.whole(LIVE, 512, 48, 16, 100_000, "points", "How many points live at a time."),
                ExperimentParameter.whole(
                        MOVES, 5, 3, 1, 10_000, "moves", "How far a copy walks; the check walks four times as far."),
                ExperimentParameter.whole(MAZES, 8, 8, 1, 64, "mazes", "In how many mazes fitness is measured."),
                ExperimentParameter.whole(
                        DRAWS, 4000, 500, 20, 1_000_000, "networks", "How many random networks tell the bulk."),
                ExperimentParameter.whole(
                        SIZE_LIVE, 128, 32, 16, 100_000, "points", "How many points live where sizes are compared."),
                ExperimentParameter.whole(
                        REPEATS, 3, 1, 1, 100, "samplings", "How often each size of network is sampled."));
    }

    @Override
    public Calibration calibrate(boolean whole, Cancellation cancellation) {
        return FunnelCalibration.of(whole, cancellation);
    }

    @Override
    public List<String> columns() {
        return List.of(
                FITNESS, MOMENTS, DISTANCES, LOG_VOLUMES, REACHED, ANCESTORS, EVALUATIONS, DEAD_FITNESS, DEAD_DISTANCE);
    }

    @Override
    public List<Cell> cells(Inputs inputs) {
        long mazes = inputs.values().whole(MAZES);
        long nats = mazes * inputs.values().whole(LIVE) * inputs.values().whole(MOVES) * 45 / COMMON_MAZES;
        long size = mazes * inputs.values().whole(SIZE_LIVE) * SIZE_MOVES * 15 / COMMON_MAZES;
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(PRIOR + "/all", Math.max(1, mazes * inputs.values().whole(DRAWS) / COMMON_MAZES)));
        for (RunInput run : inputs.runs()) {
            cells.add(new Cell(CHAMPION + "/" + run.name(), 1));
        }
        cells.add(new Cell(VOLUME + "/" + MANY, Math.max(1, MORE * nats)));
        cells.add(new Cell(VOLUME + "/" + FEW, Math.max(1, nats)));
        for (int units : SIZES) {
            for (int repeat = 1; repeat <= inputs.values().whole(REPEATS); repeat++) {
                cells.add(new Cell(SIZE + "/" + units + "/" + repeat, Math.max(1, size * (8 + units) / 24)));
            }
        }
        return cells;
    }

    @Override
    public Row measure(Cell cell, Inputs inputs, Cancellation cancellation) {
        return switch (cell.part(0)) {
            case PRIOR -> prior(cell, inputs, cancellation);
            case CHAMPION ->
                Row.of(cell)
                        .with(
                                FITNESS,
                                fitness(inputs, cancellation)
                                        .of(inputs.run(cell.part(1)).champion()));
            case VOLUME -> volume(cell, inputs, cancellation);
            default -> size(cell, inputs, cancellation);
        };
    }

    private static Task task(Inputs inputs) {
        return inputs.few(inputs.values().whole(MAZES));
    }

    private static FitnessFunction fitness(Inputs inputs, Cancellation cancellation) {
        SerialEvaluator evaluator = inputs.evaluator();
        return points -> evaluator.fitness(task(inputs), points, cancellation);
    }

    private static double deviation(Inputs inputs) {
        return inputs.setup().settings().number(Parameters.EVOLUTION_INITIAL);
    }

    private static List<double[]> champions(Inputs inputs) {
        return inputs.runs().stream().map(RunInput::champion).toList();
    }

    private static Row prior(Cell cell, Inputs inputs, Cancellation cancellation) {
        RandomStream random = inputs.seed(cell).stream();
        double[][] points = random(inputs.topology(), inputs, random);
        double[] fitness = fitness(inputs, cancellation).of(points);
        double[] distances = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            distances[i] = DistanceCorrelation.nearest(points[i], champions(inputs));
        }
        double correlation = inputs.runs().isEmpty() ? Double.NaN : DistanceCorrelation.of(fitness, distances);
        return Row.of(cell)
                .with(MOMENTS, moments(fitness))
                .with(DISTANCES, correlation, DistanceCorrelation.dispersion(points, fitness));
    }

    private static double[][] random(Topology topology, Inputs inputs, RandomStream random) {
        double[][] points = new double[inputs.values().whole(DRAWS)][];
        for (int i = 0; i < points.length; i++) {
            points[i] = Controls.random(topology, deviation(inputs), random);
        }
        return points;
    }

    /** Mean, standard deviation, 99.9 % quantile and maximum. */
    private static double[] moments(double[] fitness) {
        return new double[] {
            Summary.mean(fitness),
            Summary.deviation(fitness),
            Summary.quantile(fitness, 0.999),
            Summary.quantile(fitness, 1)
        };
    }

    private static Row volume(Cell cell, Inputs inputs, Cancellation cancellation) {
        int live = inputs.values().whole(LIVE);
        int moves = inputs.values().whole(MOVES) * (cell.part(1).equals(MANY) ? MORE : 1);
        List<double[]> champions = champions(inputs);
        List<double[]> told = new ArrayList<>();
        int every = Math.max(1, live * MOST_NATS / 2 / TOLD);
        int[] deaths = {0};
        Outcome outcome = NestedSampling.sample(
                fitness(inputs, cancellation),
                inputs.topology().weightCount(),
                deviation(inputs),
                new Plan(live, moves, until(inputs, cancellation), (long) MOST_NATS * live * moves),
                inputs.seed(cell).stream(),
                (point, fitness, logVolume) -> {
                    if (deaths[0]++ % every == 0) {
                        told.add(new double[] {fitness, DistanceCorrelation.nearest(point, champions)});
                    }
                },
                cancellation);
        return sampled(cell, outcome)
                .with(DEAD_FITNESS, told.stream().mapToDouble(dead -> dead[0]).toArray())
                .with(DEAD_DISTANCE, told.stream().mapToDouble(dead -> dead[1]).toArray());
    }

    private static Row sampled(Cell cell, Outcome outcome) {
        return Row.of(cell)
                .with(LOG_VOLUMES, VolumeCurve.of(outcome).logVolumes())
                .with(REACHED, outcome.reached())
                .with(ANCESTORS, outcome.ancestors())
                .with(EVALUATIONS, outcome.evaluations());
    }

    /** A little more than the mean fitness of champions, for its interval; 1 where there are none. */
    private static double until(Inputs inputs, Cancellation cancellation) {
        return inputs.once("until", () -> {
            if (inputs.runs().isEmpty()) {
                return 1.0;
            }
            double[] fitness =
                    fitness(inputs, cancellation).of(champions(inputs).toArray(double[][]::new));
            double error = fitness.length < 2 ? 0 : Summary.deviation(fitness) / Math.sqrt(fitness.length);
            return Math.min(1, Summary.mean(fitness) + 3 * error + 1.0 / (VolumeCurve.LEVELS - 1));
        });
    }

    private static Row size(Cell cell, Inputs inputs, Cancellation cancellation) {
        Setup setup = new Setup(
                inputs.setup().settings().with(Parameters.NETWORK_HIDDEN.key(), cell.part(1)),
                inputs.setup().mazes());
        SerialEvaluator evaluator = new SerialEvaluator(setup.topology(), setup.kernel());
        FitnessFunction fitness = points -> evaluator.fitness(task(inputs), points, cancellation);
        RandomStream random = inputs.seed(cell).stream();
        double[] moments = moments(fitness.of(random(setup.topology(), inputs, random)));
        int live = inputs.values().whole(SIZE_LIVE);
        Outcome outcome = NestedSampling.sample(
                fitness,
                setup.topology().weightCount(),
                deviation(inputs),
                new Plan(live, SIZE_MOVES, SIZE_FITNESS, (long) MOST_NATS * live * SIZE_MOVES),
                random,
                (point, dead, logVolume) -> {},
                cancellation);
        return sampled(cell, outcome).with(MOMENTS, moments);
    }

    @Override
    public Result conclude(Rows rows, Inputs inputs) {
        return new FunnelConclusion(rows, inputs).result();
    }
}
