package io.github.mazescape.experiment.neutral;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.evaluation.SerialEvaluator;
import io.github.mazescape.evaluation.recording.Agreement;
import io.github.mazescape.evaluation.recording.Recording;
import io.github.mazescape.experiment.Cell;
import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.experiment.control.Controls;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.landscape.Directions;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Precision;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.List;
import java.util.function.Supplier;

/** What stays the same around a champion: in random directions, and along a walk. */
final class Neighbourhood {
    private static final int CONTROLS = 6;
    private static final int EARLY_GENERATION = 10;

    private Neighbourhood() {}

    /** The row of a champion: shares of directions, its controls, and a walk. */
    static Row reach(Cell cell, double[] champion, Inputs inputs, Cancellation cancellation) {
        SerialEvaluator evaluator = inputs.evaluator(Precision.DOUBLE);
        Task task = inputs.few(NeutralExperiment.MAZES);
        int directions = inputs.values().whole(NeutralExperiment.DIRECTIONS);
        Seed seed = inputs.seed(cell);
        Evaluations centre = evaluator.evaluate(task, Points.of(new double[][] {champion}), cancellation);
        Evaluations around = evaluator.evaluate(
                task, Points.of(Reach.points(champion, directions(champion, directions, inputs, seed))), cancellation);
        boolean[] equal = new boolean[around.size()];
        boolean[] near = new boolean[around.size()];
        for (int i = 0; i < equal.length; i++) {
            equal[i] = around.fitness()[i] == centre.fitness()[0];
            near[i] = Math.abs(around.fitness()[i] - centre.fitness()[0]) <= NeutralExperiment.LOSS;
        }
        double[] nearShares = Reach.shares(near);
        RandomStream random = seed.child("controls").stream();
        double rms = Controls.rms(champion);
        Row row = Row.of(cell)
                .with(NeutralExperiment.SAME, Reach.shares(same(around, centre.fingerprint()[0])))
                .with(NeutralExperiment.SAME_FITNESS, Reach.shares(equal))
                .with(NeutralExperiment.NEAR, nearShares)
                .with(
                        NeutralExperiment.SCRAMBLED,
                        mean(
                                () -> Controls.scrambled(inputs.topology(), champion, random),
                                directions,
                                inputs,
                                seed.child("scrambled"),
                                cancellation))
                .with(
                        NeutralExperiment.RANDOM,
                        mean(
                                () -> Controls.random(inputs.topology(), rms, random),
                                directions,
                                inputs,
                                seed.child("random"),
                                cancellation));
        RunInput run = inputs.run(cell.part(1));
        if (run.generations() > EARLY_GENERATION) {
            row = row.with(
                    NeutralExperiment.EARLY,
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
        int tries = inputs.values().whole(NeutralExperiment.WALK);
        SerialEvaluator evaluator = inputs.evaluator(Precision.DOUBLE);
        Kernel kernel = inputs.kernel(Precision.DOUBLE);
        Seed seed = inputs.seed(row.cell()).child("walk");
        long[] number = new long[1];
        NeutralWalk walk = NeutralWalk.of(
                start,
                NeutralExperiment.LOSS,
                tries,
                () -> scaled(
                        Directions.random(inputs.topology(), start, seed.child(number[0]++))
                                .across(),
                        size),
                points -> evaluator.fitness(inputs.searching(), points, cancellation));
        double[][] agreement = new double[2][];
        List<Task> halves = List.of(inputs.searching(), inputs.telling());
        for (int half = 0; half < 2; half++) {
            Recording recording = Recording.of(kernel, inputs.topology(), start, halves.get(half));
            byte[][] actions = recording.replayed(kernel, inputs.topology(), new double[][] {walk.end()})[0];
            agreement[half] =
                    new double[] {Agreement.of(recording.actions(), actions).share()};
        }
        double[] fitness = evaluator.fitness(inputs.telling(), new double[][] {start, walk.end()}, cancellation);
        return row.with(NeutralExperiment.STEPS, walk.accepted())
                .with(NeutralExperiment.DISTANCE, walk.distance() / (Controls.rms(start) * Math.sqrt(start.length)))
                .with(NeutralExperiment.EXPONENT, walk.exponent())
                .with(NeutralExperiment.AGREEMENT, agreement[0])
                .with(NeutralExperiment.AGREEMENT_ELSEWHERE, agreement[1])
                .with(NeutralExperiment.LOSS_ELSEWHERE, fitness[0] - fitness[1]);
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

    /** Whether networks do in each step what a given one does. */
    static Sameness sameness(double[] network, Inputs inputs, Cancellation cancellation) {
        SerialEvaluator evaluator = inputs.evaluator(Precision.DOUBLE);
        Task task = inputs.few(NeutralExperiment.MAZES);
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
            Directions pair = Directions.random(
                    inputs.topology(), network, seed.child("direction").child(i));
            made[i] = pair.across();
            if (i + 1 < count) {
                made[i + 1] = pair.down();
            }
        }
        return made;
    }
}
