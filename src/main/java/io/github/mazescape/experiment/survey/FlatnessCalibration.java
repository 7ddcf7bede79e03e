package io.github.mazescape.experiment.survey;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.SerialEvaluator;
import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Calibration.Check;
import io.github.mazescape.experiment.control.Controls;
import io.github.mazescape.foraging.Action;
import io.github.mazescape.foraging.GeneratedTasks;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.network.Precision;
import io.github.mazescape.network.Topology;
import io.github.mazescape.run.Setup;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Known answers for {@link FlatnessExperiment}: a planted correlation, none, and outputs of another scale. */
final class FlatnessCalibration {
    private static final Seed SEED =
            new Seed(1).child("experiment").child("flatness").child("calibration");
    private static final int CHAMPIONS = 11;
    private static final double PLANTED = 0.6;
    private static final double OUTPUT_SCALE = 4;

    private FlatnessCalibration() {}

    static Calibration of(boolean whole, Cancellation cancellation) {
        List<Check> checks = new ArrayList<>(planted(whole, FlatnessStatistics::estimate));
        double[] change = scaledOutputs(whole ? 20 : 3, cancellation);
        checks.add(Check.exactly("outputs times 4, an equal function: change of the flatness by neuron", change[0], 0));
        checks.add(Check.atLeast("control, change of the flatness that is not by neuron", change[1], 1e-6));
        return new Calibration(checks);
    }

    /** @param estimator tells the partial correlation of some runs */
    static List<Check> planted(boolean whole, ToDoubleFunction<List<FlatnessStatistics.Run>> estimator) {
        int runs = whole ? 200 : 40;
        double tolerance = whole ? 0.05 : 0.1;
        // The Pearson correlation of normal variables whose rank correlation is the planted one (Pearson 1907).
        double pearson = 2 * StrictMath.sin(Math.PI * PLANTED / 6);
        return List.of(
                Check.near(
                        "a planted partial rank correlation",
                        estimator.applyAsDouble(runs(runs, pearson, 1)),
                        PLANTED,
                        tolerance),
                Check.near("none planted", estimator.applyAsDouble(runs(runs, 0, 1)), 0, tolerance),
                Check.near(
                        "none planted, but both rise with training fitness",
                        estimator.applyAsDouble(runs(runs, 0, 3)),
                        0,
                        tolerance),
                Check.atLeast(
                        "control, the same without training fitness: rank correlation",
                        estimator.applyAsDouble(confounded(runs)),
                        0.5));
    }

    private static List<FlatnessStatistics.Run> runs(int count, double pearson, double confounding) {
        RandomStream random = SEED.child("planted").stream();
        List<FlatnessStatistics.Run> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[][] columns = new double[3][CHAMPIONS];
            for (int k = 0; k < CHAMPIONS; k++) {
                double training = random.nextGaussian();
                double flat = random.nextGaussian();
                double rest = random.nextGaussian();
                double bound = confounding > 1 ? confounding * training : 0;
                columns[0][k] = flat + bound;
                columns[1][k] = pearson * flat + Math.sqrt(1 - pearson * pearson) * rest + bound;
                columns[2][k] = training;
            }
            runs.add(new FlatnessStatistics.Run(columns[0], columns[1], columns[2]));
        }
        return runs;
    }

    private static List<FlatnessStatistics.Run> confounded(int count) {
        return runs(count, 0, 3).stream()
                .map(run -> new FlatnessStatistics.Run(run.flatness(), run.other(), new double[CHAMPIONS]))
                .toList();
    }

    /** By how much flatness changes, by neuron and not, when all outputs of random networks that find
     * anything are multiplied. */
    private static double[] scaledOutputs(int networks, Cancellation cancellation) {
        Setup setup = new Setup(Settings.defaults());
        Task task = new GeneratedTasks(setup.mazeSpec(), 8, 1, 100, setup.sensors(), SEED.child("mazes")).task(0);
        Topology topology = new Topology(setup.sensors().inputs(), 8, Action.COUNT, Cell.ELMAN, true);
        SerialEvaluator evaluator = new SerialEvaluator(topology, Kernels.preferred(Precision.SINGLE));
        double[] change = new double[2];
        int found = 0;
        for (int i = 0; found < networks; i++) {
            double[] weights = Controls.random(topology, 0.5, SEED.child("network").child(i).stream());
            double[] scaled = scaled(topology, weights);
            Seed noise = SEED.child("noise").child(i);
            Flatness first = Flatness.of(evaluator, task, weights, 16, noise, cancellation);
            if (first.fitness() == 0) {
                continue;
            }
            found++;
            Flatness second = Flatness.of(evaluator, task, scaled, 16, noise, cancellation);
            change[0] += Math.abs(first.byNeuron() - second.byNeuron());
            change[1] += Math.abs(first.uniform() - second.uniform());
        }
        return change;
    }

    /** The same function to the bit: every output times a power of two. */
    static double[] scaled(Topology topology, double[] weights) {
        double[] scaled = weights.clone();
        for (int i = topology.outputStart(0); i < scaled.length; i++) {
            scaled[i] *= OUTPUT_SCALE;
        }
        return scaled;
    }
}
