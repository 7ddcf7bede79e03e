package io.github.mazescape.experiment.symmetry;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.evaluation.SerialEvaluator;
import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Calibration.Check;
import io.github.mazescape.experiment.control.Controls;
import io.github.mazescape.foraging.Action;
import io.github.mazescape.foraging.GeneratedTasks;
import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.network.Precision;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.symmetry.CanonicalForm;
import io.github.mazescape.symmetry.SignedPermutation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Known answers for {@link SymmetryExperiment}: exact copies, wrong ones, and a group small enough to list. */
final class SymmetryCalibration {
    private static final Seed SEED =
            new Seed(1).child("experiment").child("symmetry").child("calibration");
    /** About that of a champion: networks of smaller weights often do one thing only, and so would a wrong copy. */
    private static final double DEVIATION = 1.4;

    private static final double SMALL = 0.5;

    private SymmetryCalibration() {}

    static Task task() {
        return new GeneratedTasks(MazeSpec.REFERENCE, 4, 1, 200, Sensors.REFERENCE, SEED).task(0);
    }

    static Calibration of(boolean whole, Cancellation cancellation) {
        int networks = whole ? 60 : 6;
        List<Check> checks = new ArrayList<>();
        for (Cell cell : Cell.values()) {
            Topology topology = new Topology(Sensors.REFERENCE.inputs(), 16, Action.COUNT, cell, true);
            String of = (cell == Cell.GRU ? "GRU" : "Elman") + ": ";
            for (Copies exact : List.of(Copies.SIGN, Copies.SCALE_BY_FOUR)) {
                for (Precision precision : Precision.values()) {
                    checks.add(Check.exactly(
                            of + exact.words() + ", " + precision.name().toLowerCase(Locale.ROOT),
                            share(topology, precision, exact, networks, cancellation),
                            1));
                }
            }
            for (Copies wrong : List.of(Copies.WITHOUT_BIAS, Copies.ROWS_ONLY)) {
                checks.add(Check.atMost(
                        of + "control, " + wrong.words(),
                        share(topology, Precision.DOUBLE, wrong, networks, cancellation),
                        0.05));
            }
            small(of, cell, checks, cancellation);
        }
        checks.add(Check.near(
                "logarithm of the order of the group of 16 units",
                SignedPermutation.logarithmOfOrder(16),
                41.7622,
                5e-5));
        return new Calibration(checks);
    }

    private static double share(
            Topology topology, Precision precision, Copies copies, int networks, Cancellation cancellation) {
        SerialEvaluator evaluator = new SerialEvaluator(topology, Kernels.preferred(precision));
        Task task = task();
        double sum = 0;
        for (int i = 0; i < networks; i++) {
            RandomStream random = SEED.child(copies.name()).child(i).stream();
            double[] weights = Controls.random(topology, DEVIATION, random);
            sum += copies.equal(evaluator, task, weights, 10, random, cancellation);
        }
        return sum / networks;
    }

    /** All 48 copies of a network with three units. */
    private static void small(String of, Cell cell, List<Check> checks, Cancellation cancellation) {
        Topology topology = new Topology(Sensors.REFERENCE.inputs(), 3, Action.COUNT, cell, true);
        double[] weights = Controls.random(topology, SMALL, SEED.child("small").stream());
        double[][] copies = group().stream()
                .map(element -> element.apply(topology, weights))
                .toArray(double[][]::new);
        long[] behaviours = new SerialEvaluator(topology, Kernels.preferred(Precision.DOUBLE))
                .evaluate(task(), Points.of(copies), cancellation)
                .fingerprint();
        checks.add(Check.exactly(of + "copies of three units", distinct(copies), 48));
        checks.add(Check.exactly(
                of + "behaviours of them", Arrays.stream(behaviours).distinct().count(), 1));
        double[][] forms = Arrays.stream(copies)
                .map(copy -> CanonicalForm.of(topology, copy))
                .toArray(double[][]::new);
        checks.add(Check.exactly(of + "canonical forms of them", distinct(forms), 1));
    }

    private static long distinct(double[][] weights) {
        return Arrays.stream(weights).map(Arrays::toString).distinct().count();
    }

    private static List<SignedPermutation> group() {
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        List<SignedPermutation> group = new ArrayList<>();
        for (int[] order : orders) {
            for (int bits = 0; bits < 8; bits++) {
                int[] signs = {1 - 2 * (bits & 1), 1 - (bits & 2), 1 - (bits >> 2) * 2};
                group.add(new SignedPermutation(order, signs));
            }
        }
        return group;
    }
}
