package io.github.mazescape.experiment.crossover;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.SerialEvaluator;
import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Calibration.Check;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.experiment.behaviour.Toys;
import io.github.mazescape.experiment.control.Controls;
import io.github.mazescape.foraging.GeneratedTasks;
import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Topology;
import io.github.mazescape.run.Setup;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.symmetry.SignedPermutation;
import java.util.ArrayList;
import java.util.List;

/** Parents that are copies of one another, and parents that have nothing in common. */
final class CrossoverCalibration {
    private static final Seed SEED = new Seed(19_930_601);
    private static final Topology TOPOLOGY = new Topology(7, 16, 3, Cell.ELMAN, true);

    private CrossoverCalibration() {}

    static Calibration run(boolean whole, Cancellation cancellation) {
        RandomStream random = SEED.stream();
        List<Check> checks = new ArrayList<>(copies(whole ? 40 : 4, Toys.kernel(whole), random, cancellation));
        checks.addAll(strangers(whole ? 100 : 8, random));
        checks.addAll(evolution(whole ? 10 : 2, Toys.kernel(whole), cancellation));
        return new Calibration(checks);
    }

    /** A child of a network and its copy is that network, once they are aligned. */
    private static List<Check> copies(int networks, Kernel kernel, RandomStream random, Cancellation cancellation) {
        Task task = new GeneratedTasks(MazeSpec.REFERENCE, 4, 1, 200, Sensors.REFERENCE, SEED).task(0);
        SerialEvaluator evaluator = new SerialEvaluator(TOPOLOGY, kernel);
        double aligned = 0;
        double fitness = 0;
        double plain = 0;
        double displaced = 0;
        int alike = 0;
        for (int i = 0; i < networks; i++) {
            double[] own = Controls.random(TOPOLOGY, 1, random);
            double[] copy = SignedPermutation.random(TOPOLOGY.hidden(), random).apply(TOPOLOGY, own);
            Census census = Census.of(TOPOLOGY, own, copy, random);
            double[] child = Children.byNeuron(TOPOLOGY, own, census.copy(), random);
            double[] mixed = Children.byWeight(own, census.copy(), random);
            aligned += distance(own, child) + distance(own, mixed);
            double[] values = evaluator.fitness(task, new double[][] {own, child, mixed}, cancellation);
            fitness += Math.abs(values[1] - values[0]) + Math.abs(values[2] - values[0]);
            plain += distance(own, Children.byNeuron(TOPOLOGY, own, copy, random)) / networks;
            displaced += census.displaced() / (double) networks;
            double[] near = own.clone();
            for (int w = 0; w < near.length; w++) {
                near[w] += 0.1 * random.nextGaussian();
            }
            alike += Census.of(TOPOLOGY, own, near, random).alike() ? 1 : 0;
        }
        // A random element leaves half a unit of all in its place with its sign, on average.
        return List.of(
                Check.exactly("distance of aligned children of a network and its copy from it", aligned, 0),
                Check.exactly("difference of their fitness from its", fitness, 0),
                Check.atLeast("control: distance of plain children of the two, in norms", plain, 0.5),
                Check.near("units displaced in a random copy", displaced, TOPOLOGY.hidden() - 0.5, 1),
                Check.exactly("share of networks numbered as themselves with a little noise", alike, networks));
    }

    /** Between strangers some copy is always nearer than the one as it lies. */
    private static List<Check> strangers(int pairs, RandomStream random) {
        int alike = 0;
        for (int pair = 0; pair < pairs; pair++) {
            double[] first = Controls.random(TOPOLOGY, 1, random);
            double[] second = Controls.random(TOPOLOGY, 1, random);
            alike += Census.of(TOPOLOGY, first, second, random).alike() ? 1 : 0;
        }
        return List.of(Check.exactly("control: pairs of strangers that are numbered alike", alike, 0));
    }

    private static List<Check> evolution(int generations, Kernel kernel, Cancellation cancellation) {
        Setup setup = CrossoverExperiment.arm(
                new Setup(Settings.defaults()
                        .with("task.mazes", "2")
                        .with("task.held_out", "1")
                        .with("evolution.population", "16")
                        .with("evaluation.kernel", kernel.name())),
                "plain");
        double[] plain =
                RecodedStrategy.evolved(setup, RecodedStrategy.Kind.PLAIN, generations, setup.seed(), cancellation);
        double[] scrambled =
                RecodedStrategy.evolved(setup, RecodedStrategy.Kind.SCRAMBLED, generations, setup.seed(), cancellation);
        double[] usual = RunInput.evolved(setup, generations, cancellation).champion();
        return List.of(
                Check.exactly("distance of the plain arm from the usual evolution", distance(plain, usual), 0),
                Check.atLeast("control: distance of the scrambled arm from it", distance(scrambled, usual), 0.01));
    }

    /** The distance of two networks, in norms of the first. */
    private static double distance(double[] first, double[] second) {
        double squares = 0;
        double norm = 0;
        for (int i = 0; i < first.length; i++) {
            squares += (first[i] - second[i]) * (first[i] - second[i]);
            norm += first[i] * first[i];
        }
        return Math.sqrt(squares / norm);
    }
}
