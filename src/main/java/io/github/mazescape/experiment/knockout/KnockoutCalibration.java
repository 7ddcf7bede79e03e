package io.github.mazescape.experiment.knockout;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.SerialEvaluator;
import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Calibration.Check;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.experiment.behaviour.Toys;
import io.github.mazescape.experiment.control.Controls;
import io.github.mazescape.experiment.toy.FitnessFunction;
import io.github.mazescape.foraging.Ablation;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Topology;
import io.github.mazescape.run.MemoryHorizon;
import io.github.mazescape.run.Setup;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.settings.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Networks and fitnesses of which it is known what is lost without which part. */
final class KnockoutCalibration {
    private static final Topology TOPOLOGY = Toys.TOPOLOGY;
    private static final int DEAD = 4;

    private KnockoutCalibration() {}

    static Calibration run(boolean whole, Cancellation cancellation) {
        RandomStream random = Toys.SEED.child("knockout").stream();
        List<Check> checks = new ArrayList<>(memory(whole ? 200 : 20, Toys.kernel(whole), random, cancellation));
        checks.addAll(units(random));
        checks.addAll(pruning(random));
        checks.addAll(masks(whole ? 10 : 2, Toys.kernel(whole), random, cancellation));
        return new Calibration(checks);
    }

    private static List<Check> memory(int networks, Kernel kernel, RandomStream random, Cancellation cancellation) {
        Task task = Toys.task(2);
        SerialEvaluator usual = new SerialEvaluator(TOPOLOGY, kernel);
        SerialEvaluator without = new SerialEvaluator(TOPOLOGY.withMemory(false), kernel);
        double[][] points = new double[networks][];
        Arrays.setAll(points, i -> Controls.random(TOPOLOGY, 1, random));
        double[] reset = usual.fitness(task.ablated(new Ablation(1, Set.of())), points, cancellation);
        double[] never = usual.fitness(task.ablated(new Ablation(task.steps(), Set.of())), points, cancellation);
        List<Integer> resets = MemoryHorizon.resets(200);
        double[] memory =
                resets.stream().mapToDouble(n -> 1 - StrictMath.exp(-n / 10.0)).toArray();
        double[] none = new double[resets.size()];
        Arrays.fill(none, 0.4);
        return List.of(
                Check.exactly(
                        "difference of a reset in every step from a network without memory",
                        difference(reset, without.fitness(task, points, cancellation)),
                        0),
                Check.exactly(
                        "difference of no reset within the episode from none at all",
                        difference(never, usual.fitness(task, points, cancellation)),
                        0),
                // 1 - exp(-n/10) passes 0.9 at n = 23.03; the next number tried is 34.
                Check.exactly("steps needed by a memory that fades in 10 steps", Horizon.needed(resets, memory), 34),
                Check.exactly("control: steps needed without use for memory", Horizon.needed(resets, none), 1));
    }

    private static List<Check> units(RandomStream random) {
        double[] weights = Controls.random(TOPOLOGY, 1, random);
        for (int unit = 0; unit < DEAD; unit++) {
            weights = Lesions.withoutUnit(TOPOLOGY, weights, 3 * unit);
        }
        double[] worth = Controls.random(TOPOLOGY, 1, random);
        // Each unit has an effect of its own: what it tells the outputs, squared, times its worth.
        FitnessFunction additive = points ->
                Arrays.stream(points).mapToDouble(point -> told(point, worth)).toArray();
        FitnessFunction product = points -> Arrays.stream(points)
                .mapToDouble(point -> told(point, worth) * told(point, worth))
                .toArray();
        KnockOuts apart = new KnockOuts(TOPOLOGY, weights, additive);
        KnockOuts together = new KnockOuts(TOPOLOGY, weights, product);
        double[] lost = apart.units();
        double[] held = apart.heldUnits(new double[TOPOLOGY.hidden()]);
        return List.of(
                Check.exactly(
                        "units of a network with 4 dead ones without which nothing is lost",
                        Arrays.stream(lost).filter(value -> value == 0).count(),
                        DEAD),
                Check.exactly("difference of a unit held at 0 from one taken out", difference(lost, held), 0),
                Check.atMost("largest epistasis where units add up", largest(apart.epistasis(lost)), 1e-9),
                Check.atLeast(
                        "control: largest epistasis where they do not",
                        largest(together.epistasis(together.units())),
                        0.1));
    }

    private static double told(double[] weights, double[] worth) {
        double sum = 0;
        for (int unit = 0; unit < TOPOLOGY.hidden(); unit++) {
            int place = TOPOLOGY.outputStart(0) + 1 + unit;
            sum += weights[place] * weights[place] * worth[unit];
        }
        return sum;
    }

    /** A fitness for which a fifth of the weights is needed, each of them larger than all others. */
    private static List<Check> pruning(RandomStream random) {
        double[] weights = Controls.random(TOPOLOGY, 0.1, random);
        int[] all = new int[weights.length];
        Arrays.setAll(all, i -> i);
        int[] needed = Toys.choice(all, weights.length / 5, random);
        for (int place : needed) {
            weights[place] = 1 + random.nextDouble();
        }
        FitnessFunction fitness = points -> Arrays.stream(points)
                .mapToDouble(point ->
                        Arrays.stream(needed).filter(place -> point[place] != 0).count() / (double) needed.length)
                .toArray();
        double[] largest = KnockoutExperiment.pruned(weights, Pruning.sizes(weights), fitness);
        double[] scattered = Pruning.SHARES.stream()
                .mapToDouble(share -> fitness.of(Lesions.kept(
                        weights, Pruning.random(TOPOLOGY, Pruning.largest(Pruning.sizes(weights), share), random))))
                .toArray();
        return List.of(
                Check.exactly(
                        "share of the largest weights needed where the largest fifth does all",
                        Pruning.needed(largest, 1, Horizon.KEPT),
                        0.2),
                Check.atLeast(
                        "control: share of random weights needed there",
                        Pruning.needed(scattered, 1, Horizon.KEPT),
                        0.8));
    }

    /** Evolution within a mask leaves the mask nowhere, and is the usual one where the mask is everything. */
    private static List<Check> masks(int generations, Kernel kernel, RandomStream random, Cancellation cancellation) {
        Setup setup = new Setup(Settings.defaults()
                .with("task.mazes", "2")
                .with("task.held_out", "1")
                .with("evolution.population", "16")
                .with("evaluation.kernel", kernel.name()));
        int count = setup.topology().weightCount();
        boolean[] everything = new boolean[count];
        Arrays.fill(everything, true);
        boolean[] tenth = Pruning.largest(Controls.random(setup.topology(), 1, random), 0.1);
        double[] masked = MaskedStrategy.evolved(setup, tenth, generations, setup.seed(), cancellation);
        double[] whole = MaskedStrategy.evolved(setup, everything, generations, setup.seed(), cancellation);
        double[] usual = RunInput.evolved(setup, generations, cancellation).champion();
        long inside = 0;
        for (int i = 0; i < count; i++) {
            inside += masked[i] != 0 && tenth[i] ? 1 : 0;
        }
        return List.of(
                Check.exactly(
                        "weights outside a mask after an evolution within it",
                        Arrays.stream(masked).filter(weight -> weight != 0).count() - (double) inside,
                        0),
                Check.exactly("difference of an evolution within a mask of everything", difference(whole, usual), 0));
    }

    private static double difference(double[] first, double[] second) {
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += Math.abs(first[i] - second[i]);
        }
        return sum;
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElseThrow();
    }
}
