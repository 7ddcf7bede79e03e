package io.github.mazescape.experiment.neutral;

import io.github.mazescape.evaluation.Agreement;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.evaluation.Recording;
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
import io.github.mazescape.landscape.Directions;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Precision;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** How large the region around a champion is in which behaviour, or fitness, stays what it is. */
public final class NeutralExperiment implements Experiment {
    static final String SAME = "same_behaviour";
    static final String SAME_FITNESS = "same_fitness";
    static final String NEAR = "near_fitness";
    static final String SCRAMBLED = "same_behaviour_scrambled";
    static final String RANDOM = "same_behaviour_random";
    static final String EARLY = "same_behaviour_early";
    static final String STEPS = "walk_steps";
    static final String DISTANCE = "walk_distance";
    static final String EXPONENT = "walk_exponent";
    static final String AGREEMENT = "walk_agreement";
    static final String AGREEMENT_ELSEWHERE = "walk_agreement_elsewhere";
    static final String LOSS_ELSEWHERE = "walk_loss_elsewhere";
    static final String UP = "width_up";
    static final String DOWN = "width_down";

    /** How much fitness a near-neutral change may cost. */
    static final double LOSS = 0.01;

    private static final String DIRECTIONS = "experiment.neutral.directions";
    private static final String WALK = "experiment.neutral.walk";
    private static final String WIDTHS = "experiment.neutral.width_runs";
    private static final int MAZES = 16;
    private static final int CONTROLS = 6;
    private static final int EARLY_GENERATION = 10;

    @Override
    public String name() {
        return "neutral";
    }

    @Override
    public String question() {
        return "How large is the region of equal behaviour around a champion?";
    }

    @Override
    public String claim() {
        return "Evolution finds robust ground: behaviour stays the same at least twice as far around a champion as"
                + " around the same weights in another order.";
    }

    @Override
    public String source() {
        return "Wilke et al. 2001, Nature 412:331; Smith, Husbands & O'Shea 2003, BioSystems 69:223";
    }

    @Override
    public Needs needs() {
        return Needs.runs(40);
    }

    @Override
    public List<ExperimentParameter> parameters() {
        return List.of(
                ExperimentParameter.whole(
                        DIRECTIONS, 60, 12, 12, 100_000, "directions", "In how many directions each network is moved."),
                ExperimentParameter.whole(
                        WALK, 400, 40, 0, 1_000_000, "steps", "How many steps a neutral walk tries."),
                ExperimentParameter.whole(
                        WIDTHS, 5, 0, 0, 1000, "runs", "Of how many runs each weight is moved alone."));
    }

    @Override
    public Calibration calibrate(boolean whole, Cancellation cancellation) {
        return NeutralCalibration.run(whole);
    }

    @Override
    public List<String> columns() {
        return List.of(
                SAME,
                SAME_FITNESS,
                NEAR,
                SCRAMBLED,
                RANDOM,
                EARLY,
                STEPS,
                DISTANCE,
                EXPONENT,
                AGREEMENT,
                AGREEMENT_ELSEWHERE,
                LOSS_ELSEWHERE,
                UP,
                DOWN);
    }

    @Override
    public List<Cell> cells(Inputs inputs) {
        // 16 of the 64 common mazes in double precision, which takes twice as long; a walk has 32 mazes.
        long reach = 4L * inputs.values().whole(DIRECTIONS) * Reach.POWERS.size() / 2 + inputs.values().whole(WALK);
        long widths = inputs.topology().weightCount() * 6L;
        List<Cell> cells = new ArrayList<>();
        for (RunInput run : inputs.runs()) {
            cells.add(new Cell("reach/" + run.name(), reach));
        }
        int measured = Math.min(inputs.runs().size(), inputs.values().whole(WIDTHS));
        for (RunInput run : inputs.runs().subList(0, measured)) {
            cells.add(new Cell("widths/" + run.name(), widths));
        }
        return cells;
    }

    @Override
    public Row measure(Cell cell, Inputs inputs, Cancellation cancellation) {
        double[] champion = inputs.run(cell.part(1)).champion();
        if (cell.part(0).equals("widths")) {
            Sameness same = sameness(champion, inputs, cancellation);
            double unit = Controls.rms(champion);
            return Row.of(cell)
                    .with(UP, Widths.of(champion, unit, same))
                    .with(DOWN, Widths.of(champion, -unit, same));
        }
        return reach(cell, champion, inputs, cancellation);
    }

