package io.github.mazescape.experiment.behaviour;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.recording.Agreement;
import io.github.mazescape.evaluation.recording.Recording;
import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Calibration.Check;
import io.github.mazescape.experiment.control.Controls;
import io.github.mazescape.foraging.Action;
import io.github.mazescape.foraging.ReferenceForager;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.seed.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * Planted strategies: networks of which some are one and the same but for a little noise in what they do, so that the
 * number of modes is known.
 */
final class ModesCalibration {
    private static final int STRATEGIES = 4;
    private static final int DRAWS = 20;
    private static final double NOISE = 0.01;
    /** Planted strategies act less alike than this. */
    private static final double UNLIKE = 0.5;
    /** A planted strategy does not take one action in more than this share of steps: else noise is all that it does. */
    private static final double MONOTONOUS = 0.7;

    private static final Kernel KERNEL = Kernels.preferred();

    private ModesCalibration() {}

    static Calibration run(boolean whole, Cancellation cancellation) {
        Task task = Toys.task(whole ? 16 : 2);
        RandomStream random = Toys.SEED.child("modes").stream();
        List<double[]> strategies = strangers(STRATEGIES, task, random, cancellation);
        double[][] planted = kappa(strategies, NOISE, task, random);
        Modes modes = Modes.of(Likeness.distances(planted));
        int others = whole ? DRAWS : DRAWS / 2;
        double[][] apart = kappa(strangers(others, task, random, cancellation), 0, task, random);
        int[] strategyOf = IntStream.range(0, DRAWS).map(i -> i % STRATEGIES).toArray();

        List<Check> checks = new ArrayList<>(reference(task, random));
        checks.add(Check.exactly("modes of 20 draws from 4 strategies with 1 % noise", modes.count(), STRATEGIES));
        checks.add(Check.exactly("the same by Chao1", modes.richness().estimate(), STRATEGIES));
        checks.add(Check.near("kappa of two draws from one strategy", planted[0][STRATEGIES], 0.96, 0.03));
        checks.add(Check.atLeast(
                "control: modes of strangers",
                Modes.of(Likeness.distances(apart)).count(),
                others));
        checks.add(Check.atMost(
                "p of the pseudo-F of 4 strategies",
                PseudoF.of(Likeness.distances(planted), strategyOf, 999, random).p(),
                0.001));
        checks.add(Check.near("control: mean p of it with labels at random", meanP(planted, random), 0.5, 0.25));
        return new Calibration(checks);
    }

    /** Agreements that are known whatever the mazes. */
    private static List<Check> reference(Task task, RandomStream random) {
        double[] network = Controls.random(Toys.TOPOLOGY, 1, random);
        double[] louder = network.clone();
        for (int i = Toys.TOPOLOGY.outputStart(0); i < louder.length; i++) {
            louder[i] *= 4;
        }
        Recording recording = Recording.of(KERNEL, Toys.TOPOLOGY, network, task);
        Recording wall = Recording.of(ReferenceForager.WALL_FOLLOWER.controller(Toys.SEED), task);
        return List.of(
                Check.exactly(
                        "kappa of a network and its copy with outputs times 4",
                        Agreement.of(
                                        recording.actions(),
                                        recording.replayed(KERNEL, Toys.TOPOLOGY, new double[][] {louder})[0])
                                .kappa(),
                        1),
                Check.exactly(
                        "kappa of a wall follower and itself, mirrored twice",
                        Agreement.of(
                                        wall.actions(),
                                        wall.mirrored(task.sensors())
                                                .mirrored(task.sensors())
                                                .actions())
                                .kappa(),
                        1),
                Check.exactly(
                        "handedness of a wall follower and of its mirror image, together",
                        Paths.handedness(wall) + Paths.handedness(wall.mirrored(task.sensors())),
                        0),
                Check.near(
                        "control: kappa of a wall follower and its own actions in another order",
                        Agreement.of(wall.actions(), shuffled(wall.actions(), random))
                                .kappa(),
                        0,
                        0.15));
    }

