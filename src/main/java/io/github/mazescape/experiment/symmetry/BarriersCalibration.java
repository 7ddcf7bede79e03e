package io.github.mazescape.experiment.symmetry;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.evaluation.SerialEvaluator;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Calibration.Check;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.experiment.control.Controls;
import io.github.mazescape.experiment.toy.FitnessFunction;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.network.Topology;
import io.github.mazescape.run.Setup;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.symmetry.Aligned;
import io.github.mazescape.symmetry.Alignment;
import io.github.mazescape.symmetry.SignedPermutation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/** Known answers for {@link BarriersExperiment}: toys, noise, a network and its own copies, forks that do not part. */
final class BarriersCalibration {
    private static final Seed SEED =
            new Seed(1).child("experiment").child("barriers").child("calibration");
    private static final int POINTS = 33;
    private static final int DIMENSIONS = 435;

    private BarriersCalibration() {}

    static Calibration of(boolean whole, Cancellation cancellation) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.near("a double well between its peaks", toy(BarriersCalibration::doubleWell), 1, 1e-12));
        checks.add(Check.near("a concave hill: no barrier", toy(BarriersCalibration::hill), 0, 1e-12));
        checks.addAll(noise(whole ? 20_000 : 2000, Barrier::of));
        copies(checks, cancellation);
        forks(checks, cancellation);
        return new Calibration(checks);
    }

    private static double toy(FitnessFunction fitness) {
        double[] from = new double[DIMENSIONS];
        double[] to = new double[DIMENSIONS];
        from[0] = -1;
        to[0] = 1;
        double[] profile = fitness.of(Alignment.line(from, to, POINTS));
        return Barrier.of(profile, profile).height();
    }

    private static double[] doubleWell(double[][] points) {
        return Arrays.stream(points)
                .mapToDouble(point -> {
                    double well = point[0] * point[0] - 1;
                    return -well * well;
                })
                .toArray();
    }

    private static double[] hill(double[][] points) {
        return Arrays.stream(points).mapToDouble(point -> -point[0] * point[0]).toArray();
    }

    /**
     * Without a barrier the naive maximum is that of 33 noises; found and told on two halves it is 0.
     *
     * @param estimator tells the barrier of a profile on the mazes for searching and of one on those for telling
     */
    static List<Check> noise(int times, BiFunction<double[], double[], Barrier> estimator) {
        RandomStream random = SEED.child("noise").stream();
        double two = 0;
        double naive = 0;
        for (int i = 0; i < times; i++) {
            double[] searching = noisy(random);
            two += estimator.apply(searching, noisy(random)).height() / times;
            naive += Barrier.naive(searching) / times;
        }
        return List.of(
                Check.near("noise of deviation 1: barrier by two halves", two, 0, 0.3),
                Check.atLeast("control, the naive maximum", naive, 1.5));
    }

    private static double[] noisy(RandomStream random) {
        double[] profile = new double[POINTS];
        for (int i = 1; i < POINTS - 1; i++) {
            profile[i] = random.nextGaussian();
        }
        return profile;
    }

    private static void copies(List<Check> checks, Cancellation cancellation) {
        Task task = SymmetryCalibration.task();
        Kernel kernel = Kernels.preferred();
        Topology topology = new Topology(task.sensors().inputs(), 16, 3, Cell.ELMAN, true);
        SerialEvaluator evaluator = new SerialEvaluator(topology, kernel);
        RandomStream random = SEED.child("copies").stream();
        double[] weights = Controls.random(topology, 1, random);
        Alignment alignment = new Alignment(kernel, topology, task, 2);
        double[] signs = SignedPermutation.signs(16, random).apply(topology, weights);
        double[] any = SignedPermutation.random(16, random).apply(topology, weights);
        for (double[] copy : List.of(signs, any)) {
            String of = copy == signs ? "a network and its copy with other signs" : "a network and any copy";
            Aligned aligned = alignment.best(
                    weights, copy, true, random, points -> evaluator.fitness(task, points, cancellation));
            checks.add(Check.exactly(
                    of + ", aligned: behaviours on the way",
                    behaviours(evaluator, task, weights, aligned.weights(), cancellation),
                    1));
            double[] profile =
                    evaluator.fitness(task, Alignment.line(weights, aligned.weights(), POINTS), cancellation);
            checks.add(Check.exactly(of + ", aligned: barrier", Barrier.naive(profile), 0));
        }
        checks.add(Check.atLeast(
                "control, not aligned: behaviours on the way",
                behaviours(evaluator, task, weights, any, cancellation),
                5));
    }

    private static double behaviours(
            SerialEvaluator evaluator, Task task, double[] from, double[] to, Cancellation cancellation) {
        return Arrays.stream(evaluator
                        .evaluate(task, Points.of(Alignment.line(from, to, POINTS)), cancellation)
                        .fingerprint())
                .distinct()
                .count();
    }

    private static void forks(List<Check> checks, Cancellation cancellation) {
        Setup setup = new Setup(Settings.defaults()
                .with("seed", "1")
                .with("task.mazes", "4")
                .with("task.steps", "100")
                .with("task.held_out", "1")
                .with("evolution.population", "16"));
        Generation from = Objects.requireNonNull(
                RunInput.evolved(setup, List.of(2), cancellation).get(2));
        double[] one = Fork.champion(setup, from, 2, SEED.child(1), cancellation);
        double[] same = Fork.champion(setup, from, 2, SEED.child(1), cancellation);
        double[] other = Fork.champion(setup, from, 2, SEED.child(2), cancellation);
        checks.add(Check.exactly("two forks with one seed: distance", distance(one, same), 0));
        checks.add(Check.atLeast("control, two forks with two seeds: distance", distance(one, other), 0.1));
    }

    private static double distance(double[] a, double[] b) {
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            squares += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(squares);
    }
}
