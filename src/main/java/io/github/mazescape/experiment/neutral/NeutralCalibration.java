package io.github.mazescape.experiment.neutral;

import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Calibration.Check;
import io.github.mazescape.experiment.behaviour.Toys;
import io.github.mazescape.experiment.control.Controls;
import io.github.mazescape.experiment.toy.FitnessFunction;
import io.github.mazescape.foraging.Action;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.statistics.Beta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Regions of which it is known how far they reach: half-space, slab, box and ball. */
final class NeutralCalibration {
    private static final int DIMENSIONS = 435;
    private static final int SHELL = Reach.POWERS.indexOf(-1.0);
    private static final double WALL = 0.05;

    private NeutralCalibration() {}

    static Calibration run(boolean whole) {
        RandomStream random = Toys.SEED.child("neutral").stream();
        int directions = whole ? 4000 : 400;
        double[][] isotropic = new double[directions][];
        Arrays.setAll(isotropic, i -> direction(1, random));
        double[] centre = new double[DIMENSIONS];
        double[] half = shares(centre, isotropic, point -> point[0] < WALL * 0.1);
        double[] slab = shares(centre, isotropic, point -> Math.abs(point[0]) < WALL * 0.1);
        double[] shuffled = shares(centre, isotropic, point -> random.nextBoolean());
        // The share of a sphere beyond a plane at a part c of its radius, in D dimensions.
        double beyond = 1 - Beta.cdf(WALL * WALL, 0.5, (DIMENSIONS - 1) / 2.0);
        double error = 3 * Math.sqrt(0.25 / directions);
        List<Check> reach = List.of(
                Check.near("share within a half-space at 0.1", half[SHELL], 1 - beyond / 2, error),
                Check.near("share within a slab at 0.1", slab[SHELL], 1 - beyond, error),
                Check.near("reach of the slab, as a power of 10", Reach.power(slab, 0.5), slabPower(), 0.1),
                Check.near(
                        "control: power for a region without shape",
                        Reach.power(shuffled, 0.5 + error),
                        Reach.POWERS.get(0),
                        1e-9));
        List<Check> all = new ArrayList<>(reach);
        all.addAll(widths(random));
        all.addAll(walks(whole ? 4000 : 800, random));
        all.addAll(stiffness(whole ? 16 : 5, whole ? 8 : 2, random));
        return new Calibration(all);
    }

    /** The power at which half of the directions leave the slab: where the tail beyond its wall is a half. */
    private static double slabPower() {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            boolean most = Beta.cdf(middle * middle, 0.5, (DIMENSIONS - 1) / 2.0) > 0.5;
            low = most ? low : middle;
            high = most ? middle : high;
        }
        return StrictMath.log10(WALL * 0.1 / low);
    }

    private static double[] shares(double[] centre, double[][] directions, Predicate<double[]> holds) {
        double[][] points = Reach.points(centre, directions);
        boolean[] same = new boolean[points.length];
        for (int i = 0; i < same.length; i++) {
            same[i] = holds.test(points[i]);
        }
        return Reach.shares(same);
    }

    /** A box whose walls lie elsewhere for each coordinate; the first is open. */
    private static List<Check> widths(RandomStream random) {
        double[] centre = new double[DIMENSIONS];
        double[] walls = new double[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            centre[i] = random.nextGaussian();
            walls[i] = i == 0 ? Double.POSITIVE_INFINITY : StrictMath.pow(10, -4 + 6 * random.nextDouble());
        }
        Sameness inside = points -> {
            boolean[] same = new boolean[points.length];
            for (int p = 0; p < points.length; p++) {
                same[p] = true;
                for (int i = 0; i < DIMENSIONS; i++) {
                    same[p] &= points[p][i] - centre[i] < walls[i];
                }
            }
            return same;
        };
        double[] widths = Widths.of(centre, 1, inside);
        double worst = 0;
        for (int i = 1; i < DIMENSIONS; i++) {
            worst = Math.max(worst, Math.abs(StrictMath.log10(widths[i] / walls[i])));
        }
        double[] open = Widths.of(centre, -1, inside);
        return List.of(
                Check.atMost("largest error of a width, as a power of 10", worst, 1.0 / 16 + 1e-9),
                Check.exactly("width without a wall", widths[0], Double.POSITIVE_INFINITY),
                Check.exactly(
                        "coordinates without a wall the other way",
                        Arrays.stream(open).filter(Double::isInfinite).count(),
                        DIMENSIONS));
    }

    /** A slab holds a walk in one of many dimensions, a ball in all. */
    private static List<Check> walks(int tries, RandomStream random) {
        double[] start = new double[DIMENSIONS];
        FitnessFunction slab = points -> fitness(points, point -> Math.abs(point[0]) < 0.1);
        FitnessFunction ball = points ->
                fitness(points, point -> Arrays.stream(point).map(x -> x * x).sum() < 1);
        Supplier<double[]> steps = () -> direction(0.3, random);
        NeutralWalk free = NeutralWalk.of(start, 0, tries, steps, slab);
        NeutralWalk held = NeutralWalk.of(start, 0, tries, () -> direction(0.1, random), ball);
        NeutralWalk stuck = NeutralWalk.of(start, 0, 50, () -> direction(2, random), ball);
        return List.of(
                Check.near("exponent of a walk in a slab", free.exponent(), 1, 0.25),
                Check.atMost("how far it comes across the slab", Math.abs(free.end()[0]), 0.1),
                Check.near("squared distance a step in the slab", squarePerStep(free), 0.09, 0.03),
                Check.atMost("how far a walk comes in a ball", held.distance(), 1),
                Check.near("control: exponent of a walk in a ball", held.exponent(), 0, 0.25),
                Check.exactly("control: steps accepted where all lead out of the ball", stuck.accepted(), 0));
    }

    /**
     * A common shift of all outputs has no effect: one direction more than there are units. The weights are small: in a
     * chaotic network the stiffest direction grows with the steps until many others look idle beside it.
     */
    private static List<Check> stiffness(int units, int count, RandomStream random) {
        Topology topology = new Topology(7, units, Action.COUNT, Cell.ELMAN, true);
        double[] network = Controls.random(topology, 0.25, random);
        int[][] episodes = new int[count][200];
        for (int[] seen : episodes) {
            for (int step = 0; step < seen.length; step++) {
                seen[step] = random.nextInt(1 << topology.inputs());
            }
        }
        double[] values = FisherSpectrum.of(topology, network, episodes);
        long idle = Arrays.stream(values)
                .filter(value -> value < NeutralConclusion.IDLE)
                .count();
        return List.of(
                Check.exactly("directions without effect, of a network with varied inputs", idle, units + 1),
                Check.atLeast(
                        "control: directions with an effect", values.length - idle, topology.weightCount() / 2.0));
    }

    private static double squarePerStep(NeutralWalk walk) {
        return walk.distance() * walk.distance() / walk.accepted();
    }

    private static double[] fitness(double[][] points, Predicate<double[]> inside) {
        return Arrays.stream(points)
                .mapToDouble(point -> inside.test(point) ? 1 : 0)
                .toArray();
    }

    private static double[] direction(double length, RandomStream random) {
        double[] made = new double[DIMENSIONS];
        double squares = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            made[i] = random.nextGaussian();
            squares += made[i] * made[i];
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            made[i] *= length / Math.sqrt(squares);
        }
        return made;
    }
}