    private static Row reach(Cell cell, double[] champion, Inputs inputs, Cancellation cancellation) {
        SerialEvaluator evaluator = inputs.evaluator(Precision.DOUBLE);
        Task task = inputs.few(MAZES);
        int directions = inputs.values().whole(DIRECTIONS);
        Seed seed = inputs.seed(cell);
        Evaluations centre = evaluator.evaluate(task, Points.of(new double[][] {champion}), cancellation);
        Evaluations around = evaluator.evaluate(
                task,
                Points.of(Reach.points(champion, directions(champion, directions, inputs, seed))),
                cancellation);
        boolean[] equal = new boolean[around.size()];
        boolean[] near = new boolean[around.size()];
        for (int i = 0; i < equal.length; i++) {
            equal[i] = around.fitness()[i] == centre.fitness()[0];
            near[i] = Math.abs(around.fitness()[i] - centre.fitness()[0]) <= LOSS;
        }
        double[] nearShares = Reach.shares(near);
        RandomStream random = seed.child("controls").stream();
        double rms = Controls.rms(champion);
        Row row = Row.of(cell)
                .with(SAME, Reach.shares(same(around, centre.fingerprint()[0])))
                .with(SAME_FITNESS, Reach.shares(equal))
                .with(NEAR, nearShares)
                .with(
                        SCRAMBLED,
                        mean(
                                () -> Controls.scrambled(inputs.topology(), champion, random),
                                directions,
                                inputs,
                                seed.child("scrambled"),
                                cancellation))
                .with(
                        RANDOM,
                        mean(
                                () -> Controls.random(inputs.topology(), rms, random),
                                directions,
                                inputs,
                                seed.child("random"),
                                cancellation));
        RunInput run = inputs.run(cell.part(1));
        if (run.generations() > EARLY_GENERATION) {
            row = row.with(
                    EARLY,
                    shares(
                            run.champion(EARLY_GENERATION),
                            Math.max(2, directions / 2),
                            inputs,
                            seed.child("early"),
                            cancellation));
        }
        double step = StrictMath.pow(10, Reach.power(nearShares, 0.9));
        return walk(row, champion, step, inputs, cancellation);
    }

    /** Adds a walk on the searching half of the mazes, and what it means there and on the other half. */
    private static Row walk(Row row, double[] start, double size, Inputs inputs, Cancellation cancellation) {
        int tries = inputs.values().whole(WALK);
        SerialEvaluator evaluator = inputs.evaluator(Precision.DOUBLE);
        Kernel kernel = inputs.kernel(Precision.DOUBLE);
        Seed seed = inputs.seed(row.cell()).child("walk");
        long[] number = new long[1];
        NeutralWalk walk = NeutralWalk.of(
                start,
                LOSS,
                tries,
                () -> scaled(
                        Directions.random(inputs.topology(), start, seed.child(number[0]++)).across(), size),
                points -> evaluator.fitness(inputs.searching(), points, cancellation));
        double[][] agreement = new double[2][];
        List<Task> halves = List.of(inputs.searching(), inputs.telling());
        for (int half = 0; half < 2; half++) {
            Recording recording = Recording.of(kernel, inputs.topology(), start, halves.get(half));
            byte[][] actions = recording.replayed(kernel, inputs.topology(), new double[][] {walk.end()})[0];
            agreement[half] = new double[] {Agreement.of(recording.actions(), actions).share()};
        }
        double[] fitness = evaluator.fitness(inputs.telling(), new double[][] {start, walk.end()}, cancellation);
        return row.with(STEPS, walk.accepted())
                .with(DISTANCE, walk.distance() / (Controls.rms(start) * Math.sqrt(start.length)))
                .with(EXPONENT, walk.exponent())
                .with(AGREEMENT, agreement[0])
                .with(AGREEMENT_ELSEWHERE, agreement[1])
                .with(LOSS_ELSEWHERE, fitness[0] - fitness[1]);
    }

    private static double[] scaled(double[] direction, double size) {
        double[] made = direction.clone();
        for (int i = 0; i < made.length; i++) {
            made[i] *= size;
        }
        return made;
    }

    /** The shares of equal behaviour around several networks, a part of the directions around each. */
    private static double[] mean(
            Supplier<double[]> networks, int directions, Inputs inputs, Seed seed, Cancellation cancellation) {
        double[] sum = new double[Reach.POWERS.size()];
        for (int i = 0; i < CONTROLS; i++) {
            double[] one = shares(networks.get(), directions / CONTROLS, inputs, seed.child(i), cancellation);
            for (int power = 0; power < sum.length; power++) {
                sum[power] += one[power] / CONTROLS;
            }
        }
        return sum;
    }

    private static double[] shares(
            double[] network, int directions, Inputs inputs, Seed seed, Cancellation cancellation) {
        double[][] points = Reach.points(network, directions(network, directions, inputs, seed));
        return Reach.shares(sameness(network, inputs, cancellation).of(points));
    }

    private static Sameness sameness(double[] network, Inputs inputs, Cancellation cancellation) {
        SerialEvaluator evaluator = inputs.evaluator(Precision.DOUBLE);
        Task task = inputs.few(MAZES);
        long own = evaluator.evaluate(task, Points.of(new double[][] {network}), cancellation)
                .fingerprint()[0];
        return points -> same(evaluator.evaluate(task, Points.of(points), cancellation), own);
    }

    private static boolean[] same(Evaluations evaluations, long fingerprint) {
        boolean[] same = new boolean[evaluations.size()];
        for (int i = 0; i < same.length; i++) {
            same[i] = evaluations.fingerprint()[i] == fingerprint;
        }
        return same;
    }

    /** Random directions, normalised neuron by neuron, as long as the network. */
    private static double[][] directions(double[] network, int count, Inputs inputs, Seed seed) {
        double[][] made = new double[count][];
        for (int i = 0; i < count; i += 2) {
            Directions pair = Directions.random(inputs.topology(), network, seed.child("direction").child(i));
            made[i] = pair.across();
            if (i + 1 < count) {
                made[i + 1] = pair.down();
            }
        }
        return made;
    }

    @Override
    public Result conclude(Rows rows, Inputs inputs) {
        return NeutralConclusion.of(rows, inputs);
    }
}