    /** Networks that act unlike one another on what they sense themselves. */
    private static List<double[]> strangers(int count, Task task, RandomStream random, Cancellation cancellation) {
        List<double[]> found = new ArrayList<>();
        List<Recording> recordings = new ArrayList<>();
        while (found.size() < count) {
            if (cancellation.requested()) {
                throw new CancellationException("calibration of modes");
            }
            double[] candidate = Controls.random(Toys.TOPOLOGY, 1, random);
            Recording own = Recording.of(KERNEL, Toys.TOPOLOGY, candidate, task);
            if (commonest(own.actions()) > MONOTONOUS) {
                continue;
            }
            byte[][][] asked = own.replayed(KERNEL, Toys.TOPOLOGY, found.toArray(double[][]::new));
            boolean unlike = true;
            for (int i = 0; i < found.size() && unlike; i++) {
                byte[][] back = recordings.get(i).replayed(KERNEL, Toys.TOPOLOGY, new double[][] {candidate})[0];
                unlike = Agreement.of(own.actions(), asked[i]).kappa() < UNLIKE
                        && Agreement.of(recordings.get(i).actions(), back).kappa() < UNLIKE;
            }
            if (unlike) {
                found.add(candidate);
                recordings.add(own);
            }
        }
        return found;
    }

    private static double commonest(byte[][] actions) {
        int[] counts = new int[Action.COUNT];
        int steps = 0;
        for (byte[] inMaze : actions) {
            for (byte action : inMaze) {
                counts[action]++;
                steps++;
            }
        }
        return Arrays.stream(counts).max().orElseThrow() / (double) steps;
    }

    /** The agreement of draws from strategies, in turn, each of which does something else now and then. */
    private static double[][] kappa(List<double[]> strategies, double noise, Task task, RandomStream random) {
        double[][] oneWay = new double[DRAWS][DRAWS];
        List<Recording> recordings = strategies.stream()
                .map(strategy -> Recording.of(KERNEL, Toys.TOPOLOGY, strategy, task))
                .toList();
        for (int i = 0; i < DRAWS; i++) {
            Recording recording = recordings.get(i % strategies.size());
            byte[][][] others = recording.replayed(KERNEL, Toys.TOPOLOGY, strategies.toArray(double[][]::new));
            for (int j = 0; j < DRAWS; j++) {
                oneWay[i][j] = Agreement.of(
                                noisy(recording.actions(), noise, random),
                                noisy(others[j % strategies.size()], noise, random))
                        .kappa();
            }
        }
        return Likeness.symmetric(oneWay);
    }

    private static byte[][] noisy(byte[][] actions, double noise, RandomStream random) {
        byte[][] made = new byte[actions.length][];
        for (int maze = 0; maze < made.length; maze++) {
            made[maze] = actions[maze].clone();
            for (int step = 0; step < made[maze].length; step++) {
                if (random.nextDouble() < noise) {
                    made[maze][step] = (byte) ((made[maze][step] + 1 + random.nextInt(2)) % Action.COUNT);
                }
            }
        }
        return made;
    }

    private static byte[][] shuffled(byte[][] actions, RandomStream random) {
        byte[][] made = new byte[actions.length][];
        for (int maze = 0; maze < made.length; maze++) {
            made[maze] = new byte[actions[maze].length];
            int[] order = IntStream.range(0, made[maze].length).toArray();
            Toys.shuffle(order, random);
            for (int step = 0; step < order.length; step++) {
                made[maze][step] = actions[maze][order[step]];
            }
        }
        return made;
    }

    private static double meanP(double[][] kappa, RandomStream random) {
        int[] labels = IntStream.range(0, DRAWS).map(i -> i % STRATEGIES).toArray();
        double sum = 0;
        int times = 20;
        for (int time = 0; time < times; time++) {
            Toys.shuffle(labels, random);
            sum += PseudoF.of(Likeness.distances(kappa), labels, 99, random).p();
        }
        return sum / times;
    }
}
